import { Skeleton } from '../ui/skeleton.tsx'
import { useDelay } from '../ui/use-delay.ts'

const ROWS = Array.from({ length: 8 }, (_, index) => index)

/** Rows of the table's shape while its numbers are on their way. */
export function DoseSkeleton() {
  const felt = useDelay(true)
  return (
    <div className="dose-skeleton">
      {felt && ROWS.map((row) => <Skeleton key={row} className="h-3" style={{ width: `${96 - (row % 4) * 6}%` }} />)}
    </div>
  )
}
