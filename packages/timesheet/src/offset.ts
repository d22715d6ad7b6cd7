import { Temporal } from 'temporal-polyfill'

type Stretch = { from: number; to: number; offsetSeconds: number }
const known = new Map<string, Stretch[]>()

/** Seconds that local time in `zone` is ahead of UTC at the instant (epoch seconds). */
export function offsetSeconds(instant: number, zone: string): number {
  let stretches = known.get(zone)
  if (!stretches) {
    stretches = []
    known.set(zone, stretches)
  }
  const hit = stretches.find(({ from, to }) => from <= instant && instant < to)
  if (hit) return hit.offsetSeconds
  const stretch = stretchAround(instant, zone)
  stretches.unshift(stretch)
  return stretch.offsetSeconds
}

/** The time around the instant in which the zone keeps one offset: asking the calendar for each instant is slow. */
function stretchAround(instant: number, zone: string): Stretch {
  const local = Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(zone)
  const next = local.getTimeZoneTransition('next')
  // A transition at this very instant belongs to the stretch that it begins.
  const previous = local.add({ seconds: 1 }).getTimeZoneTransition('previous')
  return {
    from: previous ? previous.epochMilliseconds / 1000 : Number.NEGATIVE_INFINITY,
    to: next ? next.epochMilliseconds / 1000 : Number.POSITIVE_INFINITY,
    offsetSeconds: local.offsetNanoseconds / 1e9,
  }
}

/** `2026-11-01T01:00:00-04:00`: wall time in the zone with the offset in force at the instant (epoch seconds). */
export function formatInstant(instant: number, zone: string): string {
  const offset = offsetSeconds(instant, zone)
  const wall = new Date((instant + offset) * 1000).toISOString().slice(0, 19)
  return `${wall}${formatOffset(offset)}`
}

/** `-04:00`, `+05:45`. Offsets with seconds (local mean time, before about 1970) are cut to the minute as ISO 8601 asks. */
export function formatOffset(offset: number): string {
  const minutes = Math.trunc(Math.abs(offset) / 60)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`
}
