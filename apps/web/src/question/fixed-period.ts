import type { ResolvedQuery } from '@readyboard/contract'
import type { Period } from '@readyboard/timesheet'
import { lastDayOf } from './range-words.ts'
import { wallOffsets } from './zone-clock.ts'

/** The two ends of an answer as a period that no clock moves: as days where it is made of whole days. */
export function fixedPeriod({ from, to, tz }: Pick<ResolvedQuery, 'from' | 'to' | 'tz'>): Period {
  const [start, end] = [wallText(from, tz), wallText(to, tz)]
  const isMidnight = (wall: string) => wall.endsWith('T00:00')
  return isMidnight(start) && isMidnight(end)
    ? { from: from.slice(0, 10), to: lastDayOf(to) }
    : { from: start, to: end }
}

/** `2026-11-02T10:00`, with the offset behind it where the clock shows that time twice. */
export function wallText(iso: string, tz: string): string {
  const wall = iso.slice(0, 16)
  return wallOffsets(wall, tz).length > 1 ? wall + iso.slice(19).replace('Z', '+00:00') : wall
}
