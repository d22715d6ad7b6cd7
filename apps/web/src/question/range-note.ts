import type { ResolvedQuery } from '@readyboard/contract'
import { isClockInterval, type Period } from '@readyboard/timesheet'
import { lastDayOf } from './range-words.ts'

/**
 * Where an answer is of another time than its range is called by. `whole-days`: the last 24 hours, divided into days or
 * more. `still-to-come`: a range that ends on a later day than today; `asked` is that day.
 */
export type RangeNoteFacts = { kind: 'whole-days' } | { kind: 'still-to-come'; asked: string }

/** @param resolved as the server did for this period */
export function rangeNote(period: Period, resolved: ResolvedQuery): RangeNoteFacts | null {
  if (typeof period === 'string')
    return period === 'last-24-hours' && !isClockInterval(resolved.interval) ? { kind: 'whole-days' } : null
  // A day as an end includes that day; midnight belongs to the day before.
  const asked = period.to.length === 10 ? period.to : lastDayOf(period.to)
  return asked > lastDayOf(resolved.to) ? { kind: 'still-to-come', asked } : null
}
