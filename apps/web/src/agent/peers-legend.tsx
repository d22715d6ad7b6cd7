import { PEER_MEASURES } from '@readyboard/contract'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDelay } from '../ui/use-delay.ts'
import { PEERS_WORDS } from '../words/agent.ts'

/** What the marks of the peers mean. */
export function PeersLegend() {
  return (
    <ul className="peers-legend">
      <li>
        <svg width="12" height="12" aria-hidden="true">
          <path d="M6 .8L11.2 6 6 11.2.8 6z" fill="var(--t1)" />
        </svg>
        {PEERS_WORDS.thisAgent}
      </li>
      <li>
        <svg width="8" height="14" aria-hidden="true">
          <path d="M4 0v14" stroke="var(--t2)" strokeWidth="1.5" />
        </svg>
        {PEERS_WORDS.median}
      </li>
      <li>
        <svg width="8" height="8" aria-hidden="true">
          <circle cx="4" cy="4" r="3" className="peer-dot" />
        </svg>
        {PEERS_WORDS.colleague}
      </li>
    </ul>
  )
}

/** The figures' boxes; grey bars in them only once waiting is felt. */
export function PeersSkeleton() {
  const felt = useDelay(true)
  return (
    <div className="peer-figures" aria-hidden="true">
      {PEER_MEASURES.map((name) => (
        <div key={name} className="peer-figure">
          {felt && (
            <>
              <Skeleton className="h-2.5 w-24" />
              <Skeleton className="mt-3 h-5 w-20" />
              <Skeleton className="mt-3 h-2.5 w-36" />
            </>
          )}
        </div>
      ))}
    </div>
  )
}
