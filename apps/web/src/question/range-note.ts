import type { ResolvedQuery } from '@readyboard/contract'
import { isClockInterval, type Period } from '@readyboard/timesheet'
import { lastDayOf } from './range-words.ts'

/**
 * Where an answer is of another time than its range is called by. `whole-days`: the last 24 hours, divided into days or
 * more. `still-to-come`: a range that ends on a later day than today.
 */
export type RangeNoteKind = 'whole-days' | 'still-to-come'

/** @param resolved as the server did for this period */
export function rangeNoteKind(period: Period, resolved: ResolvedQuery): RangeNoteKind | null {
  if (typeof period === 'string')
    return resolved.range === 'last-24-hours' && !isClockInterval(resolved.interval) ? 'whole-days' : null
  return lastDayAsked(period.to) > lastDayOf(resolved.to) ? 'still-to-come' : null
}

/** A day as an end includes that day; midnight belongs to the day before. */
export const lastDayAsked = (to: string): string => (to.length === 10 ? to : lastDayOf(to))
