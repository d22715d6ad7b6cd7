/** What a zone's clocks do, asked from the browser's own calendar. */

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Minutes that local time is ahead of UTC at the instant (epoch milliseconds). */
export function offsetMinutesAt(instant: number, zone: string): number {
  const format =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  formatters.set(zone, format)
  const fields = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const field = (name: Intl.DateTimeFormatPartTypes) => fields.get(name) ?? 0
  const wall = Date.UTC(field('year'), field('month') - 1, field('day'), field('hour'), field('minute'))
  return Math.round((wall - Math.floor(instant / 60_000) * 60_000) / 60_000)
}

/** The offsets at which a wall time (`yyyy-MM-ddTHH:mm`) was shown: none in a gap, two where clocks went back, else one. */
export function wallOffsets(wall: string, zone: string): string[] {
  const asUtc = Date.parse(`${wall}Z`)
  const around = [-86_400_000, 86_400_000].map((away) => offsetMinutesAt(asUtc + away, zone))
  return [...new Set(around)]
    .filter((minutes) => offsetMinutesAt(asUtc - minutes * 60_000, zone) === minutes)
    .map(offsetText)
}

/** The local day (`yyyy-MM-dd`) at an instant (epoch milliseconds). */
export function dayIn(zone: string, instant: number): string {
  return new Date(instant + offsetMinutesAt(instant, zone) * 60_000).toISOString().slice(0, 10)
}

/** `-04:00`, `+05:45`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
