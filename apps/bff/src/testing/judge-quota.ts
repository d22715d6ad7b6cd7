import { type LoggedRequest, peakPerSecond } from '@readyboard/zoom-simulator'

/** Requests of the report allowed in a second and in a UTC day, and of the lists in a second. */
export type Allowed = { perSecond: number; perDay: number; mediumPerSecond: number }

/**
 * I4: what arrived at Zoom kept to the limits, and Zoom never had to refuse it. `refusedByDesign`: other apps of the
 * account used it up, so that refusals by the day's limit are nobody's fault here. Answers with what is wrong, in words.
 */
export function judgeQuota(log: readonly LoggedRequest[], allowed: Allowed, refusedByDesign = false): string[] {
  const found: string[] = []
  const heavy = peakPerSecond(log, 'heavy')
  if (heavy > allowed.perSecond) found.push(`${heavy} reports within a second, where ${allowed.perSecond} are allowed`)
  const medium = peakPerSecond(log, 'medium')
  if (medium > allowed.mediumPerSecond) found.push(`${medium} lists within a second`)
  for (const [day, count] of requestsPerDay(log)) {
    if (count > allowed.perDay) found.push(`${count} reports on ${day}, where ${allowed.perDay} are allowed`)
  }
  const refused = log.filter(({ status, fault }) => status === 429 && fault === null)
  if (refused.length > 0 && !refusedByDesign) found.push(`${refused.length} refusals of our own making`)
  return found
}

/** Reports asked for per UTC day of the simulator's clock. */
export function requestsPerDay(log: readonly LoggedRequest[]): Map<string, number> {
  const days = new Map<string, number>()
  for (const { at, kind } of log) {
    if (kind !== 'heavy') continue
    const day = new Date(at).toISOString().slice(0, 10)
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return days
}

/** Retries: at most 1.1 times and 3 the calls of a run without trouble. */
export const mostCalls = (undisturbed: number): number => Math.floor(undisturbed * 1.1) + 3
