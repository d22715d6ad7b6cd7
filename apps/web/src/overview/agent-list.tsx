import type { AgentRow } from '@readyboard/contract'
import { MINIMUM_AVAILABLE_SECONDS } from '@readyboard/timesheet'
import { formatHours, formatPercent } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { StateSplit } from '../ui/state-split.tsx'

const SORTS = [
  { name: 'Name', sort: 'displayName', order: 'asc' },
  { name: 'Online', sort: 'onlineSeconds', order: 'desc' },
  { name: 'Occupied', sort: 'occupiedSeconds', order: 'desc' },
  { name: 'Ready', sort: 'readySeconds', order: 'desc' },
  { name: 'Not ready', sort: 'notReadySeconds', order: 'desc' },
  { name: 'Occupancy', sort: 'occupancy', order: 'desc' },
  { name: 'Inbound', sort: 'inboundCalls', order: 'desc' },
] as const

type AgentListProps = {
  rows: readonly AgentRow[]
  stale: boolean
  sort: { sort: string }
  onSort: (sort: { sort: string; order: string } | null) => void
  onAgent: (userId: string) => void
}

/** The agents on a narrow screen, where a table of eleven columns would only be scrolled. */
export function AgentList({ rows, stale, sort, onSort, onAgent }: AgentListProps) {
  return (
    <>
      <label className="agent-list-sort">
        <span className="visually-hidden">Sort agents by</span>
        <select
          value={sort.sort}
          onChange={({ target }) => onSort(SORTS.slice(1).find(({ sort: key }) => key === target.value) ?? null)}
        >
          {SORTS.map(({ name, sort: key }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" small />
      </label>
      <ul className={`agent-list ${stale ? 'stale' : ''}`} aria-busy={stale}>
        {rows.map((row) => (
          <li key={row.userId}>
            <div className="flex items-baseline gap-3">
              <button type="button" className="min-w-0 truncate font-medium" onClick={() => onAgent(row.userId)}>
                <bdi>{row.displayName}</bdi>
              </button>
              <span className="ml-auto whitespace-nowrap text-xs text-t2">{formatHours(row.onlineSeconds)}</span>
              <span className={`w-14 text-right whitespace-nowrap ${isThin(row) ? 'text-t3' : 'font-semibold'}`}>
                {formatPercent(row.occupancy)}
              </span>
            </div>
            <StateSplit row={row} className="mt-1.5" />
          </li>
        ))}
      </ul>
    </>
  )
}

const isThin = ({ occupiedSeconds, readySeconds }: AgentRow) =>
  (occupiedSeconds ?? 0) + (readySeconds ?? 0) < MINIMUM_AVAILABLE_SECONDS
