import { type Interval, isClockInterval, type Period } from '@readyboard/timesheet'
import { wallText } from '../question/fixed-period.ts'
import { lastDayOf } from '../question/range-words.ts'

/** The period that is exactly one interval: wall clock times below a day, both inclusive days from there. */
export function intervalPeriod({ start, end }: { start: string; end: string }, interval: Interval, tz: string): Period {
  if (!isClockInterval(interval)) return { from: start.slice(0, 10), to: lastDayOf(end) }
  return { from: wallText(start, tz), to: wallText(end, tz) }
}
