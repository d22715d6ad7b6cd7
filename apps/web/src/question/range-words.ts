import type { ResolvedQuery } from '@readyboard/contract'
import { addDays, type Period } from '@readyboard/timesheet'
import { LOCALE } from '../ui/locale.ts'
import { datesWords, dateWords, dayWords, formatOffset } from '../ui/wall-clock.ts'
import { ASKED_NOTE, PRESET_WORDS } from '../words/ranges.ts'

const MONTH_NAMES = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' })

/**
 * A period in two parts: its name, and the days it came to (empty while nobody has said). What an answer covers goes
 * before what was typed: clock times are widened to whole intervals, and nothing is shown that is still to come.
 */
export function periodWords(period: Period, resolved: ResolvedQuery | null): { name: string; days: string } {
  if (typeof period === 'string') return { name: PRESET_WORDS[period], days: resolved ? resolvedDays(resolved) : '' }
  const month = wholeMonth(period.from, period.to)
  const words = endsWords(period, resolved ?? period)
  return month ? { name: month, days: words } : { name: words, days: '' }
}

/** Says so where an answer covers something else than was asked; null where there is no difference. */
export function askedNote(period: Period, resolved: ResolvedQuery | null): string | null {
  if (typeof period === 'string' || !resolved) return null
  const [asked, shown] = [endsWords(period, period), endsWords(period, resolved)]
  return asked === shown ? null : ASKED_NOTE({ asked, shown })
}

/** The days of an answer: `29 Oct – 4 Nov`; with the clock where they were not asked for as days. */
export function resolvedDays({ from, to, range }: ResolvedQuery): string {
  return range === null || range === 'last-24-hours'
    ? clockWords(from, to)
    : daysWords(from.slice(0, 10), lastDayOf(to))
}

/** Two ends as days where they were asked for as days, also where the last of them is not over. */
function endsWords(asked: Ends, { from, to }: Ends): string {
  if (asked.from.length > 10 || asked.to.length > 10) return clockWords(startOf(from), endOf(to))
  return daysWords(from.slice(0, 10), lastDayOf(endOf(to)))
}

/** `22 Nov 08:00 – 23 Nov 08:00`, `17 Nov 09:00 – 17:00`; whole days by their dates. */
function clockWords(from: string, to: string): string {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)]
  if (clock(from) === '00:00' && clock(to) === '00:00' && first < last) return daysWords(first, lastDayOf(to))
  const [start, end] = [dayWords(first), dayWords(last)]
  const year = ({ year }: { year: string }) => (start.year === end.year ? '' : ` ${year}`)
  // Where clocks went back, one hour by the clock may lie between equal times.
  const offset = (iso: string) => (from.slice(0, 16) === to.slice(0, 16) ? ` ${formatOffset(iso)}` : '')
  const endDay = first === last ? '' : `${dateWords(end)}${year(end)} `
  return `${dateWords(start)}${year(start)} ${clock(from)}${offset(from)}\u00a0– ${endDay}${clock(to)}${offset(to)}`
}

/** `29 Oct – 4 Nov`, `1 – 31 Oct`, `4 Nov`, `29 Dec 2025 – 4 Jan 2026`: two days, both inclusive. */
export function daysWords(first: string, last: string): string {
  const [from, to] = [dayWords(first), dayWords(last)]
  const end = dateWords(to)
  if (first === last) return end
  if (from.year !== to.year) return `${dateWords(from)} ${from.year} – ${end} ${to.year}`
  return from.month === to.month ? datesWords(from.date, to) : `${dateWords(from)} – ${end}`
}

/** The last local day before an exclusive end. */
export function lastDayOf(to: string): string {
  return to.slice(11, 16) === '00:00' ? addDays(to.slice(0, 10), -1) : to.slice(0, 10)
}

/** `October 2026` where two days are the first and the last of one month. */
export function wholeMonth(from: string, to: string): string | null {
  const isMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && addDays(to, 1).endsWith('-01')
  return isMonth ? MONTH_NAMES.format(new Date(`${from}T00:00:00Z`)) : null
}

type Ends = { from: string; to: string }

const startOf = (from: string) => (from.length === 10 ? `${from}T00:00` : from)
/** A day as an end includes that day. */
const endOf = (to: string) => (to.length === 10 ? `${addDays(to, 1)}T00:00` : to)
const clock = (end: string) => end.slice(11, 16)
