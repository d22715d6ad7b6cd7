import { dayAt, dayStart, localDays } from './day.ts'
import { addDays, addMonths, type Day, monthStartOf, type WeekStart, weekStartOf } from './day-arithmetic.ts'
import { CLOCK_SECONDS, DAY_SECONDS, type Interval, isClockInterval } from './interval.ts'
import { offsetSeconds } from './offset.ts'
import { MAX_DAYS, type Period, type Preset } from './period.ts'
import { instantOfEnd, PeriodError } from './wall-time.ts'

/** A period as instants: [from, to) in epoch seconds, on the edges of its interval. */
export type ResolvedPeriod = { from: number; to: number; interval: Interval }

export type Calendar = { zone: string; week: WeekStart; now: number }

/**
 * The instants of a period as seen at `now` (epoch seconds): ends on whole intervals, never past the interval now running.
 * An interval nobody asked for is chosen from the length: up to 2 days hours, up to 31 days, up to 184 weeks, else months.
 *
 * @throws PeriodError naming the parameter: an end in the future, a wall time that never was or was twice, over 400 days
 */
export function resolvePeriod(period: Period, interval: Interval | null, calendar: Calendar): ResolvedPeriod {
  const { zone, now } = calendar
  const today = dayAt(now, zone)
  const endOfToday = dayStart(addDays(today, 1), zone)
  if (typeof period === 'string') {
    if (period === 'last-24-hours') return last24Hours(interval ?? '1_hour', calendar)
    const [first, last] = presetDays(period, today, calendar)
    const from = dayStart(first, zone)
    const to = Math.min(dayStart(addDays(last, 1), zone), endOfToday)
    return clipped(from, to, interval ?? fittingInterval(from, to, zone), calendar)
  }
  const from = instantOfEnd(period.from, 'from', zone)
  const to = instantOfEnd(period.to, 'to', zone)
  if (from >= to) throw new PeriodError('from', 'lies after `to`; the range must start before it ends')
  if (from > now) throw new PeriodError('from', 'lies in the future; a range can start now at the latest')
  if (lengthInDays(from, to, zone) > MAX_DAYS) {
    throw new PeriodError('from', `the range is longer than ${MAX_DAYS} days`)
  }
  return clipped(from, to, interval ?? fittingInterval(from, Math.min(to, endOfToday), zone), calendar)
}

/** The end of the interval that runs at `now`; from a day up that is the end of today. */
export function runningEnd(interval: Interval, { zone, now }: Calendar): number {
  return ceilTo(now + 1, interval, zone)
}

function last24Hours(interval: Interval, calendar: Calendar): ResolvedPeriod {
  const to = runningEnd(interval, calendar)
  return { from: floorTo(to - DAY_SECONDS, interval, calendar.zone), to, interval }
}

function clipped(from: number, to: number, interval: Interval, calendar: Calendar): ResolvedPeriod {
  return {
    from: floorTo(from, interval, calendar.zone),
    to: Math.min(ceilTo(to, interval, calendar.zone), runningEnd(interval, calendar)),
    interval,
  }
}

function presetDays(preset: Exclude<Preset, 'last-24-hours'>, today: Day, calendar: Calendar): [first: Day, last: Day] {
  const lastDays = /^last-(\d+)-days$/.exec(preset)
  if (lastDays) return [addDays(today, 1 - Number(lastDays[1])), today]
  // By the clock: where a zone skipped a day, yesterday is the day before that one.
  const yesterday = dayAt(dayStart(today, calendar.zone) - 1, calendar.zone)
  const thisWeek = weekStartOf(today, calendar.week)
  const thisMonth = monthStartOf(today)
  switch (preset) {
    case 'yesterday':
      return [yesterday, yesterday]
    case 'this-week':
      return [thisWeek, today]
    case 'last-week':
      return [addDays(thisWeek, -7), addDays(thisWeek, -1)]
    case 'this-month':
      return [thisMonth, today]
    case 'last-month':
      return [addMonths(thisMonth, -1), addDays(thisMonth, -1)]
    default:
      return [today, today]
  }
}

function fittingInterval(from: number, to: number, zone: string): Interval {
  const days = lengthInDays(from, to, zone)
  if (days <= 2) return '1_hour'
  if (days <= 31) return '1_day'
  return days <= 184 ? '1_week' : '1_month'
}

/** Days by the calendar and the wall clock: a week with a 25-hour day in it is seven days long. */
function lengthInDays(from: number, to: number, zone: string): number {
  return (to + offsetSeconds(to, zone) - from - offsetSeconds(from, zone)) / DAY_SECONDS
}

/** The last edge at or before the instant, on the grid of the local day it falls in. */
function floorTo(instant: number, interval: Interval, zone: string): number {
  return stepAround(instant, interval, zone).start
}

function ceilTo(instant: number, interval: Interval, zone: string): number {
  return stepAround(instant - 1, interval, zone).end
}

function stepAround(instant: number, interval: Interval, zone: string): { start: number; end: number } {
  const [day] = localDays(instant, instant + 1, zone)
  if (!day) throw new RangeError(`no day in ${zone} holds ${instant}`)
  if (!isClockInterval(interval)) return day
  const step = CLOCK_SECONDS[interval]
  const start = day.start + Math.floor((instant - day.start) / step) * step
  return { start, end: Math.min(start + step, day.end) }
}
