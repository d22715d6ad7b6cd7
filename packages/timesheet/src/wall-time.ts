import { Temporal } from 'temporal-polyfill'
import { dayStart } from './day.ts'
import { addDays, isDay } from './day-arithmetic.ts'
import { formatOffset, offsetSeconds } from './offset.ts'

/** A period that cannot be meant as written; `parameter` is the end at fault, `detail` says what would be right. */
export class PeriodError extends Error {
  readonly parameter: 'from' | 'to'

  constructor(parameter: 'from' | 'to', detail: string) {
    super(detail)
    this.name = 'PeriodError'
    this.parameter = parameter
  }
}

/**
 * The instant of one end of a period, in epoch seconds: a day (`to` includes it) or a wall time.
 *
 * @throws PeriodError for a wall time inside a clock-change gap, or in the doubled hour without its offset
 */
export function instantOfEnd(text: string, parameter: 'from' | 'to', zone: string): number {
  if (isDay(text)) return dayStart(parameter === 'to' ? addDays(text, 1) : text, zone)
  const [wall, offset] = [text.slice(0, 16), text.slice(16)]
  const candidates = instantsOf(wall, zone)
  const [first] = candidates
  if (first === undefined)
    throw new PeriodError(
      parameter,
      `this time never was: the clocks were put forward over it, to ${clockAfterGap(wall, zone)}`,
    )
  if (offset === '') {
    if (candidates.length === 1) return first
    const offsets = candidates.map((instant) => formatOffset(offsetSeconds(instant, zone))).join(' or ')
    throw new PeriodError(parameter, `this time occurred twice; write ${offsets} behind it`)
  }
  const match = candidates.find((instant) => formatOffset(offsetSeconds(instant, zone)) === offset)
  if (match === undefined) {
    const offsets = candidates.map((instant) => formatOffset(offsetSeconds(instant, zone))).join(' or ')
    throw new PeriodError(parameter, `the offset is not one of the zone at that time; it was ${offsets}`)
  }
  return match
}

/** What clocks showed right after they had been put forward over a wall time. */
function clockAfterGap(wall: string, zone: string): string {
  const before = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'earlier' })
  const after = before.getTimeZoneTransition('next') ?? before.getTimeZoneTransition('previous') ?? before
  return after.toPlainTime().toString({ smallestUnit: 'minute' })
}

/** None in a gap, two where the clocks are put back, else one. */
function instantsOf(wall: string, zone: string): number[] {
  const plain = Temporal.PlainDateTime.from(wall)
  const found = (['earlier', 'later'] as const)
    .map((disambiguation) => plain.toZonedDateTime(zone, { disambiguation }))
    .filter((zoned) => zoned.toPlainDateTime().equals(plain))
    .map((zoned) => zoned.epochMilliseconds / 1000)
  return [...new Set(found)]
}
