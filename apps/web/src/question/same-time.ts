import type { Question, ResolvedQuery } from '@readyboard/contract'
import { weekStartOf } from '@readyboard/timesheet'
import { lastDayOf } from './range-words.ts'

/** Whether an answer's range is still that of a question which differs in other things, such as the queue. */
export function isSameTime({ period, tz, week, interval }: Question, resolved: ResolvedQuery): boolean {
  if (tz !== null && tz !== resolved.tz) return false
  // Clock ranges end with the running interval, so another interval may end them elsewhere.
  if (interval !== null && interval !== resolved.interval) return false
  const first = resolved.from.slice(0, 10)
  if (period === 'this-week' || period === 'last-week') {
    return period === resolved.range && (week === null || weekStartOf(first, week) === first)
  }
  if (typeof period === 'string') return period === resolved.range
  return resolved.range === null && resolved.from.startsWith(period.from.slice(0, 16)) && isEnd(period.to, resolved.to)
}

/** Whether an answer that ends at `resolved` may have been asked for as `asked`. */
function isEnd(asked: string, resolved: string): boolean {
  const same = asked.length === 10 ? lastDayOf(resolved) === asked : resolved.startsWith(asked.slice(0, 16))
  const running = Date.parse(resolved) > Date.now()
  return same || (running && asked > resolved.slice(0, asked.length))
}
