import { Skeleton } from '../ui/skeleton.tsx'
import { useDelay } from '../ui/use-delay.ts'
import { UI } from '../words/ui.ts'

/** Boxes of the figures' and the chart's size; grey bars in them only once waiting is felt. */
export function OverviewSkeleton() {
  const felt = useDelay(true)
  return (
    <>
      <p className="visually-hidden" role="status">
        {felt ? UI.loading : ''}
      </p>
      <div className="figures" aria-hidden="true">
        {['time', 'occupancy', 'calls'].map((group) => (
          <div key={group} className="card skeleton-figures">
            {felt && (
              <>
                <Skeleton className="h-2.5 w-24" />
                <Skeleton className="h-5 w-36" />
                <Skeleton className="h-2.5 w-20" />
              </>
            )}
          </div>
        ))}
      </div>
      <div className="card skeleton-chart" aria-hidden="true">
        {felt && <Skeleton className="h-full" />}
      </div>
    </>
  )
}
