import { OCCUPANCIES, occupancyHeader } from '../occupancy/occupancies.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { QuietSelect } from '../ui/quiet-select.tsx'
import './agent-sort.css'

const sortsOf = (occupancy: OccupancyChoice) => [
  { name: 'Name', sort: 'displayName', order: 'asc' },
  { name: 'Online', sort: 'onlineSeconds', order: 'desc' },
  { name: 'Occupied', sort: 'occupiedSeconds', order: 'desc' },
  { name: 'Ready', sort: 'readySeconds', order: 'desc' },
  { name: 'Not ready', sort: 'notReadySeconds', order: 'desc' },
  { name: occupancyHeader(occupancy), sort: OCCUPANCIES[occupancy].measure, order: 'desc' },
  { name: 'Inbound', sort: 'inboundCalls', order: 'desc' },
]

type AgentSortProps = {
  sort: { sort: string }
  occupancy: OccupancyChoice
  onSort: (sort: { sort: string; order: string } | null) => void
}

/** The order of the list on a narrow screen, which has no column heads to sort by. */
export function AgentSort({ sort, occupancy, onSort }: AgentSortProps) {
  const sorts = sortsOf(occupancy)
  return (
    <QuietSelect
      className="agent-sort"
      label={<span className="visually-hidden">Sort agents by</span>}
      value={sort.sort}
      onChange={({ target }) => onSort(sorts.slice(1).find(({ sort: key }) => key === target.value) ?? null)}
    >
      {sorts.map(({ name, sort: key }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </QuietSelect>
  )
}
