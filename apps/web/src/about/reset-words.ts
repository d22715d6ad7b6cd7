import { offsetMinutesAt } from '../question/zone-clock.ts'
import { zoneCity } from '../ui/wall-clock.ts'

/** `at 00:00 UTC (19:00 New York)`: Zoom counts days by UTC, readers by the clock of their zone. */
export function resetWords(resetsAt: string, zone: string): string {
  const instant = Date.parse(resetsAt)
  const minutes = offsetMinutesAt(instant, zone)
  const here = minutes === 0 ? '' : ` (${clock(instant + minutes * 60_000)} ${zoneCity(zone)})`
  return `at ${clock(instant)} UTC${here}`
}

const clock = (instant: number) => new Date(instant).toISOString().slice(11, 16)
