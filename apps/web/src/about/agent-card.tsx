import { ABOUT_AGENT } from '../words/about-agent.ts'
import { AboutCard } from './about-card.tsx'

/** What is told of one agent beside others, and of states that last. */
export function AgentCard() {
  const { facts, title, note } = ABOUT_AGENT
  return (
    <AboutCard title={title} note={note}>
      <dl className="px-4 pb-2">
        {Object.values(facts).map(({ name, words }) => (
          <div key={name} className="border-t border-line py-2 first:border-0">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-xs text-t2">{words}</dd>
          </div>
        ))}
      </dl>
    </AboutCard>
  )
}
