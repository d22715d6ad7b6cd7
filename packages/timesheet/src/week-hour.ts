import { DAY_SECONDS } from './interval.ts'
import { offsetSeconds } from './offset.ts'

/** The days of the week as links write them, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** An hour of the week by the wall clock (0..23), or with `null` all of that day. */
export type WeekHour = { weekday: Weekday; hour: number | null }

/** The day and hour that the clocks of a zone show at an instant (epoch seconds). */
export function weekHourAt(instant: number, zone: string): WeekHour & { hour: number } {
  const wall = instant + offsetSeconds(instant, zone)
  const day = Math.floor(wall / DAY_SECONDS)
  return { weekday: weekdayOf(day), hour: Math.floor((wall - day * DAY_SECONDS) / 3600) }
}

/** The weekday of a local day, `yyyy-MM-dd`. */
export function weekdayOfDay(day: string): Weekday {
  return weekdayOf(Date.parse(`${day}T00:00:00Z`) / 1000 / DAY_SECONDS)
}

/** `mon-10`, `mon`. */
export function formatWeekHour({ weekday, hour }: WeekHour): string {
  return hour === null ? weekday : `${weekday}-${String(hour).padStart(2, '0')}`
}

/** Null for what is not written as `formatWeekHour` writes. */
export function parseWeekHour(text: string): WeekHour | null {
  const [, day, hour] = /^([a-z]{3})(?:-([01]\d|2[0-3]))?$/.exec(text) ?? []
  const weekday = WEEKDAYS.find((one) => one === day)
  return weekday ? { weekday, hour: hour === undefined ? null : Number(hour) } : null
}

// 1970-01-01 was a Thursday.
function weekdayOf(dayNumber: number): Weekday {
  return WEEKDAYS[(((dayNumber + 3) % 7) + 7) % 7] ?? 'mon'
}
