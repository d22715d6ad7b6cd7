import type { ResolvedQuery, SeriesPoint } from '@readyboard/contract'
import { CLOCK_SECONDS, isClockInterval } from '@readyboard/timesheet'
import { INTERVAL_WORDS } from '../question/intervals.ts'
import { LOCALE } from '../ui/locale.ts'

type Point = Pick<SeriesPoint, 'start' | 'end' | 'state'>

/**
 * How much of an unfinished answer is there: `11 of 31 days`, or `157 of 159 h` where days would not say it.
 *
 * @param now epoch seconds; an interval that has not ended cannot be missing
 */
export function coveredWords(series: readonly Point[], interval: Interval, now: number): string {
  const { covered, total, one, many } = coveredOf(series, interval, now)
  return `${covered.toLocaleString(LOCALE)} of ${total.toLocaleString(LOCALE)} ${total === 1 ? one : many}`
}

/** The same without the whole: `11 days`, `157 h`; nothing where nothing is there. */
export function keptWords(series: readonly Point[], interval: Interval, now: number): string {
  const { covered, one, many } = coveredOf(series, interval, now)
  return covered === 0 ? '' : `${covered.toLocaleString(LOCALE)} ${covered === 1 ? one : many}`
}

type Interval = ResolvedQuery['interval']
type Covered = { covered: number; total: number; one: string; many: string }

function coveredOf(series: readonly Point[], interval: Interval, now: number): Covered {
  const closed = series.filter(({ end, state }) => Date.parse(end) / 1000 <= now || isCovered({ state }))
  const { one, many } = INTERVAL_WORDS[interval]
  const here = closed.filter(isCovered).length
  if (!isClockInterval(interval)) return { covered: here, total: closed.length, one, many }
  const days = [...Map.groupBy(closed, ({ start }) => start.slice(0, 10)).values()]
  const coveredDays = days.filter((points) => points.every(isCovered)).length
  // A few missing hours of a week are told in hours, a missing half of a month in days; hours are more than no day.
  if (days.length > 2 && closed.length - here > 12 && coveredDays > 0)
    return { covered: coveredDays, total: days.length, one: 'day', many: 'days' }
  // Quarter and half hours are counted as hours too: no shorter word fits under a figure.
  const hours = CLOCK_SECONDS[interval] / 3600
  return { covered: here * hours, total: closed.length * hours, one: 'h', many: 'h' }
}

const isCovered = ({ state }: Pick<SeriesPoint, 'state'>) => state === 'final' || state === 'provisional'
