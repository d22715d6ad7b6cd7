import type { LinkExpiry, ResolvedQuery } from '@readyboard/contract'
import { formatInstant, type Period } from '@readyboard/timesheet'
import { epochSeconds, zoneShortName } from '../ui/local-time.ts'
import { formatDay, formatOffset, formatTime, zoneCity } from '../ui/wall-clock.ts'
import { SHARE } from '../words/share.ts'

/** What a rolling link to a range would show; null where the range does not move. */
export function rollingWords(period: Period, tz: string | null): string | null {
  return typeof period === 'string' ? SHARE.rolling[period]({ zone: tz ? zoneCity(tz) : '' }) : null
}

/** `Thu 29 Oct 00:00 −04:00 to Wed 4 Nov 15:00 −05:00`, and what that means; null while nobody knows the ends. */
export function fixedWords(resolved: ResolvedQuery | null, now: number): string | null {
  if (!resolved) return null
  return SHARE.fixed({ from: endWords(resolved.from, now), to: endWords(resolved.to, now) })
}

/** How long the numbers would be kept. */
export function pinnedWords(expires: LinkExpiry): string {
  return SHARE.pinned({ kept: SHARE.kept[expires] })
}

/** `Thu 4 Nov, 14:42 EST`, by the clock of the question's zone, whichever the instant is written in. */
export function momentWords(instant: string, tz: string, now: number): string {
  const local = formatInstant(epochSeconds(instant), tz)
  return `${dayWords(local, now)}, ${formatTime(local)} ${zoneShortName(instant, tz)}`
}

/** `Thu 4 Nov`: the day of an instant by the clock of the question's zone. */
export function instantDayWords(instant: string, tz: string, now: number): string {
  return dayWords(formatInstant(epochSeconds(instant), tz), now)
}

/** `Thu 29 Oct`, with its year where that is not this one. */
function dayWords(iso: string, now: number): string {
  return formatDay(iso, { year: iso.slice(0, 4) !== new Date(now).toISOString().slice(0, 4) })
}

function endWords(iso: string, now: number): string {
  return `${dayWords(iso, now)} ${formatTime(iso)} ${formatOffset(iso)}`
}
