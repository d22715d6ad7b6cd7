import { isMonthFirst, LOCALE } from './locale.ts'

/**
 * Times in answers are ISO 8601 with the offset of the asked zone, so the clock on the wall can be read from the text:
 * no calendar is needed to show it. Only the words (weekday, month) depend on the reader's language.
 */
const WALL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/

/** The wall clock of an ISO text as a Date whose UTC fields show it. */
function wallClock(iso: string): Date {
  const [, year, month, day, hour, minute] = WALL.exec(iso) ?? []
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0)))
}

/** `14:42`, in 24 hours. */
export function formatTime(iso: string): string {
  return iso.slice(11, 16)
}

/** The parts of a day as they are written: `{ weekday: 'Sun', date: '1', month: 'Nov', year: '2026' }`. */
export function dayWords(iso: string): { weekday: string; date: string; month: string; year: string } {
  const parts = WORDS.formatToParts(wallClock(iso))
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return { weekday: part('weekday'), date: part('day'), month: part('month').slice(0, 3), year: part('year') }
}

/** `Thu 29 Oct`; with `year`, `Thu 29 Oct 2026`; without `weekday`, `29 Oct`. */
export function formatDay(iso: string, options: { year?: boolean; weekday?: boolean } = {}): string {
  const { weekday, date, month, year } = dayWords(iso)
  const written = `${dateWords({ date, month })}${options.year ? ` ${year}` : ''}`
  return options.weekday === false ? written : `${weekday} ${written}`
}

/** `29 Oct`, or `Oct 29` where the month is written first. */
export function dateWords({ date, month }: { date: string; month: string }): string {
  return MONTH_FIRST ? `${month} ${date}` : `${date} ${month}`
}

/** `1 – 31 Oct`, or `Oct 1 – 31`: two days of one month. */
export function datesWords(first: string, { date, month }: { date: string; month: string }): string {
  return MONTH_FIRST ? `${month} ${first} – ${date}` : `${first} – ${date} ${month}`
}

/** `−04:00`, with a true minus. */
export function formatOffset(iso: string): string {
  const offset = /(Z|[+-]\d{2}:\d{2})$/.exec(iso)?.[0] ?? ''
  return offset === 'Z' ? '+00:00' : offset.replace('-', '−')
}

/** `New York` of `America/New_York`. */
export function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

// No commas, whatever a language would choose: tables and labels line up by it. The clock has 24 hours for the same reason.
const MONTH_FIRST = isMonthFirst(LOCALE)
const WORDS = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
