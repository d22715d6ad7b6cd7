import { type Interval, isClockInterval, type Period } from '@readyboard/timesheet'
import { lastDayOf } from '../question/range-words.ts'
import { wallOffsets } from '../question/zone-clock.ts'

/** The period that is exactly one interval: wall clock times below a day, both inclusive days from there. */
export function intervalPeriod({ start, end }: { start: string; end: string }, interval: Interval, tz: string): Period {
  if (!isClockInterval(interval)) return { from: start.slice(0, 10), to: lastDayOf(end) }
  return { from: wallText(start, tz), to: wallText(end, tz) }
}

/** `2026-11-02T10:00`, with the offset behind it where the clock shows that time twice. */
function wallText(iso: string, tz: string): string {
  const wall = iso.slice(0, 16)
  return wallOffsets(wall, tz).length > 1 ? wall + iso.slice(19).replace('Z', '+00:00') : wall
}
