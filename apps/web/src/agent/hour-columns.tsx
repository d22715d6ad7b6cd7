import type { IntervalRow, IntervalSort, IntervalsAnswer } from '@readyboard/contract'
import { type Interval, isClockInterval } from '@readyboard/timesheet'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { TablePage } from '../api/report-query.ts'
import { comparedTotal, intervalComparedColumn } from '../compare/interval-compared.tsx'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { OccupancyHead } from '../occupancy/occupancy-head.tsx'
import { type Occupied, occupancyReason, occupancyText } from '../occupancy/sum-words.ts'
import { zoomPercentagesWords } from '../occupancy/zoom-percentages.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { daysWords, lastDayOf } from '../question/range-words.ts'
import { averageTalk, averageWrapUp } from '../ui/average.ts'
import { AverageCell } from '../ui/average-cell.tsx'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { formatCount, formatDuration } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { quietCell } from '../ui/quiet-cell.tsx'
import { Reason } from '../ui/reason.tsx'
import { StateSplit } from '../ui/state-split.tsx'
import { formatDay, formatOffset, formatTime, zoneCity } from '../ui/wall-clock.ts'
import { HOURS_WORDS } from '../words/agent.ts'
import { plural } from '../words/plural.ts'

type Measured = IntervalsAnswer['totals'] | IntervalRow
type Measure = {
  id: string
  header: string
  sorted?: false
  cell: (row: Measured, occupancy: OccupancyChoice, first: boolean) => ReactNode
}

const MEASURES: readonly Measure[] = [
  {
    id: 'split',
    header: HOURS_WORDS.split,
    sorted: false,
    cell: (row) => <StateSplit row={row} className="w-[clamp(96px,15vw,220px)]" />,
  },
  { id: 'onlineSeconds', header: HOURS_WORDS.online, cell: (row) => formatDuration(row.onlineSeconds) },
  { id: 'occupiedSeconds', header: HOURS_WORDS.occupied, cell: (row) => formatDuration(row.occupiedSeconds) },
  { id: 'readySeconds', header: HOURS_WORDS.ready, cell: (row) => formatDuration(row.readySeconds) },
  { id: 'notReadySeconds', header: HOURS_WORDS.notReady, cell: (row) => formatDuration(row.notReadySeconds) },
  {
    id: 'occupancy',
    header: '',
    cell: (row, occupancy, first) => (
      <Occupancy {...{ row, occupancy, first }} beside={'start' in row ? zoomPercentagesWords(row) : null} />
    ),
  },
  { id: 'inboundCalls', header: HOURS_WORDS.inbound, cell: (row) => formatCount(row.inboundCalls) },
  {
    id: 'averageInboundTalkSeconds',
    header: HOURS_WORDS.talk,
    cell: (row, _, first) => <AverageCell average={averageTalk(row)} first={first} />,
  },
  {
    id: 'averageWrapUpSeconds',
    header: HOURS_WORDS.wrapUp,
    cell: (row) => <AverageCell average={averageWrapUp(row)} />,
  },
]

type ColumnsOptions = {
  occupancy: OccupancyChoice
  interval: Interval
  tz: string
  /** Epoch seconds at which the answer arrived. */
  now: number
  /** What the column of differences is called; null without one. */
  compared: string | null
  /** Whether all of the compared range is here. */
  isWhole: boolean
  /** Where the row of an interval is among all of them. */
  rowAddress: (row: IntervalRow) => string
}

export const rowKey = ({ start }: IntervalRow) => start

export function hourColumns(options: ColumnsOptions): DataColumn<IntervalRow>[] {
  const { occupancy, interval, tz, now, compared: head, isWhole, rowAddress } = options
  const measures = MEASURES.map(
    ({ id, header, sorted = true, cell }): DataColumn<IntervalRow> => ({
      id,
      header: id === 'occupancy' ? () => <OccupancyHead occupancy={occupancy} /> : header,
      meta: {
        align: id === 'split' ? 'left' : 'right',
        className: id === 'occupancy' ? 'strong' : '',
        ...(sorted && { sort: id === 'occupancy' ? OCCUPANCIES[occupancy].measure : id }),
      },
      cell: ({ row: { original } }) => quietCell(id, original) ?? cell(original, occupancy, false),
    }),
  )
  if (head !== null) {
    const place = measures.findIndex(({ id }) => id === 'occupancy') + 1
    measures.splice(place, 0, intervalComparedColumn({ head, isWhole, occupancy, interval, now }))
  }
  return [
    {
      id: 'start',
      header: HOURS_WORDS.start({ city: zoneCity(tz) }),
      meta: { align: 'left', sort: 'start', className: 'hour-start' },
      cell: ({ row: { original } }) => (
        <Link
          to={`/intervals${rowAddress(original)}`}
          title={HOURS_WORDS.openRow({ start: startText(original, interval) })}
        >
          <Start row={original} interval={interval} />
        </Link>
      ),
    },
    ...measures,
    {
      id: 'check',
      header: HOURS_WORDS.check,
      meta: { align: 'left', sort: 'inconsistentRows', className: 'hour-check' },
      cell: ({ row: { original } }) => <Check row={original} running={Date.parse(original.end) / 1000 > now} />,
    },
  ]
}

/** The first row of the table: sums over all pages. `now`: epoch seconds at which the answer arrived. */
export function totalCells(
  answer: TablePage<IntervalsAnswer, IntervalSort>,
  occupancy: OccupancyChoice,
  now: number,
): Record<string, ReactNode> {
  const { totals, total } = answer
  const off = totals.inconsistentRows ?? 0
  return {
    ...Object.fromEntries(MEASURES.map(({ id, cell }) => [id, cell(totals, occupancy, true)])),
    compared: comparedTotal(answer, occupancy, now),
    start: HOURS_WORDS.all({ rows: plural(total, HOURS_WORDS.rows)({ count: formatCount(total) }) }),
    check: off > 0 ? <Off text={HOURS_WORDS.off({ difference: formatCount(off) })} /> : <AddsUp />,
  }
}

type OccupancyProps = { row: Occupied; occupancy: OccupancyChoice; first: boolean; beside: string | null }

function Occupancy({ row, occupancy, first, beside }: OccupancyProps) {
  const text = occupancyText(row, occupancy)
  const reason = occupancyReason(row, occupancy, beside)
  if (reason === null) return text
  return (
    <Reason reason={reason} stop={first}>
      {text}
    </Reason>
  )
}

/** Whether a row adds up, and what Zoom may still change. */
function Check({ row, running }: { row: IntervalRow; running: boolean }) {
  if (!row.consistent) return <Off text={HOURS_WORDS.doesNot} />
  if (running) return <span className="tag open">{HOURS_WORDS.inProgress}</span>
  if (row.state === 'provisional') return <span className="tag open">{HOURS_WORDS.provisional}</span>
  return <AddsUp />
}

function AddsUp() {
  return (
    <span className="hour-adds-up">
      <Icon name="check" small />
      {HOURS_WORDS.addsUp}
    </span>
  )
}

function Off({ text }: { text: string }) {
  return (
    <span className="tag bad">
      <Icon name="alert" small />
      {text}
    </span>
  )
}

/** The day and the clock with its offset; of longer intervals the days. */
function Start({ row, interval }: { row: IntervalRow; interval: Interval }) {
  if (!isClockInterval(interval)) return <b>{startText(row, interval)}</b>
  return (
    <>
      {formatDay(row.start)} <b>{formatTime(row.start)}</b> <span>{formatOffset(row.start)}</span>
    </>
  )
}

function startText({ start, end }: IntervalRow, interval: Interval): string {
  if (isClockInterval(interval)) return `${formatDay(start)} ${formatTime(start)}`
  return interval === '1_day' ? formatDay(start) : daysWords(start.slice(0, 10), lastDayOf(end))
}
