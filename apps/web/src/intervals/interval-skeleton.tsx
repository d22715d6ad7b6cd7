import { Skeleton } from '../ui/skeleton.tsx'
import { useDelay } from '../ui/use-delay.ts'
import { INTERVALS } from '../words/intervals.ts'

const ROWS = Array.from({ length: 12 }, (_, index) => index)

/** Rows of the table's shape while its numbers are on their way. */
export function IntervalSkeleton() {
  const felt = useDelay(true)
  return (
    <div className="interval-skeleton">
      <p className="visually-hidden" role="status">
        {felt ? INTERVALS.loading : ''}
      </p>
      {felt && ROWS.map((row) => <Skeleton key={row} className="h-3" style={{ width: `${96 - (row % 4) * 5}%` }} />)}
    </div>
  )
}
