import { Skeleton } from '../ui/skeleton.tsx'

const NAME_WIDTHS = [120, 104, 136, 96, 128, 112]

/** Rows of the table's shape while its numbers are on their way. */
export function AgentSkeleton() {
  return (
    <div className="agent-skeleton" aria-hidden="true">
      {NAME_WIDTHS.map((width) => (
        <div key={width}>
          <Skeleton className="h-3" style={{ width }} />
          <Skeleton className="h-2.5" style={{ width: '100%' }} />
          {['online', 'occupied', 'ready', 'not ready', 'occupancy', 'inbound', 'talk'].map((column) => (
            <Skeleton key={column} className="h-3 max-md:hidden" style={{ width: 62 }} />
          ))}
        </div>
      ))}
    </div>
  )
}
