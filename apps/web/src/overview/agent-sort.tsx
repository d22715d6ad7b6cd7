import { QuietSelect } from '../ui/quiet-select.tsx'
import './agent-sort.css'

const SORTS = [
  { name: 'Name', sort: 'displayName', order: 'asc' },
  { name: 'Online', sort: 'onlineSeconds', order: 'desc' },
  { name: 'Occupied', sort: 'occupiedSeconds', order: 'desc' },
  { name: 'Ready', sort: 'readySeconds', order: 'desc' },
  { name: 'Not ready', sort: 'notReadySeconds', order: 'desc' },
  { name: 'Occupancy', sort: 'occupancy', order: 'desc' },
  { name: 'Inbound', sort: 'inboundCalls', order: 'desc' },
] as const

type AgentSortProps = {
  sort: { sort: string }
  onSort: (sort: { sort: string; order: string } | null) => void
}

/** The order of the list on a narrow screen, which has no column heads to sort by. */
export function AgentSort({ sort, onSort }: AgentSortProps) {
  return (
    <QuietSelect
      className="agent-sort"
      label={<span className="visually-hidden">Sort agents by</span>}
      value={sort.sort}
      onChange={({ target }) => onSort(SORTS.slice(1).find(({ sort: key }) => key === target.value) ?? null)}
    >
      {SORTS.map(({ name, sort: key }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </QuietSelect>
  )
}
