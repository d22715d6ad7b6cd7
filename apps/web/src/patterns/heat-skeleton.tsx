import { Skeleton } from '../ui/skeleton.tsx'
import { useDelay } from '../ui/use-delay.ts'
import { PATTERNS } from '../words/patterns.ts'

/** The two boxes of the map while its numbers are on their way. */
export function HeatSkeleton() {
  const felt = useDelay(true)
  return (
    <div className="week-map">
      <div className="card min-h-[420px] p-4">
        <p className="visually-hidden" role="status">
          {felt ? PATTERNS.loading : ''}
        </p>
        {felt && <Skeleton className="h-[360px]" />}
      </div>
      <div className="card hour-panel">{felt && <Skeleton className="h-[300px]" />}</div>
    </div>
  )
}
