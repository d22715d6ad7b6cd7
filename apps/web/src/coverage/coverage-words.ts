import type { Coverage, ResolvedQuery, SeriesPoint } from '@readyboard/contract'
import { zoneShortName } from '../ui/local-time.ts'
import { LOCALE } from '../ui/locale.ts'
import { formatDay, formatTime } from '../ui/wall-clock.ts'
import { COVERAGE_STRIP } from '../words/coverage-strip.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { type Forms, plural } from '../words/plural.ts'
import type { CoverageCell } from './coverage-cells.ts'

/** `Wed 4 Nov 12:00–15:00: fetched, Zoom may still change it`. */
export function cellWords({ from, to, state }: CoverageCell): string {
  return COVERAGE_STRIP.cell({ when: stretchWords(from, to), state: COVERAGE_STRIP.states[state] })
}

/** `Wed 4 Nov`, `Wed 4 Nov 12:00–15:00`, `Mon 2 Nov – Sun 8 Nov`: [from, to) in words. */
export function stretchWords(from: string, to: string): string {
  const midnights = formatTime(from) === '00:00' && /^(00|24):00$/.test(formatTime(to))
  const last = formatTime(to) === '00:00' ? new Date(Date.parse(to.slice(0, 10)) - 1).toISOString() : to
  const sameDay = from.slice(0, 10) === last.slice(0, 10)
  if (midnights) return sameDay ? formatDay(from) : `${formatDay(from)} – ${formatDay(last)}`
  const end = formatTime(to) === '00:00' ? '24:00' : formatTime(to)
  if (sameDay) return `${formatDay(from)} ${formatTime(from)}–${end}`
  return `${formatDay(from)} ${formatTime(from)} – ${formatDay(last)} ${end}`
}

/** `14:42 EST`, with its day where that was more than a day ago. `now` in milliseconds. */
export function asOfWords(asOf: string, tz: string, now: number): string {
  const day = now - Date.parse(asOf) < 86_400_000 ? '' : `${formatDay(asOf)} `
  return `${day}${formatTime(asOf)} ${zoneShortName(asOf, tz)}`
}

type Point = Pick<SeriesPoint, 'start' | 'end' | 'state'>

/** How much of the range is there, in two parts: `7 of 7 days` and `159 of 159 closed hours`. `now` in milliseconds. */
export function coverageCounts(series: readonly Point[], interval: ResolvedQuery['interval'], now: number) {
  const of = (covered: number, total: number, unit: Forms) => ({
    covered: covered.toLocaleString(LOCALE),
    total: total.toLocaleString(LOCALE),
    unit: plural(total, unit),
  })
  if (interval === '1_day' || interval === '1_week' || interval === '1_month') {
    const covered = series.filter(isCovered).length
    return { main: COVERAGE_STRIP.covered(of(covered, series.length, INTERVAL_NAMES[interval])), closed: '' }
  }
  const days = Map.groupBy(series, ({ start }) => start.slice(0, 10))
  // A day of which an hour is missing is not there yet; one whose later hours are still to come is.
  const isThere = (points: readonly Point[]) =>
    points.some(isCovered) && points.every((point) => isCovered(point) || Date.parse(point.end) > now)
  const coveredDays = [...days.values()].filter(isThere).length
  const closed = series.filter(({ end }) => Date.parse(end) <= now)
  return {
    main: COVERAGE_STRIP.covered(of(coveredDays, days.size, INTERVAL_NAMES['1_day'])),
    closed: COVERAGE_STRIP.closed(of(closed.filter(isCovered).length, closed.length, INTERVAL_NAMES[interval])),
  }
}

/** `2 hours provisional`, or nothing. */
export function provisionalWords({ intervals }: Coverage, interval: ResolvedQuery['interval']): string {
  const count = intervals.provisional
  if (count === 0) return ''
  return COVERAGE_STRIP.provisional({
    count: count.toLocaleString(LOCALE),
    unit: plural(count, INTERVAL_NAMES[interval]),
  })
}

const isCovered = ({ state }: Point) => state === 'final' || state === 'provisional'
