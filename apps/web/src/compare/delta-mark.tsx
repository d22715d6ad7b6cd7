import { Reason } from '../ui/reason.tsx'
import type { Delta } from './deltas.ts'

type DeltaMarkProps = {
  delta: Delta | null
  /** Whether the tab key stops here (see Reason). */
  stop?: boolean
}

/** A difference with the sums behind it; nothing where there is none. Never coloured: neither way is good or bad. */
export function DeltaMark({ delta, stop = true }: DeltaMarkProps) {
  if (!delta) return null
  return (
    <Reason reason={delta.reason} className="delta" stop={stop}>
      {delta.text}
    </Reason>
  )
}
