import {
  addDays,
  type Calendar,
  dayAt,
  dayStart,
  type Interval,
  localDays,
  type Period,
  PeriodError,
  type ResolvedPeriod,
  resolvePeriod,
} from '@readyboard/timesheet'
import { LOCALE } from '../ui/locale.ts'
import { formatDay, zoneCity } from '../ui/wall-clock.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { tooMany } from './intervals.ts'
import { wallOffsets } from './zone-clock.ts'

/** What a period would come to, or why it cannot be asked. `interval`: the wanted one, null where it does not fit. */
export type RangePreview = { resolved: ResolvedPeriod; interval: Interval | null; words: string } | { problem: string }

/**
 * Resolves a period as the server would, and says how long it is: `Midnight to midnight, New York: 169 hours, because
 * Sun 1 Nov has 25.`
 */
export function previewRange(period: Period, wanted: Interval | null, calendar: Calendar): RangePreview {
  try {
    const free = resolvePeriod(period, null, calendar)
    const interval = wanted && tooMany(free.to - free.from, wanted) === null ? wanted : null
    const resolved = interval ? resolvePeriod(period, interval, calendar) : free
    return { resolved, interval, words: rangeWords(period, resolved, calendar.zone) }
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error
    const end = error.parameter === 'from' ? 'The start' : 'The end'
    return { problem: `${end}: ${error.message}.` }
  }
}

function rangeWords(period: Period, { from, to, interval }: ResolvedPeriod, zone: string): string {
  const city = zoneCity(zone)
  const meant = meantEnd(period, to, zone)
  const running = `the ${interval === '1_week' || interval === '1_month' ? 'day' : INTERVAL_NAMES[interval].one} now running`
  const length = `${hoursWords(meant - from)}${oddDayWords(from, meant, zone)}.`
  if (period === 'last-24-hours') return `Up to ${running}, ${city}: ${length}`
  const byClock = typeof period !== 'string' && (period.from.length > 10 || period.to.length > 10)
  if (to >= meant) return `${byClock ? 'By the clock' : 'Midnight to midnight'}, ${city}: ${length}`
  return `${byClock ? 'By the clock' : 'From midnight'}, ${city}, to ${running}: ${hours(to - from)} of ${length}`
}

/** Where a period would end if nothing of it lay in the future. */
function meantEnd(period: Period, to: number, zone: string): number {
  if (period === 'last-24-hours') return to
  if (typeof period === 'string') return dayStart(addDays(dayAt(to - 1, zone), 1), zone)
  if (period.to.length === 10) return dayStart(addDays(period.to, 1), zone)
  const wall = period.to.slice(0, 16)
  return Math.max(to, Date.parse(`${wall}${period.to.slice(16) || (wallOffsets(wall, zone)[0] ?? 'Z')}`) / 1000)
}

const hours = (seconds: number) => (seconds / 3600).toLocaleString(LOCALE, { maximumFractionDigits: 2 })
const hoursWords = (seconds: number) => `${hours(seconds)} ${seconds === 3600 ? 'hour' : 'hours'}`

/** `, because Sun 1 Nov has 25` where whole days of the range are not 24 hours long. */
function oddDayWords(from: number, to: number, zone: string): string {
  const odd = localDays(from, to, zone).filter(
    (day) => day.end - day.start !== 86_400 && day.start >= from && day.end <= to,
  )
  if (odd.length === 0) return ''
  const reasons = odd.map((day) => `${formatDay(day.day)} has ${hours(day.end - day.start)}`)
  return `, because ${reasons.slice(0, 2).join(' and ')}${reasons.length > 2 ? ' and others' : ''}`
}
