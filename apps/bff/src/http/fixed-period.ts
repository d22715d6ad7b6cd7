import {
  dayAt,
  dayStart,
  formatInstant,
  type Period,
  PeriodError,
  resolvePeriod,
  type WeekStart,
} from '@readyboard/timesheet'
import type { Asked } from '../reports/asked.ts'

/**
 * A range written so that it means the same instants whenever it is read: as days where it is made of whole days, else as
 * wall times, with their offset where an hour occurs twice. Null where no text does, as with offsets of odd seconds.
 */
export function fixedPeriod({ from, to, zone, interval }: Asked, week: WeekStart, now: number): Period | null {
  const [first, last] = [dayAt(from, zone), dayAt(to - 1, zone)]
  const days = dayStart(first, zone) === from && dayStart(dayAt(to, zone), zone) === to
  const candidates = [
    ...(days ? [{ from: first, to: last }] : []),
    ...[false, true].flatMap((fromOffset) =>
      [false, true].map((toOffset) => ({ from: wallTime(from, zone, fromOffset), to: wallTime(to, zone, toOffset) })),
    ),
  ]
  return candidates.find((period) => means(period)) ?? null

  function means(period: Period): boolean {
    try {
      const resolved = resolvePeriod(period, interval, { zone, week, now })
      return resolved.from === from && resolved.to === to
    } catch (error) {
      if (error instanceof PeriodError) return false
      throw error
    }
  }
}

/** `yyyy-MM-ddTHH:mm`, with `±HH:mm` behind it if wanted. */
function wallTime(instant: number, zone: string, withOffset: boolean): string {
  const text = formatInstant(instant, zone)
  return `${text.slice(0, 16)}${withOffset ? text.slice(19) : ''}`
}
