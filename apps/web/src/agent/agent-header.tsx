import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router'
import { agentQuery } from '../api/agent-queries.ts'
import { addressOf, alongParameters } from '../question/address.ts'
import { AgentLink, cameFromOf } from '../question/agent-link.tsx'
import { useQuestion } from '../question/use-question.ts'
import { Icon } from '../ui/icon.tsx'
import { AGENT_WORDS } from '../words/agent.ts'
import { PAGE_WORDS } from '../words/pages.ts'

type AgentHeaderProps = { id: string; name: string; facts: string; unbroken: { count: number; target: string } | null }

/** Whose page this is, the way back, and the way to the neighbours by name. */
export function AgentHeader({ id, name, facts, unbroken }: AgentHeaderProps) {
  const { question } = useQuestion()
  const { data: agent } = useQuery(agentQuery(id, question.queue))
  return (
    <header className="agent-header">
      <BackLink />
      <div className="agent-who">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p>
          {facts}
          {agent?.active === false && ` · ${AGENT_WORDS.former}`}
          {unbroken && (
            <>
              {' · '}
              <a href={`#${unbroken.target}`} onClick={(event) => jump(event, unbroken.target)}>
                {AGENT_WORDS.unbrokenHere({ count: String(unbroken.count) })}
              </a>
            </>
          )}
        </p>
      </div>
      <nav className="agent-neighbours" aria-label={AGENT_WORDS.neighbours}>
        {agent?.previous && (
          <AgentLink
            userId={agent.previous.id}
            className="button secondary"
            label={AGENT_WORDS.previousAgent({ name: agent.previous.name })}
            shortcut="p"
          >
            <Icon name="chevron-left" />
            <bdi>{agent.previous.name}</bdi>
          </AgentLink>
        )}
        {agent?.next && (
          <AgentLink
            userId={agent.next.id}
            className="button secondary"
            label={AGENT_WORDS.nextAgent({ name: agent.next.name })}
            shortcut="n"
          >
            <bdi>{agent.next.name}</bdi>
            <Icon name="chevron-right" />
          </AgentLink>
        )}
      </nav>
    </header>
  )
}

/** To the page from which one came, else to all agents. */
function BackLink() {
  const { along, occupancy } = useQuestion()
  const { state } = useLocation()
  const to = cameFromOf(state) ?? `/agents${addressOf(along, alongParameters(occupancy))}`
  const label = AGENT_WORDS.backTo({ page: nameOf(to) })
  return (
    <Link to={to} className="icon-button agent-back" aria-label={label} title={label}>
      <Icon name="chevron-left" />
    </Link>
  )
}

const NAMES: Readonly<Record<string, string>> = {
  '/': PAGE_WORDS.overview,
  '/intervals': PAGE_WORDS.intervals,
  '/patterns': PAGE_WORDS.patterns,
}

const nameOf = (address: string) => NAMES[address.split('?')[0] ?? ''] ?? PAGE_WORDS.agents

/** The address stays the question's own. */
function jump(event: { preventDefault: () => void }, target: string): void {
  event.preventDefault()
  const element = document.getElementById(target)
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}
