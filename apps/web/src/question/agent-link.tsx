import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { addressOf, alongParameters } from './address.ts'
import { agentOfPath, agentPath } from './agent-path.ts'
import { EVERYBODY } from './everybody.ts'
import { useQuestion } from './use-question.ts'

type AgentLinkProps = {
  userId: string
  className?: string
  title?: string
  label?: string
  shortcut?: string
  children: ReactNode
}

/** Leads to one agent's page with the rest of the question, and lets it know the way back. */
export function AgentLink({ userId, className, title, label, shortcut, children }: AgentLinkProps) {
  const { along, occupancy } = useQuestion()
  const { pathname, search, state } = useLocation()
  // From agent to agent the way back stays the one to where the first was opened.
  const cameFrom = agentOfPath(pathname) === null ? pathname + search : cameFromOf(state)
  return (
    <Link
      to={{ pathname: agentPath(userId), search: addressOf({ ...along, ...EVERYBODY }, alongParameters(occupancy)) }}
      state={{ cameFrom }}
      className={className}
      title={title}
      aria-label={label}
      data-shortcut={shortcut}
    >
      {children}
    </Link>
  )
}

/** The address of the page from which an agent's page was opened, as its history entry remembers; null where nobody came. */
export function cameFromOf(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('cameFrom' in state)) return null
  const { cameFrom } = state
  return typeof cameFrom === 'string' && /^\/(?!\/)/.test(cameFrom) ? cameFrom : null
}
