import {
  type Calendar,
  localDays,
  type Period,
  PeriodError,
  type ResolvedPeriod,
  resolvePeriod,
} from '@readyboard/timesheet'
import { formatDay } from '../ui/wall-clock.ts'

/** What a period would come to, or why it cannot be asked. */
export type RangePreview = { resolved: ResolvedPeriod; words: string } | { problem: string }

/** Resolves a period as the server would, and says how long it is: `169 hours, because Sun 1 Nov has 25`. */
export function previewRange(period: Period, calendar: Calendar): RangePreview {
  try {
    const resolved = resolvePeriod(period, null, calendar)
    return { resolved, words: lengthWords(resolved, calendar.zone) }
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error
    const end = error.parameter === 'from' ? 'The start' : 'The end'
    return { problem: `${end}: ${error.message}.` }
  }
}

function lengthWords({ from, to }: ResolvedPeriod, zone: string): string {
  const hours = (to - from) / 3600
  const count = `${hours.toLocaleString('en', { maximumFractionDigits: 2 })} ${hours === 1 ? 'hour' : 'hours'}`
  const odd = localDays(from, to, zone).filter(
    (day) => day.end - day.start !== 86_400 && day.start >= from && day.end <= to,
  )
  if (odd.length === 0) return count
  const reasons = odd.map((day) => `${formatDay(day.day)} has ${(day.end - day.start) / 3600}`)
  return `${count}, because ${reasons.slice(0, 2).join(' and ')}${reasons.length > 2 ? ' and others' : ''}`
}
