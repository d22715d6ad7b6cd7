import type { AgentRow } from '@readyboard/contract'
import { MINIMUM_AVAILABLE_SECONDS } from '@readyboard/timesheet'
import { formatHours, formatPercent } from '../ui/format.ts'
import { NamedNothing } from '../ui/nothing-mark.tsx'
import { quietCell } from '../ui/quiet-cell.tsx'
import { StateSplit } from '../ui/state-split.tsx'
import { useDimmed } from '../ui/use-delay.ts'

type AgentListProps = {
  rows: readonly AgentRow[]
  /** Zoom may still change every number. */
  notFinal: boolean
  stale: boolean
  onAgent: (userId: string) => void
}

/** The agents on a narrow screen, where a table of eleven columns would only be scrolled. */
export function AgentList({ rows, notFinal, stale, onAgent }: AgentListProps) {
  const dimmed = useDimmed(stale)
  return (
    <>
      <div className="agent-list-head" aria-hidden="true">
        <span>Online</span>
        <span>Occupancy</span>
      </div>
      <ul className={`agent-list ${notFinal ? 'not-final' : ''} ${dimmed ? 'stale' : ''}`} aria-busy={stale}>
        {rows.map((row) => (
          <li key={row.userId}>
            <div className="flex items-baseline gap-3">
              <button type="button" className="min-w-0 truncate font-medium" onClick={() => onAgent(row.userId)}>
                <bdi>{row.displayName}</bdi>
              </button>
              <span className="ml-auto whitespace-nowrap text-xs text-t2">
                <span className="visually-hidden">Online </span>
                {quietCell('inboundCalls', row) && <NamedNothing kind="no-calls" />}
                {formatHours(row.onlineSeconds)}
              </span>
              <span className={`w-16 text-right whitespace-nowrap ${isThin(row) ? 'text-t3' : 'font-semibold'}`}>
                <span className="visually-hidden">, occupancy </span>
                {formatPercent(row.occupancy)}
              </span>
            </div>
            {quietCell('split', row) ?? <StateSplit row={row} className="mt-1.5" />}
          </li>
        ))}
      </ul>
    </>
  )
}

const isThin = ({ occupiedSeconds, readySeconds }: AgentRow) =>
  (occupiedSeconds ?? 0) + (readySeconds ?? 0) < MINIMUM_AVAILABLE_SECONDS
