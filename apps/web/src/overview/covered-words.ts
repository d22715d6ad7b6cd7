import type { ResolvedQuery, SeriesPoint } from '@readyboard/contract'
import { CLOCK_SECONDS, isClockInterval } from '@readyboard/timesheet'
import { INTERVAL_WORDS } from '../question/intervals.ts'

type Point = Pick<SeriesPoint, 'start' | 'end' | 'state'>

/**
 * How much of an unfinished answer is there: `11 of 31 days`, or `157 of 159 h` where days would not say it.
 *
 * @param now epoch seconds; an interval that has not ended cannot be missing
 */
export function coveredWords(series: readonly Point[], interval: ResolvedQuery['interval'], now: number): string {
  const closed = series.filter(({ end, state }) => Date.parse(end) / 1000 <= now || isCovered({ state }))
  const { one, many } = INTERVAL_WORDS[interval]
  if (!isClockInterval(interval)) return words(closed.filter(isCovered).length, closed.length, one, many)
  const days = [...Map.groupBy(closed, ({ start }) => start.slice(0, 10)).values()]
  const coveredDays = days.filter((points) => points.every(isCovered)).length
  const missing = closed.length - closed.filter(isCovered).length
  // A few missing hours of a week are told in hours, a missing half of a month in days; hours are more than no day.
  if (days.length > 2 && missing > 12 && coveredDays > 0) return words(coveredDays, days.length, 'day', 'days')
  // Quarter and half hours are counted as hours too: no shorter word fits under a figure.
  const hours = CLOCK_SECONDS[interval] / 3600
  return words((closed.length - missing) * hours, closed.length * hours, 'h', 'h')
}

const isCovered = ({ state }: Pick<SeriesPoint, 'state'>) => state === 'final' || state === 'provisional'

function words(covered: number, total: number, one: string, many: string): string {
  return `${covered.toLocaleString('en')} of ${total.toLocaleString('en')} ${total === 1 ? one : many}`
}
