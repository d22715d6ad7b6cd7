import { offsetStretch } from './offset-stretch.ts'

/** Seconds that local time in `zone` is ahead of UTC at the instant (epoch seconds). */
export function offsetSeconds(instant: number, zone: string): number {
  return offsetStretch(instant, zone).offsetSeconds
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
