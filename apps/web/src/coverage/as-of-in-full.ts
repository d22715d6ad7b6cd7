import { zoneShortName } from '../ui/local-time.ts'
import { formatDay, formatOffset, formatTime } from '../ui/wall-clock.ts'
import { COVERAGE_STRIP } from '../words/coverage-strip.ts'

/** How fresh an answer is, for what outlives the day: `Tue 24 Nov 2026 14:42 EST (UTC−05:00)`. */
export function asOfInFull(asOf: string, tz: string): string {
  const [day, time] = [formatDay(asOf, { year: true }), formatTime(asOf)]
  return COVERAGE_STRIP.inFull({ day, time, zone: zoneShortName(asOf, tz), offset: formatOffset(asOf) })
}
