import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/list-queries.ts'
import { ABOUT } from '../words/about.ts'
import { AboutCard } from './about-card.tsx'
import { Facts } from './facts.tsx'

const WORDS = ABOUT.build

/** What is running, for whom. */
export function BuildCard() {
  const { data: session } = useQuery(sessionQuery)
  if (!session) return null
  const { viewer, rights, features, defaults, version } = session
  const { name, email } = viewer
  return (
    <AboutCard title={WORDS.title} note={features.demo ? WORDS.demo : WORDS.connected}>
      <Facts
        facts={[
          [WORDS.version, version],
          [WORDS.youAre, email ? WORDS.viewer({ name, email }) : name],
          [WORDS.youMaySee, rights.allQueues ? WORDS.allQueues : WORDS.ownQueues],
          [WORDS.zone, defaults.timeZone],
          [WORDS.weekStart, WORDS.weekdays[defaults.weekStartsOn]],
        ]}
      />
    </AboutCard>
  )
}
