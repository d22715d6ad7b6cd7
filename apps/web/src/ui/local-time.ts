/** An instant as its zone's clocks and calendar write it, read from ISO 8601 with offset. */
export type LocalTime = {
  /** `2026-11-01` */
  day: string
  /** `01:00` */
  clock: string
  /** `−04:00`, with a true minus */
  offset: string
}

/** Splits `2026-11-01T01:00:00-04:00` without asking any calendar: the server has done that. */
export function localTime(iso: string): LocalTime {
  const offset = iso.endsWith('Z') ? '+00:00' : iso.slice(-6)
  return { day: iso.slice(0, 10), clock: iso.slice(11, 16), offset: offset.replace('-', '−') }
}

/** Seconds of the day that the wall clock shows at the instant. */
export function wallSeconds(iso: string): number {
  return Number(iso.slice(11, 13)) * 3600 + Number(iso.slice(14, 16)) * 60 + Number(iso.slice(17, 19))
}

/** Epoch seconds of an ISO 8601 instant. */
export function epochSeconds(iso: string): number {
  return Date.parse(iso) / 1000
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The parts of a calendar day as they are written: `{ weekday: 'Sun', date: '1', month: 'Nov', year: '2026' }`. */
export function dayWords(day: string): { weekday: string; date: string; month: string; year: string } {
  const date = new Date(`${day}T00:00:00Z`)
  return {
    weekday: WEEKDAYS[date.getUTCDay()] ?? '',
    date: String(date.getUTCDate()),
    month: MONTHS[date.getUTCMonth()] ?? '',
    year: day.slice(0, 4),
  }
}

/** `Sun 1 Nov`. */
export function formatDay(day: string): string {
  const { weekday, date, month } = dayWords(day)
  return `${weekday} ${date} ${month}`
}

/** `EST`, `CET`, or the offset (`GMT+5:45`) where a zone's time has no common short name. */
export function zoneShortName(iso: string, tz: string): string {
  const [american, british] = ['en-US', 'en-GB'].map((locale) => shortName(locale, Date.parse(iso), tz))
  return american && !american.startsWith('GMT') ? american : (british ?? american ?? tz)
}

/** `New York` of `America/New_York`. */
export function zoneCity(tz: string): string {
  return (tz.split('/').at(-1) ?? tz).replaceAll('_', ' ')
}

// Making a formatter costs a hundred times as much as using it.
const formatters = new Map<string, Intl.DateTimeFormat>()

function shortName(locale: string, milliseconds: number, tz: string): string | undefined {
  const key = `${locale} ${tz}`
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: tz, timeZoneName: 'short' })
  formatters.set(key, formatter)
  return formatter.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName')?.value
}
