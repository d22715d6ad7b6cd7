import type { Weekday, WeekHour } from '@readyboard/timesheet'
import { PATTERNS } from '../words/patterns.ts'

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** `10`, as the axis of the map says it. */
export const hourText = (hour: number): string => clock(hour).slice(0, 2)

/** `Mon`. */
export const shortDay = (weekday: Weekday): string => PATTERNS.weekdays[weekday].short

/** `Mondays, 10:00–11:00`, `Mondays`, `All hours of the week`. */
export function hoursWords(at: WeekHour | null): string {
  if (at === null) return PATTERNS.allHours
  const days = PATTERNS.weekdays[at.weekday].plural
  return at.hour === null ? days : PATTERNS.hoursOf({ days, from: clock(at.hour), to: clock(at.hour + 1) })
}

/** The same where there is little room: `Mondays 10:00`. */
export function shortHours({ weekday, hour }: WeekHour): string {
  const days = PATTERNS.weekdays[weekday].plural
  return hour === null ? days : PATTERNS.hourOf({ days, from: clock(hour) })
}

/** `Every day 10:00–11:00`. */
export const everyDayHour = (hour: number): string =>
  PATTERNS.hourCell({ day: PATTERNS.everyDay, from: clock(hour), to: clock(hour + 1) })

/** One of them: `Monday 10:00–11:00`, `Monday, all day`. */
export function oneHour({ weekday, hour }: WeekHour): string {
  const day = PATTERNS.weekdays[weekday].long
  return hour === null ? PATTERNS.dayCell({ day }) : PATTERNS.hourCell({ day, from: clock(hour), to: clock(hour + 1) })
}
