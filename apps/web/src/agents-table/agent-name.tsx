import { AgentLink } from '../question/agent-link.tsx'
import { IconButton } from '../ui/button.tsx'
import { AGENT_LINK_WORDS } from '../words/agent-link.ts'

type AgentNameProps = { userId: string; displayName: string; onOnly: (userId: string) => void }

/** A name that leads to its own page, and the way to leave only this agent in the table. */
export function AgentName({ userId, displayName, onOnly }: AgentNameProps) {
  return (
    <span className="agent-name-cell">
      <AgentLink userId={userId} title={AGENT_LINK_WORDS.open({ name: displayName })}>
        <bdi>{displayName}</bdi>
      </AgentLink>
      <IconButton
        icon="filters"
        className="agent-only"
        label={AGENT_LINK_WORDS.showOnly({ name: displayName })}
        onClick={() => onOnly(userId)}
      />
    </span>
  )
}
