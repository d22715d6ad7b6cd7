import { Temporal } from 'temporal-polyfill'
import { DAY_SECONDS } from './interval.ts'

/** Time in which a zone keeps one offset, [from, to) in epoch seconds; at least that, it may go on on either side. */
export type OffsetStretch = { from: number; to: number; offsetSeconds: number }

const BLOCK_SECONDS = 64 * DAY_SECONDS
// Far more than people ask for; questions made up by a machine must not fill the memory.
const MAX_ZONES = 1000
const MAX_BLOCKS_PER_ZONE = 1000

const known = new Map<string, Map<number, OffsetStretch[]>>()

/** The stretch that holds the instant (epoch seconds). Kept once found: asking the calendar for each instant is slow. */
export function offsetStretch(instant: number, zone: string): OffsetStretch {
  const block = Math.floor(instant / BLOCK_SECONDS)
  const blocks = known.get(zone) ?? firstBlocks(zone)
  const stretches = blocks.get(block) ?? readBlock(block, zone, blocks)
  for (const stretch of stretches) if (instant < stretch.to) return stretch
  throw new RangeError(`${instant} is not an instant`)
}

function firstBlocks(zone: string): Map<number, OffsetStretch[]> {
  if (known.size >= MAX_ZONES) known.clear()
  const blocks = new Map<number, OffsetStretch[]>()
  known.set(zone, blocks)
  return blocks
}

function readBlock(block: number, zone: string, blocks: Map<number, OffsetStretch[]>): OffsetStretch[] {
  if (blocks.size >= MAX_BLOCKS_PER_ZONE) blocks.clear()
  const [from, to] = [block * BLOCK_SECONDS, (block + 1) * BLOCK_SECONDS]
  const stretches: OffsetStretch[] = []
  let last = { from, to, offsetSeconds: offsetFromCalendar(from, zone) }
  // Day by day: a search for the next transition may walk through a century, and clocks change at most once a day.
  for (let day = from; day < to; day += DAY_SECONDS) {
    const offsetSeconds = offsetFromCalendar(day + DAY_SECONDS, zone)
    if (offsetSeconds === last.offsetSeconds) continue
    const transition = transitionBetween(day, day + DAY_SECONDS, zone)
    if (transition === to) break
    stretches.push({ ...last, to: transition })
    last = { from: transition, to, offsetSeconds }
  }
  stretches.push(last)
  blocks.set(block, stretches)
  return stretches
}

/** The first second in (before, after] with the offset that `after` has. */
function transitionBetween(before: number, after: number, zone: string): number {
  const old = offsetFromCalendar(before, zone)
  let [low, high] = [before, after]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetFromCalendar(middle, zone) === old) low = middle
    else high = middle
  }
  return high
}

function offsetFromCalendar(instant: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9
}
