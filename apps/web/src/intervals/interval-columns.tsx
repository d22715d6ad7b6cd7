import type { IntervalRow, IntervalSort, IntervalsAnswer, Summary } from '@readyboard/contract'
import type { Interval } from '@readyboard/timesheet'
import type { ReactNode } from 'react'
import type { TablePage } from '../api/report-query.ts'
import { comparedTotal, intervalComparedColumn } from '../compare/interval-compared.tsx'
import { type MoreMeasure, RATIO_MEASURES } from '../occupancy/more-measures.tsx'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { OccupancyHead } from '../occupancy/occupancy-head.tsx'
import { basisWords } from '../occupancy/sum-words.ts'
import { zoomPercentagesWords } from '../occupancy/zoom-percentages.ts'
import { AgentLink } from '../question/agent-link.tsx'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { averageTalk, averageWrapUp } from '../ui/average.ts'
import { AverageCell } from '../ui/average-cell.tsx'
import type { ColumnInfo } from '../ui/data-table/column-choice.ts'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { type DurationUnit, formatAverage, formatCount, formatDuration, formatWholePercent } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { quietCell } from '../ui/quiet-cell.tsx'
import { StateSplit } from '../ui/state-split.tsx'
import { zoneCity } from '../ui/wall-clock.ts'
import { COLUMN_WORDS } from '../words/columns.ts'
import { INTERVALS as WORDS } from '../words/intervals.ts'
import { plural } from '../words/plural.ts'
import type { ClockChange } from './clock-changes.ts'
import { OccupancyValue } from './occupancy-value.tsx'
import { RowCheck } from './row-check.tsx'
import { StartCell } from './start-cell.tsx'

type ZoomPercentage = 'zoomOccupiedPercentage' | 'zoomReadyPercentage' | 'zoomNotReadyPercentage'
type Measured = Omit<Summary, 'agents'> & Partial<Pick<IntervalRow, ZoomPercentage>>
type Measure = {
  id: string
  header: string
  sorted?: false
  /** Shown when nobody chose columns. */
  usual?: false
  className?: string
  cell: (row: Measured, unit: DurationUnit, shown: Shown) => ReactNode
}

/** Which occupancy a cell shows, and what stands beside its sum. `first`: the row of totals. */
type Shown = { occupancy: OccupancyChoice; first: boolean; beside: () => string | null }

const more = ({ cell, ...measure }: MoreMeasure): Measure => ({
  ...measure,
  cell: (row, unit, { first }) => cell(row, unit, first),
})

/** What Zoom itself says of a single row; of several it says nothing. */
const zoomPercentage = (id: ZoomPercentage): Measure => ({
  id,
  header: COLUMN_WORDS.names[id],
  sorted: false,
  usual: false,
  cell: ({ [id]: percent = null }) => formatWholePercent(percent === null ? null : percent / 100),
})

const MEASURES: readonly Measure[] = [
  {
    id: 'split',
    header: WORDS.heads.split,
    sorted: false,
    className: 'split',
    cell: (row) => <StateSplit row={row} className="w-[clamp(72px,8.4vw,120px)]" />,
  },
  {
    id: 'onlineSeconds',
    header: WORDS.heads.onlineSeconds,
    cell: (row, unit) => formatDuration(row.onlineSeconds, unit),
  },
  {
    id: 'occupiedSeconds',
    header: WORDS.heads.occupiedSeconds,
    cell: (row, unit) => formatDuration(row.occupiedSeconds, unit),
  },
  { id: 'readySeconds', header: WORDS.heads.readySeconds, cell: (row, unit) => formatDuration(row.readySeconds, unit) },
  {
    id: 'notReadySeconds',
    header: WORDS.heads.notReadySeconds,
    cell: (row, unit) => formatDuration(row.notReadySeconds, unit),
  },
  {
    id: 'offlineSeconds',
    header: WORDS.heads.offlineSeconds,
    className: 'quiet',
    cell: (row, unit) => formatDuration(row.offlineSeconds, unit),
  },
  {
    id: 'occupancy',
    header: WORDS.heads.occupancy,
    className: 'strong',
    cell: (row, _, { beside, ...shown }) => <OccupancyValue row={row} {...shown} beside={beside()} />,
  },
  ...RATIO_MEASURES.map(more),
  zoomPercentage('zoomOccupiedPercentage'),
  zoomPercentage('zoomReadyPercentage'),
  zoomPercentage('zoomNotReadyPercentage'),
  { id: 'inboundCalls', header: WORDS.heads.inboundCalls, cell: (row) => formatCount(row.inboundCalls) },
  {
    id: 'inboundCallSeconds',
    header: WORDS.heads.inboundCallSeconds,
    cell: (row, unit) => formatDuration(row.inboundCallSeconds, unit),
  },
  { id: 'outboundCalls', header: WORDS.heads.outboundCalls, cell: (row) => formatCount(row.outboundCalls) },
  {
    id: 'outboundCallSeconds',
    header: COLUMN_WORDS.names.outboundCallSeconds,
    usual: false,
    cell: (row, unit) => formatDuration(row.outboundCallSeconds, unit),
  },
  {
    id: 'averageInboundTalkSeconds',
    header: WORDS.heads.averageInboundTalkSeconds,
    cell: (row) => <AverageCell average={averageTalk(row)} />,
  },
  {
    id: 'averageWrapUpSeconds',
    header: COLUMN_WORDS.names.averageWrapUpSeconds,
    usual: false,
    cell: (row) => <AverageCell average={averageWrapUp(row)} />,
  },
  {
    id: 'averageVideoTalkSeconds',
    header: COLUMN_WORDS.names.averageVideoTalkSeconds,
    usual: false,
    cell: (row) => formatAverage(row.averageVideoTalkSeconds),
  },
]

/** Every column that the table could show, as the column picker lists them. */
export function intervalColumnInfos(compared: boolean): ColumnInfo[] {
  const { names } = COLUMN_WORDS
  const infos: ColumnInfo[] = [
    { id: 'start', name: names.start, always: true },
    { id: 'displayName', name: names.displayName, always: true },
    ...MEASURES.map(({ id, header: name, usual = true }) => ({ id, name, usual })),
    { id: 'check', name: names.check },
  ]
  const comparedInfo = { id: 'compared', name: names.compared, asked: true }
  if (compared) infos.splice(infos.findIndex(({ id }) => id === 'occupancy') + 1, 0, comparedInfo)
  return infos
}

type ColumnsOptions = {
  unit: DurationUnit
  occupancy: OccupancyChoice
  interval: Interval
  tz: string
  changes: readonly ClockChange[]
  /** Rows that start with the row before them. */
  repeated: ReadonlySet<IntervalRow>
  /** The row whose sum is open. */
  opened: string | null
  onToggle: (row: IntervalRow) => void
  /** What the column of differences is called; null without one. */
  compared: string | null
  /** Whether all of the compared range is here. */
  isWhole: boolean
  /** Epoch seconds at which the answer arrived. */
  now: number
}

export const rowKey = ({ userId, start }: IntervalRow) => `${start} ${userId}`

export function intervalColumns(options: ColumnsOptions): DataColumn<IntervalRow>[] {
  const { unit, occupancy, interval, tz, changes, repeated, opened, onToggle, compared: head, isWhole, now } = options
  const measures = MEASURES.map(
    ({ id, header, sorted = true, className = '', cell }): DataColumn<IntervalRow> => ({
      id,
      header: id === 'occupancy' ? () => <OccupancyHead occupancy={occupancy} /> : header,
      meta: {
        align: id === 'split' ? 'left' : 'right',
        className,
        ...(sorted && { sort: id === 'occupancy' ? OCCUPANCIES[occupancy].measure : id }),
      },
      cell: ({ row: { original } }) =>
        quietCell(id, original) ??
        cell(original, unit, { occupancy, first: false, beside: () => zoomPercentagesWords(original) }),
    }),
  )
  if (head !== null) {
    const place = measures.findIndex(({ id }) => id === 'occupancy') + 1
    measures.splice(place, 0, intervalComparedColumn({ head, isWhole, occupancy, interval, now }))
  }
  return [
    {
      id: 'start',
      header: () => (
        <span>
          {WORDS.heads.start}
          <span className="max-md:hidden">{WORDS.heads.startZone({ city: zoneCity(tz) })}</span>
        </span>
      ),
      meta: { align: 'left', sort: 'start', className: 'start' },
      cell: ({ row: { original } }) => (
        <StartCell row={original} interval={interval} changes={changes} repeated={repeated.has(original)} />
      ),
    },
    {
      id: 'displayName',
      header: WORDS.heads.displayName,
      meta: { align: 'left', sort: 'displayName', className: 'agent' },
      cell: ({ row: { original } }) => (
        <AgentLink userId={original.userId}>
          <bdi>{original.displayName}</bdi>
        </AgentLink>
      ),
    },
    ...measures,
    {
      id: 'check',
      header: WORDS.heads.check,
      meta: { align: 'left', sort: 'inconsistentRows' },
      cell: ({ row: { original } }) => (
        <RowCheck row={original} open={opened === rowKey(original)} onToggle={() => onToggle(original)} />
      ),
    },
  ]
}

/** The first row of the table: sums over all pages. `now`: epoch seconds at which the answer arrived. */
export function totalCells(
  answer: TablePage<IntervalsAnswer, IntervalSort>,
  unit: DurationUnit,
  occupancy: OccupancyChoice,
  now: number,
): Record<string, ReactNode> {
  const { totals, total, basis, query } = answer
  const beside = () => basisWords(totals.agents, basis.agentIntervals, query.interval)
  const off = totals.inconsistentRows ?? 0
  return {
    ...Object.fromEntries(MEASURES.map(({ id, cell }) => [id, cell(totals, unit, { occupancy, first: true, beside })])),
    compared: comparedTotal(answer, occupancy, now),
    averageInboundTalkSeconds: <AverageCell average={averageTalk(totals)} first />,
    start: plural(total, WORDS.allRows)({ count: formatCount(total) }),
    displayName: totals.agents === null ? '' : WORDS.online({ count: formatCount(totals.agents) }),
    check:
      off > 0 ? (
        <span className="tag bad">
          <Icon name="alert" small />
          {plural(off, WORDS.rows)({ count: formatCount(off) })}
        </span>
      ) : (
        <span className="adds-up">
          <Icon name="check" small />
          {WORDS.allAddUp}
        </span>
      ),
  }
}
