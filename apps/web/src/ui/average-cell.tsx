import type { Average } from './average.ts'
import { formatAverage, MISSING } from './format.ts'
import { Reason } from './reason.tsx'

/** An average in a table. `first`: the row on top, whose reason the keyboard reaches; one such stop is enough. */
export function AverageCell({ average: { seconds, reason }, first = false }: { average: Average; first?: boolean }) {
  if (reason === null) return formatAverage(seconds)
  if (first)
    return (
      <Reason reason={reason} label={reason}>
        {MISSING}
      </Reason>
    )
  return (
    <span role="img" title={reason} aria-label={reason}>
      {MISSING}
    </span>
  )
}
