import { offsetMinutesAt } from '../question/zone-clock.ts'
import { zoneCity } from '../ui/wall-clock.ts'
import { API_METER } from '../words/api-meter.ts'

/** `at 00:00 UTC (19:00 New York)`: Zoom counts days by UTC, readers by the clock of their zone. */
export function resetWords(resetsAt: string, zone: string): string {
  const instant = Date.parse(resetsAt)
  const minutes = offsetMinutesAt(instant, zone)
  const utc = clock(instant)
  if (minutes === 0) return API_METER.at({ utc })
  return API_METER.atHere({ utc, here: clock(instant + minutes * 60_000), city: zoneCity(zone) })
}

const clock = (instant: number) => new Date(instant).toISOString().slice(11, 16)
