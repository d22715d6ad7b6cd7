import { Temporal } from 'temporal-polyfill'
import { offsetSeconds } from './offset.ts'

/** A local calendar day, `yyyy-MM-dd`. */
export type Day = string

/** A local day as it really passed: [start, end) in epoch seconds, 23 to 25 hours or anything else the clocks did. */
export type LocalDay = { day: Day; start: number; end: number }

export const WEEK_DAYS = ['monday', 'sunday', 'saturday'] as const
/** The day on which a week starts. */
export type WeekStart = (typeof WEEK_DAYS)[number]

/** The local day in the zone at the instant (epoch seconds). */
export function dayAt(instant: number, zone: string): Day {
  return new Date((instant + offsetSeconds(instant, zone)) * 1000).toISOString().slice(0, 10)
}

/** The first instant of the local day, in epoch seconds (00:00, or later where the clocks skip midnight). */
export function dayStart(day: Day, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds / 1000
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** Whole calendar days from `from` to `to` (0 when they are the same). */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** The first day of the week that holds `day`. */
export function weekStartOf(day: Day, week: WeekStart): Day {
  const first = { monday: 1, saturday: 6, sunday: 7 }[week]
  const back = (Temporal.PlainDate.from(day).dayOfWeek - first + 7) % 7
  return addDays(day, -back)
}

export function monthStartOf(day: Day): Day {
  return `${day.slice(0, 8)}01`
}

/**
 * The local days that [from, to) touches, whole, in order. A day that the zone skipped (Apia, 2011-12-30) has no time
 * and is not among them.
 */
export function localDays(from: number, to: number, zone: string): LocalDay[] {
  const days: LocalDay[] = []
  let day = dayAt(from, zone)
  let start = dayStart(day, zone)
  while (start < to) {
    const next = addDays(day, 1)
    const end = dayStart(next, zone)
    if (end > start) days.push({ day, start, end })
    day = next
    start = end
  }
  return days
}

/** True for a day that the calendar has, written `yyyy-MM-dd`: 2025-02-30 is refused, not moved to March. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
}
