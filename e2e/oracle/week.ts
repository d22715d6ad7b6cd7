import { ANY_QUESTION, formatQuestion } from '@readyboard/contract'
import { dayAfter, dayIn, instantOf, mondayOf } from './zone-time.ts'

export const NEW_YORK = 'America/New_York'

/** The last whole week (Monday to Sunday) in a zone: its days, both inclusive, and its instants [from, to). */
export function lastWeek(zone = NEW_YORK) {
  const monday = dayAfter(mondayOf(dayIn(zone, Date.now() / 1000)), -7)
  const sunday = dayAfter(monday, 6)
  return { monday, sunday, from: instantOf(monday, zone), to: instantOf(dayAfter(sunday, 1), zone) }
}

/** An address that asks for the last whole week in New York. */
export function lastWeekAt(path: '/' | '/agents' | '/intervals', more = ''): string {
  const { monday, sunday } = lastWeek()
  const question = formatQuestion({ ...ANY_QUESTION, period: { from: monday, to: sunday }, tz: NEW_YORK })
  return `${path}?${question}${more}`
}

/** Yesterday in New York, by the hour: its instants [from, to) and the address that asks for it. */
export function yesterday() {
  const today = dayIn(NEW_YORK, Date.now() / 1000)
  const day = dayAfter(today, -1)
  const address = `/?from=${day}&to=${day}&tz=${NEW_YORK}&interval=1_hour`
  return { from: instantOf(day, NEW_YORK), to: instantOf(today, NEW_YORK), address }
}
