/** Arithmetic on calendar days, `yyyy-MM-dd`: a day has no zone and no length, so no calendar library is needed. */

const DAY_MS = 86_400_000

/** The day `days` after (before, if negative). */
export function dayAfter(day: string, days: number): string {
  return toDay(Date.parse(day) + days * DAY_MS)
}

/** Whole days from the first to the last; 0 when they are the same. */
export function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS)
}

/** The first of the month `months` after that of the day. */
export function monthAfter(day: string, months: number): string {
  return toDay(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))
}

const toDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10)
