import type { IntervalRow, IntervalSort, IntervalsAnswer } from '@readyboard/contract'
import { type Interval, isClockInterval } from '@readyboard/timesheet'
import type { TablePage } from '../api/report-query.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { daysWords, lastDayOf } from '../question/range-words.ts'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { formatDuration, MISSING } from '../ui/format.ts'
import { formatDay, formatTime } from '../ui/wall-clock.ts'
import { COMPARE } from '../words/compare.ts'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import { COMPARE_TABLE } from '../words/compare-table.ts'
import { comparedColumn, deltaOr, headOf, rowSides } from './compared-column.tsx'
import { DeltaMark } from './delta-mark.tsx'
import { occupancyDelta, onlyElsewhere, restsOn } from './deltas.ts'

type Options = {
  /** What the column is called. */
  head: string
  /** Whether all of the compared range is here: else nobody knows whether there was a row. */
  isWhole: boolean
  occupancy: OccupancyChoice
  interval: Interval
  /** Epoch seconds at which the answer arrived: what was still running then is not compared. */
  now: number
}

/** What the column of differences is called; null where nothing is compared, or nothing of that is here. */
export function comparedHead({ query, compared }: IntervalsAnswer): string | null {
  return compared && compared.coverage.intervals.covered > 0 ? headOf(query, compared.query) : null
}

export const isComparedWhole = ({ compared }: IntervalsAnswer): boolean => compared?.coverage.state === 'complete'

/** The column that holds each row's occupancy against that of the same agent in the counterpart of its interval. */
export function intervalComparedColumn({ head, isWhole, occupancy, interval, now }: Options): DataColumn<IntervalRow> {
  return comparedColumn(head, COMPARE_TABLE.occupancy, (row: IntervalRow) => {
    const { before } = row
    if (Date.parse(row.end) / 1000 > now) return <span className="text-t3">{COMPARE_TABLE.running}</span>
    if (!before && !isWhole) return MISSING
    const sides = rowSides({ now: row, before: before ?? null }, explanation(before ?? null, interval))
    return 'now' in sides ? deltaOr(occupancyDelta(sides, occupancy), false) : sides.words
  })
}

/**
 * What stands in that column above the rows: how occupancy of all of them changed, like for like, or why that is not
 * told. Null where nothing is compared. `now`: as for the column.
 */
export function comparedTotal(
  answer: TablePage<IntervalsAnswer, IntervalSort>,
  occupancy: OccupancyChoice,
  now: number,
) {
  const { compared, totals, table } = answer
  if (!compared) return null
  if (!compared.alike) {
    const reason = table.only === null ? COMPARE_TABLE.nothingAlike : COMPARE_TABLE.onlyOff
    return <DeltaMark delta={{ text: COMPARE.notCompared, reason }} />
  }
  const sides = { ...compared.alike, ...restsOn(answer, compared, now) }
  return deltaOr(onlyElsewhere(totals, sides.now, sides) ?? occupancyDelta(sides, occupancy), true)
}

function explanation(before: (Span & { onlineSeconds: number | null }) | null, interval: Interval) {
  if (!before) return { versus: '', basis: null }
  return {
    versus: COMPARE_SWITCH.versus({ range: spanWords(before, interval) }),
    basis: COMPARE_TABLE.onlineThen({ value: formatDuration(before.onlineSeconds) }),
  }
}

type Span = { start: string; end: string }

/** `Mon 26 Oct 2025 10:00`, `Mon 26 Oct`, `19 – 25 Oct`: the interval a row is held against. */
function spanWords({ start, end }: Span, interval: Interval): string {
  if (interval === '1_week' || interval === '1_month') return daysWords(start.slice(0, 10), lastDayOf(end))
  const day = formatDay(start, { year: true })
  return isClockInterval(interval) ? `${day} ${formatTime(start)}` : day
}
