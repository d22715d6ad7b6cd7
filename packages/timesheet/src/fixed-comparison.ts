import { type ComparedPeriod, type ComparedWith, comparedPeriod } from './compare.ts'
import { dayAt, localDays } from './day.ts'
import { type Day, daysBetween } from './day-arithmetic.ts'
import type { Period } from './period.ts'
import type { Calendar, ResolvedPeriod } from './resolve.ts'

/**
 * What a period has to be compared with once it is written as its two ends, so that it stays compared with the same days,
 * whenever that is read. A preset knows that it is a month or a week, and two ends in the past have forgotten that there
 * was to be more of it. Null where nothing says it.
 *
 * @param resolved what `resolvePeriod` made of the period with the same calendar
 * @param ends the same instants as a period that no clock moves
 */
export function fixedComparison(
  period: Period,
  comparison: ComparedWith,
  resolved: ResolvedPeriod,
  ends: Period,
  calendar: Pick<Calendar, 'zone' | 'now'>,
): ComparedWith | null {
  const { zone, now } = calendar
  const days = localDays(resolved.from, resolved.to, zone).map(({ day }) => day)
  const wanted = comparedPeriod(period, comparison, resolved, calendar)
  const back = daysBetween(dayAt(wanted.from, zone), dayAt(resolved.from, zone))
  const candidates: ComparedWith[] = [comparison, 'previous-week', `days-before-${back}`]
  // What runs now will be over: a month that is over is compared with the whole of another.
  const readings = [now, Math.max(now, resolved.to)]
  const isSame = (candidate: ComparedWith) =>
    readings.every((at) => isAlike(wanted, comparedPeriod(ends, candidate, resolved, { zone, now: at }), days, zone))
  return candidates.find(isSame) ?? null
}

function isAlike(one: ComparedPeriod, other: ComparedPeriod, days: readonly Day[], zone: string): boolean {
  if (one.from !== other.from || one.to !== other.to) return false
  const [first, last] = [dayAt(one.from, zone), dayAt(one.to - 1, zone)]
  // A day outside is nobody's counterpart.
  const inside = (day: Day | null) => (day === null || day < first || day > last ? null : day)
  return days.every((day) => inside(one.counterpartOf(day)) === inside(other.counterpartOf(day)))
}
