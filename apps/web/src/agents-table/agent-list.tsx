import type { AgentRow } from '@readyboard/contract'
import { MINIMUM_AVAILABLE_SECONDS } from '@readyboard/timesheet'
import { comparedCell } from '../compare/compared-column.tsx'
import { availableSeconds, occupancyHeader } from '../occupancy/occupancies.ts'
import { basisWords, occupancyReason, occupancyText } from '../occupancy/sum-words.ts'
import { AgentLink } from '../question/agent-link.tsx'
import { formatHours } from '../ui/format.ts'
import { NamedNothing } from '../ui/named-nothing.tsx'
import { quietCell } from '../ui/quiet-cell.tsx'
import { Reason } from '../ui/reason.tsx'
import { StateSplit } from '../ui/state-split.tsx'
import { useDimmed } from '../ui/use-delay.ts'
import { AGENTS_TABLE } from '../words/agents-table.ts'
import { STATES } from '../words/states.ts'
import type { AgentsLook } from './agent-columns.tsx'

type AgentListProps = {
  rows: readonly AgentRow[]
  look: AgentsLook
  /** Zoom may still change every number. */
  notFinal: boolean
  stale: boolean
}

/** The agents on a narrow screen, where a table of eleven columns would only be scrolled. */
export function AgentList({ rows, look, notFinal, stale }: AgentListProps) {
  const dimmed = useDimmed(stale)
  return (
    <>
      <div className="agent-list-head" aria-hidden="true">
        {look.compared && <span className="mr-auto">{look.compared.head}</span>}
        <span>{STATES.online.name}</span>
        <span>{occupancyHeader(look.occupancy)}</span>
      </div>
      <ul className={`agent-list ${notFinal ? 'not-final' : ''} ${dimmed ? 'stale' : ''}`} aria-busy={stale}>
        {rows.map((row) => (
          <li key={row.userId}>
            <div className="flex items-baseline gap-3">
              <AgentLink userId={row.userId} className="min-w-0 truncate font-medium">
                <bdi>{row.displayName}</bdi>
              </AgentLink>
              <span className="ml-auto whitespace-nowrap text-xs text-t2">
                <span className="visually-hidden">{AGENTS_TABLE.spoken.online}</span>
                {quietCell('inboundCalls', row) && <NamedNothing kind="no-calls" />}
                {formatHours(row.onlineSeconds)}
              </span>
              <span className={`w-16 text-right whitespace-nowrap ${isThin(row) ? 'text-t3' : 'font-semibold'}`}>
                <span className="visually-hidden">{AGENTS_TABLE.spoken.occupancy}</span>
                <Occupancy row={row} look={look} />
              </span>
            </div>
            {quietCell('split', row) ?? <StateSplit row={row} className="mt-1.5" />}
            {look.compared && row.presence === 'online' && (
              <div className="agent-list-compared">
                {comparedCell(row, row.compared, look.compared, look.occupancy, true)}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Occupancy({ row, look: { occupancy, interval } }: { row: AgentRow; look: AgentsLook }) {
  const text = occupancyText(row, occupancy)
  const reason = occupancyReason(row, occupancy, basisWords(1, row.intervals, interval))
  return reason === null ? text : <Reason reason={reason}>{text}</Reason>
}

const isThin = (row: AgentRow) => (availableSeconds(row) ?? 0) < MINIMUM_AVAILABLE_SECONDS
