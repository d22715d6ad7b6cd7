/** A local calendar day, `yyyy-MM-dd`. */
export type Day = string

export const WEEK_DAYS = ['monday', 'sunday', 'saturday'] as const
/** The day on which a week starts. */
export type WeekStart = (typeof WEEK_DAYS)[number]

const DAY_MILLISECONDS = 86_400_000

/** Days since 1970-01-01. A calendar day has no clock, so plain arithmetic is exact. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS
}

export function dayOfNumber(number: number): Day {
  return new Date(number * DAY_MILLISECONDS).toISOString().slice(0, -'T00:00:00.000Z'.length)
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days)
}

/** The same day some months later, or the last one of a month that is too short for it. */
export function addMonths(day: Day, months: number): Day {
  const first = new Date(`${monthStartOf(day)}T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + months)
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(first.toISOString().slice(0, 10), Math.min(Number(day.slice(8)), lastOfMonth) - 1)
}

/** Whole calendar days from `from` to `to` (0 when they are the same). */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The first day of the week that holds `day`. */
export function weekStartOf(day: Day, week: WeekStart): Day {
  // 1970-01-01 was a Thursday.
  const fromEpoch = { monday: 3, saturday: 5, sunday: 4 }[week]
  return addDays(day, -mod7(dayNumber(day) + fromEpoch))
}

function mod7(n: number): number {
  return ((n % 7) + 7) % 7
}

export function monthStartOf(day: Day): Day {
  return `${day.slice(0, -2)}01`
}

/** True for a day that the calendar has, written `yyyy-MM-dd`: 2025-02-30 is refused, not moved to March. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
}
