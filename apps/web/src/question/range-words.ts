import type { ResolvedQuery } from '@readyboard/contract'
import { addDays, type Period, type Preset } from '@readyboard/timesheet'
import { dayWords } from '../ui/wall-clock.ts'

/** The presets as a person would say them. */
export const PRESET_WORDS = {
  'last-24-hours': 'Last 24 hours',
  today: 'Today',
  yesterday: 'Yesterday',
  'last-7-days': 'Last 7 days',
  'last-14-days': 'Last 14 days',
  'last-28-days': 'Last 28 days',
  'last-30-days': 'Last 30 days',
  'last-90-days': 'Last 90 days',
  'this-week': 'This week',
  'last-week': 'Last week',
  'this-month': 'This month',
  'last-month': 'Last month',
} satisfies Record<Preset, string>

const MONTH_NAMES = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A period in two parts: its name, and the days it came to (empty while nobody has said). */
export function periodWords(period: Period, resolved: ResolvedQuery | null): { name: string; days: string } {
  if (typeof period === 'string') return { name: PRESET_WORDS[period], days: resolved ? resolvedDays(resolved) : '' }
  const { from, to } = period
  if (from.length > 10 || to.length > 10) {
    const end = from.slice(0, 10) === to.slice(0, 10) ? clock(to) : `${shortDay(to)} ${clock(to)}`
    return { name: `${shortDay(from)} ${clock(from)}\u00a0– ${end}`, days: '' }
  }
  const month = wholeMonth(from, to)
  if (month) return { name: month, days: daysWords(from, to) }
  return { name: daysWords(from, to), days: '' }
}

/** The days of an answer: `29 Oct – 4 Nov`; with the clock where it does not start and end at midnight within a day or so. */
export function resolvedDays({ from, to, range }: ResolvedQuery): string {
  if (range === 'last-24-hours') return `${shortDay(from)} ${clock(from)} – ${clock(to)}`
  return daysWords(from.slice(0, 10), lastDayOf(to))
}

/** `29 Oct – 4 Nov`, `1 – 31 Oct`, `4 Nov`, `29 Dec 2025 – 4 Jan 2026`: two days, both inclusive. */
export function daysWords(first: string, last: string): string {
  const [from, to] = [dayWords(first), dayWords(last)]
  const end = `${to.date} ${to.month}`
  if (first === last) return end
  if (from.year !== to.year) return `${from.date} ${from.month} ${from.year} – ${end} ${to.year}`
  return from.month === to.month ? `${from.date} – ${end}` : `${from.date} ${from.month} – ${end}`
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

const clock = (end: string) => end.slice(11, 16) || '00:00'

function shortDay(day: string): string {
  const { date, month } = dayWords(day.slice(0, 10))
  return `${date} ${month}`
}
