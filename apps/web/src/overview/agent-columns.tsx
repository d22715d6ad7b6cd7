import type { AgentRow, MeasureFields } from '@readyboard/contract'
import { DEFINITIONS, MINIMUM_AVAILABLE_SECONDS } from '@readyboard/timesheet'
import type { ReactNode } from 'react'
import { averageTalk, averageWrapUp } from '../ui/average.ts'
import { AverageCell } from '../ui/average-cell.tsx'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { type DurationUnit, formatCount, formatDuration, formatPercent } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { OccupancyTrack } from '../ui/occupancy-track.tsx'
import { StateSplit } from '../ui/state-split.tsx'
import { RowsOffLink } from './rows-off-link.tsx'

type Measure = {
  id: string
  header: string
  sorted?: false
  cell: (row: MeasureFields, unit: DurationUnit, agent: string | null) => ReactNode
}

const MEASURES: readonly Measure[] = [
  {
    id: 'split',
    header: 'Split of online time',
    sorted: false,
    cell: (row) => <StateSplit row={row} className="w-[clamp(96px,13vw,188px)]" />,
  },
  { id: 'onlineSeconds', header: 'Online', cell: (row, unit) => formatDuration(row.onlineSeconds, unit) },
  { id: 'occupiedSeconds', header: 'Occupied', cell: (row, unit) => formatDuration(row.occupiedSeconds, unit) },
  { id: 'readySeconds', header: 'Ready', cell: (row, unit) => formatDuration(row.readySeconds, unit) },
  { id: 'notReadySeconds', header: 'Not ready', cell: (row, unit) => formatDuration(row.notReadySeconds, unit) },
  { id: 'occupancy', header: 'Occupancy', cell: (row) => <OccupancyCell row={row} /> },
  { id: 'inboundCalls', header: 'Inbound', cell: (row) => formatCount(row.inboundCalls) },
  { id: 'averageInboundTalkSeconds', header: 'Avg talk', cell: (row) => <AverageCell average={averageTalk(row)} /> },
  { id: 'averageWrapUpSeconds', header: 'Avg wrap-up', cell: (row) => <AverageCell average={averageWrapUp(row)} /> },
  {
    id: 'inconsistentRows',
    header: 'Adds up',
    cell: (row, _, agent) => <AddsUp rows={row.inconsistentRows} agent={agent} />,
  },
]

/** The first row of the table: sums over all pages, by column. */
export function totalCells(totals: MeasureFields, name: string, unit: DurationUnit): Record<string, ReactNode> {
  return {
    ...Object.fromEntries(MEASURES.map(({ id, cell }) => [id, cell(totals, unit, null)])),
    displayName: name,
    averageInboundTalkSeconds: <AverageCell average={averageTalk(totals)} first />,
  }
}

/** The columns of the agents table. `onAgent`: what a click on a name does. */
export function agentColumns(unit: DurationUnit, onAgent: (userId: string) => void): DataColumn<AgentRow>[] {
  const name: DataColumn<AgentRow> = {
    id: 'displayName',
    header: 'Agent',
    meta: { align: 'left', sort: 'displayName', className: 'agent-name' },
    cell: ({ row: { original } }) => (
      <button type="button" title={`Show ${original.displayName} only`} onClick={() => onAgent(original.userId)}>
        <bdi>{original.displayName}</bdi>
      </button>
    ),
  }
  const measures = MEASURES.map(
    ({ id, header, sorted = true, cell }): DataColumn<AgentRow> => ({
      id,
      header,
      meta: { align: id === 'split' ? 'left' : 'right', ...(sorted && { sort: id }) },
      cell: ({ row: { original } }) => cell(original, unit, original.userId),
    }),
  )
  return [name, ...measures]
}

function OccupancyCell({ row }: { row: MeasureFields }) {
  const available = (row.occupiedSeconds ?? 0) + (row.readySeconds ?? 0)
  const thin = available < MINIMUM_AVAILABLE_SECONDS
  return (
    <span
      className={`occupancy-cell ${thin ? 'thin' : ''}`}
      title={thin ? 'Under 60 min of occupied + ready time' : undefined}
    >
      <OccupancyTrack value={row.occupancy} target={thin ? null : DEFINITIONS.occupancy.target} start={0.5} />
      <span>{formatPercent(row.occupancy)}</span>
    </span>
  )
}

function AddsUp({ rows, agent }: { rows: number | null; agent: string | null }) {
  if (rows === null) return formatCount(null)
  if (rows > 0)
    return (
      <RowsOffLink agent={agent} className="tag bad">
        {rows === 1 ? '1 row off' : `${formatCount(rows)} rows off`}
      </RowsOffLink>
    )
  return (
    <span role="img" aria-label="Adds up" title="Every row adds up" className="inline-block align-[-3px] text-t3">
      <Icon name="check" small />
    </span>
  )
}
