import { Skeleton } from '../ui/skeleton.tsx'
import { useDelay } from '../ui/use-delay.ts'
import { AGENT_WORDS } from '../words/agent.ts'

/** Boxes of the cards' sizes; grey bars in them only once waiting is felt. */
export function AgentSkeleton({ peers }: { peers: boolean }) {
  const felt = useDelay(true)
  return (
    <>
      <p className="visually-hidden" role="status">
        {felt ? AGENT_WORDS.loading : ''}
      </p>
      {peers && <div className="card agent-waiting peers" aria-hidden="true" />}
      <div className="card agent-waiting strip-card" aria-hidden="true">
        {felt && <Skeleton className="h-full" />}
      </div>
      <div className="card agent-waiting" aria-hidden="true" />
    </>
  )
}
