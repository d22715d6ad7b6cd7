import type { ResolvedQuery } from '@readyboard/contract'
import { offsetMinutesAt, offsetText } from '../question/zone-clock.ts'
import { zoneShortName } from '../ui/local-time.ts'
import { formatDay } from '../ui/wall-clock.ts'
import { INTERVALS as WORDS } from '../words/intervals.ts'

/** A moment at which a zone's clocks are moved. */
export type ClockChange = {
  /** Epoch seconds. */
  at: number
  /** Negative when clocks go back. */
  shiftSeconds: number
  /** What the clocks showed just before and from then on: `2026-11-01T02:00`, `2026-11-01T01:00`. */
  wall: { before: string; after: string }
  /** `−04:00 (EDT)`, `−05:00 (EST)`. */
  zone: { before: string; after: string }
}

const WEEK = 7 * 86_400
/** Every zone moves its clocks on whole quarters of an hour. */
const QUARTER = 900

/** The clock changes inside [from, to), in order. */
export function clockChanges({ from, to, tz }: Pick<ResolvedQuery, 'from' | 'to' | 'tz'>): ClockChange[] {
  const offset = (instant: number) => offsetMinutesAt(instant * 1000, tz) * 60
  const end = Date.parse(to) / 1000
  const changes: ClockChange[] = []
  for (let low = Date.parse(from) / 1000; low < end; low += WEEK) {
    const high = Math.min(end, low + WEEK)
    if (offset(low) !== offset(high)) changes.push(changeAt(moment(low, high, offset), offset, tz))
  }
  return changes
}

/** The first quarter of an hour in (low, high] with another offset than `low`'s. */
function moment(low: number, high: number, offset: (instant: number) => number): number {
  let [first, last] = [Math.floor(low / QUARTER), Math.ceil(high / QUARTER)]
  while (last - first > 1) {
    const middle = Math.floor((first + last) / 2)
    if (offset(middle * QUARTER) === offset(low)) first = middle
    else last = middle
  }
  return last * QUARTER
}

function changeAt(at: number, offset: (instant: number) => number, tz: string): ClockChange {
  const [before, after] = [offset(at - 1), offset(at)]
  const wall = (seconds: number) => new Date((at + seconds) * 1000).toISOString().slice(0, 16)
  const zone = (instant: number, seconds: number) => {
    const name = zoneShortName(new Date(instant * 1000).toISOString(), tz)
    return `${offsetText(seconds / 60).replace('-', '−')} (${name})`
  }
  return {
    at,
    shiftSeconds: after - before,
    wall: { before: wall(before), after: wall(after) },
    zone: { before: zone(at - 1, before), after: zone(at, after) },
  }
}

/** `1st`, `2nd` for an interval whose wall time comes twice; nothing for all others. `start` in epoch seconds. */
export function repeatName(start: number, changes: readonly ClockChange[]): '1st' | '2nd' | null {
  for (const { at, shiftSeconds } of changes) {
    if (start >= at + shiftSeconds && start < at) return '1st'
    if (start >= at && start < at - shiftSeconds) return '2nd'
  }
  return null
}

/** `Sun 1 Nov has 25 hours.` and why, in a sentence. */
export function changeWords({ wall, zone, shiftSeconds }: ClockChange): { fact: string; reason: string } {
  const hours = Number((24 - shiftSeconds / 3600).toFixed(2))
  const [before, after] = [wall.before.slice(11), wall.after.slice(11)]
  const day = formatDay(shiftSeconds < 0 ? wall.after : wall.before)
  return {
    fact: WORDS.hoursOf({ day, hours: String(hours) }),
    reason:
      shiftSeconds < 0
        ? WORDS.clocksBack({ at: before, twice: after, first: zone.before, second: zone.after })
        : WORDS.clocksForward({ at: before, next: after, before: zone.before, after: zone.after }),
  }
}
