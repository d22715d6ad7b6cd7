import type { ResolvedQuery, SeriesPoint } from '@readyboard/contract'
import { CLOCK_SECONDS, isClockInterval } from '@readyboard/timesheet'
import { LOCALE } from '../ui/locale.ts'
import { COVERAGE_STRIP } from '../words/coverage-strip.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { type Forms, plural } from '../words/plural.ts'

type Point = Pick<SeriesPoint, 'start' | 'end' | 'state'>

/**
 * How much of an unfinished answer is there: `11 of 31 days`, or `157 of 159 h` where days would not say it.
 *
 * @param now epoch seconds; an interval that has not ended cannot be missing
 */
export function coveredWords(series: readonly Point[], interval: Interval, now: number): string {
  const { covered, total, unit } = coveredOf(series, interval, now)
  return COVERAGE_STRIP.covered({
    covered: covered.toLocaleString(LOCALE),
    total: total.toLocaleString(LOCALE),
    unit: plural(total, unit),
  })
}

/** The same without the whole: `11 days`, `157 h`; nothing where nothing is there. */
export function keptWords(series: readonly Point[], interval: Interval, now: number): string {
  const { covered, unit } = coveredOf(series, interval, now)
  if (covered === 0) return ''
  return COVERAGE_STRIP.kept({ count: covered.toLocaleString(LOCALE), unit: plural(covered, unit) })
}

type Interval = ResolvedQuery['interval']
type Covered = { covered: number; total: number; unit: Forms }

/** The numbers behind the words; the number of the whole chooses the form of the unit. */
export function coveredOf(series: readonly Point[], interval: Interval, now: number): Covered {
  const closed = series.filter(({ end, state }) => Date.parse(end) / 1000 <= now || isCovered({ state }))
  const here = closed.filter(isCovered).length
  if (!isClockInterval(interval)) return { covered: here, total: closed.length, unit: INTERVAL_NAMES[interval] }
  const days = [...Map.groupBy(closed, ({ start }) => start.slice(0, 10)).values()]
  const coveredDays = days.filter((points) => points.every(isCovered)).length
  // A few missing hours of a week are told in hours, a missing half of a month in days; hours are more than no day.
  if (days.length > 2 && closed.length - here > 12 && coveredDays > 0)
    return { covered: coveredDays, total: days.length, unit: INTERVAL_NAMES['1_day'] }
  // Quarter and half hours are counted as hours too: no shorter word fits under a figure.
  const hours = CLOCK_SECONDS[interval] / 3600
  return { covered: here * hours, total: closed.length * hours, unit: COVERAGE_STRIP.shortHours }
}

const isCovered = ({ state }: Pick<SeriesPoint, 'state'>) => state === 'final' || state === 'provisional'
