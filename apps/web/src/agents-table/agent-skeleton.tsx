import { Skeleton } from '../ui/skeleton.tsx'
import { useDelay } from '../ui/use-delay.ts'

const NAME_WIDTHS = [120, 104, 136, 96, 128, 112]
const COLUMNS = ['online', 'occupied', 'ready', 'notReady', 'occupancy', 'inbound', 'talk']

/** Rows of the table's shape while its numbers are on their way, with grey bars once waiting is felt. */
export function AgentSkeleton() {
  const felt = useDelay(true)
  return (
    <div className="agent-skeleton" aria-hidden="true">
      {NAME_WIDTHS.map((width) => (
        <div key={width}>
          {felt && (
            <>
              <Skeleton className="h-3" style={{ width }} />
              <Skeleton className="h-2.5" style={{ width: '100%' }} />
              {COLUMNS.map((column) => (
                <Skeleton key={column} className="h-3 max-md:hidden" style={{ width: 62 }} />
              ))}
            </>
          )}
        </div>
      ))}
    </div>
  )
}
