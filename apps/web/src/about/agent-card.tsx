import { ABOUT_AGENT } from '../words/about-agent.ts'
import { AboutCard } from './about-card.tsx'
import { Meanings } from './meanings.tsx'

/** What is told of one agent beside others, and of states that last. */
export function AgentCard() {
  const { facts, title, note } = ABOUT_AGENT
  return (
    <AboutCard title={title} note={note}>
      <Meanings facts={facts} />
    </AboutCard>
  )
}
