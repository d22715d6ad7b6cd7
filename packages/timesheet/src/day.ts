import { Temporal } from 'temporal-polyfill'
import { type Day, dayNumber, dayOfNumber } from './day-arithmetic.ts'
import { DAY_SECONDS } from './interval.ts'
import { offsetSeconds } from './offset.ts'
import { offsetStretch } from './offset-stretch.ts'

/** A local day as it really passed: [start, end) in epoch seconds, 23 to 25 hours or anything else the clocks did. */
export type LocalDay = { day: Day; start: number; end: number }

/** The local day in the zone at the instant (epoch seconds). */
export function dayAt(instant: number, zone: string): Day {
  return dayOfNumber(dayNumberAt(instant, zone))
}

/** The first instant of the local day, in epoch seconds (00:00, or later where the clocks skip midnight). */
export function dayStart(day: Day, zone: string): number {
  return startOf(dayNumber(day), zone)
}

/**
 * The local days that [from, to) touches, whole, in order. A day that the zone skipped (Apia, 2011-12-30) has no time
 * and is not among them.
 */
export function localDays(from: number, to: number, zone: string): LocalDay[] {
  const days: LocalDay[] = []
  let number = dayNumberAt(from, zone)
  let start = startOf(number, zone)
  while (start < to) {
    const end = startOf(number + 1, zone)
    // Where clocks go back over midnight, an instant can show a day that had ended (St. John's until 2011).
    if (end > start && end > from) days.push({ day: dayOfNumber(number), start, end })
    number += 1
    start = end
  }
  return days
}

function dayNumberAt(instant: number, zone: string): number {
  return Math.floor((instant + offsetSeconds(instant, zone)) / DAY_SECONDS)
}

function startOf(number: number, zone: string): number {
  const midnight = number * DAY_SECONDS
  // No offset reaches 24 hours: where none changes within a day of midnight UTC, local midnight is plain arithmetic.
  const before = offsetStretch(midnight - DAY_SECONDS, zone)
  if (before.to > midnight + DAY_SECONDS) return midnight - before.offsetSeconds
  const after = offsetStretch(midnight + DAY_SECONDS, zone)
  if (after.from === before.to && after.offsetSeconds === before.offsetSeconds) return midnight - after.offsetSeconds
  return Temporal.PlainDate.from(dayOfNumber(number)).toZonedDateTime(zone).epochMilliseconds / 1000
}
