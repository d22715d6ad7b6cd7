import type { AgentRow, AgentsAnswer, MeasureFields } from '@readyboard/contract'
import type { Interval } from '@readyboard/timesheet'
import type { ReactNode } from 'react'
import { type ComparedLook, comparedCell, comparedColumn } from '../compare/compared-column.tsx'
import { CALL_MEASURES, type MoreMeasure, OFFLINE_MEASURE, RATIO_MEASURES } from '../occupancy/more-measures.tsx'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { OccupancyCell } from '../occupancy/occupancy-cell.tsx'
import { OccupancyHead } from '../occupancy/occupancy-head.tsx'
import { basisWords } from '../occupancy/sum-words.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { averageTalk, averageWrapUp } from '../ui/average.ts'
import { AverageCell } from '../ui/average-cell.tsx'
import type { ColumnInfo } from '../ui/data-table/column-choice.ts'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { type DurationUnit, formatCount, formatDuration } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { quietCell } from '../ui/quiet-cell.tsx'
import { StateSplit } from '../ui/state-split.tsx'
import { AGENTS_TABLE as WORDS } from '../words/agents-table.ts'
import { COLUMN_WORDS } from '../words/columns.ts'
import { COMPARE_TABLE } from '../words/compare-table.ts'
import { plural } from '../words/plural.ts'
import { STATES } from '../words/states.ts'
import { AgentName } from './agent-name.tsx'
import { RowsOffLink } from './rows-off-link.tsx'

/** How the numbers are written, which occupancy is meant, and what they are compared with. */
export type AgentsLook = {
  unit: DurationUnit
  occupancy: OccupancyChoice
  interval: Interval
  compared: ComparedLook | null
}

/** Whom a row is about, null for everybody; and what it rests on, for the one cell that says so. */
type Behind = { agent: string | null; restsOn: () => string | null }

type Measure = {
  id: string
  header: string
  sorted?: false
  /** Shown when nobody chose columns. */
  usual?: false
  cell: (row: MeasureFields, look: AgentsLook, behind: Behind) => ReactNode
}

const more = ({ cell, ...measure }: MoreMeasure): Measure => ({
  ...measure,
  cell: (row, { unit }, { agent }) => cell(row, unit, agent === null),
})

const { heads } = WORDS

const MEASURES: readonly Measure[] = [
  {
    id: 'split',
    header: heads.split,
    sorted: false,
    cell: (row) => <StateSplit row={row} className="w-[clamp(96px,13vw,188px)]" />,
  },
  { id: 'onlineSeconds', header: STATES.online.name, cell: (row, { unit }) => formatDuration(row.onlineSeconds, unit) },
  {
    id: 'occupiedSeconds',
    header: STATES.occupied.name,
    cell: (row, { unit }) => formatDuration(row.occupiedSeconds, unit),
  },
  { id: 'readySeconds', header: STATES.ready.name, cell: (row, { unit }) => formatDuration(row.readySeconds, unit) },
  {
    id: 'notReadySeconds',
    header: STATES.notReady.name,
    cell: (row, { unit }) => formatDuration(row.notReadySeconds, unit),
  },
  more(OFFLINE_MEASURE),
  {
    id: 'occupancy',
    header: heads.occupancy,
    cell: (row, { occupancy }, { agent, restsOn }) => (
      <OccupancyCell {...{ row, occupancy }} restsOn={restsOn()} first={agent === null} />
    ),
  },
  ...RATIO_MEASURES.map(more),
  { id: 'inboundCalls', header: heads.inboundCalls, cell: (row) => formatCount(row.inboundCalls) },
  ...CALL_MEASURES.map(more),
  {
    id: 'averageInboundTalkSeconds',
    header: heads.averageInboundTalkSeconds,
    cell: (row) => <AverageCell average={averageTalk(row)} />,
  },
  {
    id: 'averageWrapUpSeconds',
    header: heads.averageWrapUpSeconds,
    cell: (row) => <AverageCell average={averageWrapUp(row)} />,
  },
  {
    id: 'inconsistentRows',
    header: heads.inconsistentRows,
    cell: (row, _, { agent }) => <AddsUp rows={row.inconsistentRows} agent={agent} />,
  },
]

/** The first row of the table: sums over all pages, by column. */
export function totalCells(answer: AgentsAnswer, look: AgentsLook): Record<string, ReactNode> {
  const { totals, basis, total } = answer
  const restsOn = () => basisWords(totals.agents, basis.agentIntervals, look.interval)
  const behind: Behind = { agent: null, restsOn }
  return {
    ...Object.fromEntries(MEASURES.map(({ id, cell }) => [id, cell(totals, look, behind)])),
    displayName: plural(total, WORDS.allAgents)({ count: formatCount(total) }),
    averageInboundTalkSeconds: <AverageCell average={averageTalk(totals)} first />,
    compared: look.compared && comparedCell(totals, answer.compared?.alike, look.compared, look.occupancy, true),
  }
}

/** Every column that the table could show, as the column picker lists them. */
export function agentColumnInfos(compared: boolean): ColumnInfo[] {
  const infos: ColumnInfo[] = [
    { id: 'displayName', name: heads.displayName, always: true },
    ...MEASURES.map(({ id, header: name, usual = true }) => ({ id, name, usual })),
  ]
  if (compared) infos.splice(infos.findIndex(({ id }) => id === 'occupancy') + 1, 0, COMPARED_INFO)
  return infos
}

const COMPARED_INFO: ColumnInfo = { id: 'compared', name: COLUMN_WORDS.names.compared, asked: true }

/** The columns of the agents table. `onAgent`: leaves only that agent. */
export function agentColumns(look: AgentsLook, onAgent: (userId: string) => void): DataColumn<AgentRow>[] {
  const name: DataColumn<AgentRow> = {
    id: 'displayName',
    header: heads.displayName,
    meta: { align: 'left', sort: 'displayName', className: 'agent-name' },
    cell: ({ row: { original } }) => (
      <AgentName userId={original.userId} displayName={original.displayName} onOnly={onAgent} />
    ),
  }
  const measures = MEASURES.map(
    ({ id, header, sorted = true, cell }): DataColumn<AgentRow> => ({
      id,
      header: id === 'occupancy' ? () => <OccupancyHead occupancy={look.occupancy} /> : header,
      meta: {
        align: id === 'split' ? 'left' : 'right',
        ...(sorted && { sort: id === 'occupancy' ? OCCUPANCIES[look.occupancy].measure : id }),
      },
      cell: ({ row: { original } }) => quietCell(id, original) ?? cell(original, look, behind(original, look)),
    }),
  )
  const columns = [name, ...measures]
  const { compared, occupancy } = look
  if (compared) {
    const place = columns.findIndex(({ id }) => id === 'occupancy') + 1
    const cell = (row: AgentRow) => comparedCell(row, row.compared, compared, occupancy)
    columns.splice(place, 0, comparedColumn(compared.head, COMPARE_TABLE.occupancyAndOnline, cell))
  }
  return columns
}

const behind = ({ userId, intervals }: AgentRow, { interval }: AgentsLook): Behind => ({
  agent: userId,
  restsOn: () => basisWords(1, intervals, interval),
})

function AddsUp({ rows, agent }: { rows: number | null; agent: string | null }) {
  if (rows === null) return formatCount(null)
  if (rows > 0)
    return (
      <RowsOffLink agent={agent} className="tag bad">
        {plural(rows, WORDS.off)({ count: formatCount(rows) })}
      </RowsOffLink>
    )
  return (
    <span role="img" aria-label={WORDS.addsUp} title={WORDS.everyRow} className="inline-block align-[-3px] text-t3">
      <Icon name="check" small />
    </span>
  )
}
