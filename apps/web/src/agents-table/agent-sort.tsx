import { OCCUPANCIES, occupancyHeader } from '../occupancy/occupancies.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { QuietSelect } from '../ui/quiet-select.tsx'
import { AGENTS_CARD } from '../words/agents-card.ts'
import { STATES } from '../words/states.ts'
import './agent-sort.css'

const sortsOf = (occupancy: OccupancyChoice) => [
  { name: AGENTS_CARD.sorts.displayName, sort: 'displayName', order: 'asc' },
  { name: STATES.online.name, sort: 'onlineSeconds', order: 'desc' },
  { name: STATES.occupied.name, sort: 'occupiedSeconds', order: 'desc' },
  { name: STATES.ready.name, sort: 'readySeconds', order: 'desc' },
  { name: STATES.notReady.name, sort: 'notReadySeconds', order: 'desc' },
  { name: occupancyHeader(occupancy), sort: OCCUPANCIES[occupancy].measure, order: 'desc' },
  { name: AGENTS_CARD.sorts.inboundCalls, sort: 'inboundCalls', order: 'desc' },
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
      label={<span className="visually-hidden">{AGENTS_CARD.sortBy}</span>}
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
