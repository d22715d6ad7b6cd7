import type { ResolvedQuery } from '@readyboard/contract'
import { addDays, addMonths, daysBetween, monthStartOf, type Period } from '@readyboard/timesheet'
import { wholeMonth } from './range-words.ts'
import { offsetMinutesAt, wallOffsets } from './zone-clock.ts'

/** A period with ends of its own, as `Period` writes them. */
export type Ends = { from: string; to: string }

/** What a preset came to; null while nobody has said. */
export type PresetRange = Pick<ResolvedQuery, 'from' | 'to'> | null

/**
 * The period before (-1) or after (1) this one, of the same kind: a month goes to a month, seven days to seven days,
 * clock times to the same clock times. Always fixed, because a step away from "last 7 days" has no name of its own.
 * Only a preset has to be told what it came to; null while that, or the zone of clock times, is unknown.
 */
export function stepPeriod(period: Period, came: PresetRange, zone: string | null, direction: -1 | 1): Ends | null {
  const ends = nominalEnds(period, came)
  if (!ends) return null
  if (ends.from.length === 10 && ends.to.length === 10) return stepDays(ends, direction)
  return zone === null ? null : stepClock(ends, zone, direction)
}

/** Nothing can be asked that starts in the future; `now` in epoch milliseconds. */
export function startsBy(now: number, { from }: Ends, zone: string): boolean {
  if (from.length > 16) return Date.parse(from) <= now
  const wall = new Date(now + offsetMinutesAt(now, zone) * 60_000).toISOString()
  return from <= wall.slice(0, from.length)
}

/** The whole period that was meant, also where the answer ends early because the rest lies in the future. */
function nominalEnds(period: Period, came: PresetRange): Ends | null {
  if (typeof period !== 'string') return period
  if (!came) return null
  const { from, to } = came
  const first = from.slice(0, 10)
  const days = /^last-(\d+)-days$/.exec(period)?.[1]
  if (days) return { from: first, to: addDays(first, Number(days) - 1) }
  switch (period) {
    case 'last-24-hours':
      return { from: from.slice(0, 16), to: to.slice(0, 16) }
    case 'this-week':
    case 'last-week':
      return { from: first, to: addDays(first, 6) }
    case 'this-month':
    case 'last-month':
      return { from: first, to: addDays(addMonths(monthStartOf(first), 1), -1) }
    default:
      return { from: first, to: first }
  }
}

function stepDays({ from, to }: Ends, direction: -1 | 1): Ends {
  if (wholeMonth(from, to)) {
    return { from: addMonths(from, direction), to: addDays(addMonths(from, direction + 1), -1) }
  }
  const days = (daysBetween(from, to) + 1) * direction
  return { from: addDays(from, days), to: addDays(to, days) }
}

/** Clock times move by whole days, as many as are needed not to overlap. */
function stepClock({ from, to }: Ends, zone: string, direction: -1 | 1): Ends {
  const [start, end] = [wallOf(from, false), wallOf(to, true)]
  const days = Math.max(1, Math.ceil((Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 86_400_000)) * direction
  return { from: written(moved(start, days), zone), to: written(moved(end, days), zone) }
}

function wallOf(end: string, exclusive: boolean): string {
  if (end.length > 10) return end.slice(0, 16)
  return `${exclusive ? addDays(end, 1) : end}T00:00`
}

const moved = (wall: string, days: number) => `${addDays(wall.slice(0, 10), days)}${wall.slice(10)}`

/** With its offset where the hour occurs twice (the first is meant), an hour later where it never was. */
function written(wall: string, zone: string): string {
  const [first, second] = wallOffsets(wall, zone)
  if (first === undefined) return new Date(Date.parse(`${wall}Z`) + 3_600_000).toISOString().slice(0, 16)
  if (second === undefined) return wall
  return `${wall}${[first, second].sort((a, b) => minutesOf(b) - minutesOf(a))[0]}`
}

const minutesOf = (offset: string) =>
  (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)))
