import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/list-queries.ts'
import { AboutCard } from './about-card.tsx'
import { Facts } from './facts.tsx'

/** What is running, for whom. */
export function BuildCard() {
  const { data: session } = useQuery(sessionQuery)
  if (!session) return null
  const { viewer, rights, features, defaults, version } = session
  return (
    <AboutCard
      title="This Readyboard"
      note={features.demo ? 'A demonstration: the contact centre is made up.' : 'Connected to Zoom.'}
    >
      <Facts
        facts={[
          ['Version', version],
          ['You are', viewer.email ? `${viewer.name}, ${viewer.email}` : viewer.name],
          ['You may see', rights.allQueues ? 'All queues' : 'The queues you supervise'],
          ['Default zone', defaults.timeZone],
          ['Week starts on', `${defaults.weekStartsOn.charAt(0).toUpperCase()}${defaults.weekStartsOn.slice(1)}`],
        ]}
      />
    </AboutCard>
  )
}
