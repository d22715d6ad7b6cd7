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
import { plural } from '../words/plural.ts'
import { RANGE_LENGTH as WORDS } from '../words/range-length.ts'
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
    const wrong = error.parameter === 'from' ? WORDS.wrongStart : WORDS.wrongEnd
    return { problem: wrong({ detail: error.message }) }
  }
}

function rangeWords(period: Period, { from, to, interval }: ResolvedPeriod, zone: string): string {
  const city = zoneCity(zone)
  const meant = meantEnd(period, to, zone)
  const running = INTERVAL_NAMES[interval === '1_week' || interval === '1_month' ? '1_day' : interval].one
  const length = lengthWords(from, meant, zone)
  if (period === 'last-24-hours') return WORDS.upToNow({ interval: running, city, length })
  const byClock = typeof period !== 'string' && (period.from.length > 10 || period.to.length > 10)
  if (to >= meant) return (byClock ? WORDS.byClock : WORDS.byDays)({ city, length })
  const soFar = byClock ? WORDS.byClockSoFar : WORDS.byDaysSoFar
  return soFar({ city, length, interval: running, hours: hours(to - from) })
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

/** `169 hours, because Sun 1 Nov has 25` where whole days of the range are not 24 hours long. */
function lengthWords(from: number, to: number, zone: string): string {
  const length = plural((to - from) / 3600, WORDS.hours)({ count: hours(to - from) })
  const odd = localDays(from, to, zone).filter(
    (day) => day.end - day.start !== 86_400 && day.start >= from && day.end <= to,
  )
  const [first, second, ...more] = odd.map((day) =>
    WORDS.dayHas({ day: formatDay(day.day), hours: hours(day.end - day.start) }),
  )
  if (first === undefined) return length
  if (second === undefined) return WORDS.because({ length, days: first })
  const days = (more.length > 0 ? WORDS.many : WORDS.two)({ first, second })
  return WORDS.because({ length, days })
}
