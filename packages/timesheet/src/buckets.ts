import { type LocalDay, localDays } from './day.ts'
import { monthStartOf, type WeekStart, weekStartOf } from './day-arithmetic.ts'
import { CLOCK_SECONDS, type Interval, isClockInterval } from './interval.ts'

/** One interval of a divided range, half-open, in epoch seconds. */
export type Bucket = { start: number; end: number }

/**
 * Divides [from, to) into intervals. Every local day is divided from its own start in steps of elapsed time: 25 hours on
 * a 25-hour day, and the last step is short where the clocks change by less than a step. Days, weeks and months are whole
 * local days, clipped to the range. Tiles the range exactly.
 */
export function divide(from: number, to: number, interval: Interval, zone: string, week: WeekStart): Bucket[] {
  const days = localDays(from, to, zone)
  const whole = isClockInterval(interval)
    ? days.flatMap((day) => daySteps(day, CLOCK_SECONDS[interval]))
    : joinDays(days, interval, week)
  return clip(whole, from, to)
}

/** A local day in steps of elapsed time from its start; the last may be short. */
export function daySteps(day: LocalDay, stepSeconds: number): Bucket[] {
  const steps: Bucket[] = []
  for (let start = day.start; start < day.end; start += stepSeconds) {
    steps.push({ start, end: Math.min(start + stepSeconds, day.end) })
  }
  return steps
}

function joinDays(days: LocalDay[], interval: Interval, week: WeekStart): Bucket[] {
  const keyOf = (day: string) =>
    interval === '1_week' ? weekStartOf(day, week) : interval === '1_month' ? monthStartOf(day) : day
  const buckets: Bucket[] = []
  let lastKey = ''
  for (const { day, start, end } of days) {
    const key = keyOf(day)
    const last = buckets.at(-1)
    if (last && key === lastKey) last.end = end
    else buckets.push({ start, end })
    lastKey = key
  }
  return buckets
}

function clip(buckets: Bucket[], from: number, to: number): Bucket[] {
  if (from >= to) return []
  const inside = buckets.slice(
    buckets.findIndex(({ end }) => end > from),
    buckets.findLastIndex(({ start }) => start < to) + 1,
  )
  const [first, last] = [inside[0], inside.at(-1)]
  if (first) first.start = Math.max(first.start, from)
  if (last) last.end = Math.min(last.end, to)
  return inside
}
