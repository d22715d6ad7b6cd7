import { zoneShortName } from '../ui/local-time.ts'
import { formatDay, formatOffset, formatTime } from '../ui/wall-clock.ts'
import { COVERAGE_STRIP } from '../words/coverage-strip.ts'

/** How fresh an answer is, for what outlives the day: `Tue 24 Nov 2026 14:42 EST (UTC−05:00)`. */
export function asOfInFull(asOf: string, tz: string): string {
  const when = { day: formatDay(asOf, { year: true }), time: formatTime(asOf), offset: formatOffset(asOf) }
  const name = zoneShortName(asOf, tz)
  // Where a zone's time has no name, it is called by the same offset.
  return /^(GMT[+-]|UTC$)/.test(name) ? COVERAGE_STRIP.atOffset(when) : COVERAGE_STRIP.inFull({ ...when, zone: name })
}
