import { dayStart, type LocalDay, localDays } from './day.ts'
import { addDays, addMonths, type Day, dayNumber, daysBetween, monthStartOf } from './day-arithmetic.ts'
import { type DaysBefore, daysBefore, isDaysBefore } from './days-before.ts'
import { CLOCK_SECONDS, DAY_SECONDS, isClockInterval } from './interval.ts'
import { offsetSeconds } from './offset.ts'
import { offsetStretch } from './offset-stretch.ts'
import type { Period } from './period.ts'
import type { Calendar, ResolvedPeriod } from './resolve.ts'
import { instantOfEnd } from './wall-time.ts'

/**
 * With what a period is compared: the one before it, the same weekdays, the same days of the calendar a year earlier, or
 * so many days earlier.
 */
export type ComparedWith = 'previous' | 'previous-week' | 'previous-year' | DaysBefore

/**
 * The range that another is compared with: [from, to) in epoch seconds, before it and without overlap. `counterpartOf`
 * says which of its days stands for a day of the other; null where a month is too short.
 */
export type ComparedPeriod = { from: number; to: number; counterpartOf: (day: Day) => Day | null }

/**
 * What a resolved period is compared with. Days go to days and clock times to the same clock times of those days, so that
 * a range that still runs is compared with the same part of the earlier one. `previous` steps as the arrows of the page
 * do: months to months, anything else back by as many days as the whole period has. The other two go back by the fewest
 * whole weeks or years that do not overlap.
 *
 * @param resolved what `resolvePeriod` made of the period with the same calendar
 */
export function comparedPeriod(
  period: Period,
  comparison: ComparedWith,
  resolved: ResolvedPeriod,
  calendar: Pick<Calendar, 'zone' | 'now'>,
): ComparedPeriod {
  const { zone } = calendar
  const range = edgesOf(resolved, zone)
  const shift = isDaysBefore(comparison) ? daysEarlier(daysBefore(comparison)) : SHIFTS[comparison]
  const nominal = shift(range, period, resolved, zone)
  const counterpartOf = (day: Day) => {
    const other = nominal(day)
    return other === null ? null : existingDay(other, zone).day
  }
  const from = startIn(counterpartOf(range.first.day), range, resolved, zone)
  // A month that is over is compared with the whole of the one before, which may be longer.
  const isOver = period !== 'this-month' && resolved.to <= calendar.now
  const isWhole = comparison === 'previous' && isMonth(period) && isOver
  const end = isWhole ? resolved.from : endIn(counterpartOf(range.last.day), range, resolved, zone)
  const to = Math.min(resolved.from, end)
  // An hour that the clocks skipped on that day: the one that followed, which is the counterpart of nothing.
  return { from, to: to > from ? to : stepIn(from, resolved, zone).end, counterpartOf }
}

/** A range in days: the first and the last of them, and where it begins and ends by their clocks, in seconds from midnight. */
type Edges = { first: LocalDay; last: LocalDay; fromClock: number; toClock: number }

function edgesOf({ from, to }: Pick<ResolvedPeriod, 'from' | 'to'>, zone: string): Edges {
  const [first, last] = [dayAround(from, zone), dayAround(to - 1, zone)]
  const clock = (instant: number, { day }: LocalDay) =>
    instant + offsetSeconds(instant, zone) - dayNumber(day) * DAY_SECONDS
  return {
    first,
    last,
    fromClock: from === first.start ? 0 : clock(from, first),
    // Of the last second, not of the end: at the end the clocks may have been put back.
    toClock: to === last.end ? DAY_SECONDS : clock(to - 1, last) + 1,
  }
}

/** By the calendar and the wall clock. */
function lengthInDays({ first, last, fromClock, toClock }: Edges): number {
  return daysBetween(first.day, last.day) + (toClock - fromClock) / DAY_SECONDS
}

type Shift = (range: Edges, period: Period, resolved: ResolvedPeriod, zone: string) => (day: Day) => Day | null

const previousDay: Shift = ({ first }, period, resolved, zone) => {
  if (isMonth(period)) {
    const start = monthStartOf(first.day)
    const before = addMonths(start, -1)
    return (day) => {
      const other = addDays(before, daysBetween(start, day))
      return monthStartOf(other) === before ? other : null
    }
  }
  const days = nominalDays(period, resolved, zone)
  return (day) => addDays(day, -days)
}

const sameWeekday: Shift = (range) => {
  const weeks = Math.max(1, Math.ceil(lengthInDays(range) / 7))
  return (day) => addDays(day, -7 * weeks)
}

const sameDayOfYear: Shift = ({ first, last }) => {
  let years = 1
  while (addMonths(last.day, -12 * years) >= first.day) years += 1
  return (day) => addMonths(day, -12 * years)
}

const daysEarlier =
  (days: number): Shift =>
  () =>
  (day) =>
    addDays(day, -days)

const SHIFTS = {
  previous: previousDay,
  'previous-week': sameWeekday,
  'previous-year': sameDayOfYear,
} satisfies Record<Exclude<ComparedWith, DaysBefore>, Shift>

function isMonth(period: Period): boolean {
  if (typeof period === 'string') return period === 'this-month' || period === 'last-month'
  const { from, to } = period
  const isDays = from.length === 10 && to.length === 10
  return isDays && from === monthStartOf(to) && monthStartOf(addDays(to, 1)) === addMonths(from, 1)
}

/** The days of the whole period, also where the answer ends early because the rest lies in the future. */
function nominalDays(period: Period, resolved: ResolvedPeriod, zone: string): number {
  if (period === 'this-week') return 7
  // On the day with 23 hours they show 25 hours of the clock.
  if (period === 'last-24-hours' && isClockInterval(resolved.interval)) return 1
  const to = typeof period === 'string' ? resolved.to : instantOfEnd(period.to, 'to', zone)
  const days = lengthInDays(edgesOf({ from: resolved.from, to: Math.max(to, resolved.to) }, zone))
  // Inside an hour that occurs twice, a range can end at the clock time it began at, or before it.
  return Math.max(1, Math.ceil(days))
}

function startIn(day: Day | null, { first, fromClock }: Edges, resolved: ResolvedPeriod, zone: string): number {
  const there = existingDay(day ?? first.day, zone)
  if (resolved.from === first.start) return there.start
  return stepIn(instantAt(fromClock, there, zone), resolved, zone).start
}

function endIn(day: Day | null, { last, toClock }: Edges, resolved: ResolvedPeriod, zone: string): number {
  if (day === null) return resolved.from
  const there = existingDay(day, zone)
  if (resolved.to === last.end) return there.end
  const end = instantAt(toClock, there, zone)
  return end === there.start ? end : stepIn(end - 1, resolved, zone).end
}

/** When the clocks of a day first showed, or jumped over, so many seconds from midnight. */
function instantAt(clockSeconds: number, { day, start, end }: LocalDay, zone: string): number {
  const midnight = dayNumber(day) * DAY_SECONDS
  let at = start
  while (at < end) {
    const stretch = offsetStretch(at, zone)
    const instant = midnight + clockSeconds - stretch.offsetSeconds
    if (instant <= Math.min(stretch.to, end)) return Math.max(instant, at)
    at = stretch.to
  }
  return end
}

/** The interval of a day that holds the instant, on the grid of that day. */
function stepIn(instant: number, { interval }: ResolvedPeriod, zone: string): { start: number; end: number } {
  const day = dayAround(instant, zone)
  if (!isClockInterval(interval)) return day
  const step = CLOCK_SECONDS[interval]
  const start = day.start + Math.floor((instant - day.start) / step) * step
  return { start, end: Math.min(start + step, day.end) }
}

/** Where the zone skipped that day, the one before it. */
function existingDay(day: Day, zone: string): LocalDay {
  const start = dayStart(day, zone)
  const there = dayAround(start, zone)
  return there.day === day ? there : dayAround(start - 1, zone)
}

function dayAround(instant: number, zone: string): LocalDay {
  const [day] = localDays(instant, instant + 1, zone)
  if (!day) throw new RangeError(`no day in ${zone} holds ${instant}`)
  return day
}
