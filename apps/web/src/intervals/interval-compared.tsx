import type { IntervalRow } from '@readyboard/contract'
import type { Interval } from '@readyboard/timesheet'
import { isClockInterval } from '@readyboard/timesheet'
import { type ComparedLook, comparedCell, comparedColumn } from '../compare/compared-column.tsx'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { daysWords, lastDayOf } from '../question/range-words.ts'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { formatDay, formatTime } from '../ui/wall-clock.ts'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import { COMPARE_TABLE } from '../words/compare-table.ts'

type Options = {
  look: ComparedLook
  occupancy: OccupancyChoice
  interval: Interval
  /** Epoch seconds at which the answer arrived: what was still running then is not compared. */
  now: number
}

/** The column that holds each row against the same agent in the counterpart of its interval. */
export function intervalComparedColumn({ look, occupancy, interval, now }: Options): DataColumn<IntervalRow> {
  return {
    ...comparedColumn<IntervalRow>(look, occupancy, () => undefined),
    cell: ({ row: { original } }) => {
      const { before, end } = original
      if (Date.parse(end) / 1000 > now) return <span className="text-t3">{COMPARE_TABLE.running}</span>
      const versus = before ? COMPARE_SWITCH.versus({ range: spanWords(before, interval) }) : ''
      return comparedCell({ now: original, before: before ?? null }, { ...look, versus, basis: null }, occupancy)
    },
  }
}

type Span = { start: string; end: string }

/** `Mon 26 Oct 2025 10:00`, `Mon 26 Oct`, `19 – 25 Oct`: the interval a row is held against. */
function spanWords({ start, end }: Span, interval: Interval): string {
  if (interval === '1_week' || interval === '1_month') return daysWords(start.slice(0, 10), lastDayOf(end))
  const day = formatDay(start, { year: true })
  return isClockInterval(interval) ? `${day} ${formatTime(start)}` : day
}
