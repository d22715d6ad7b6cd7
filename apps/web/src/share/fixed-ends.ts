import type { Question, ResolvedQuery } from '@readyboard/contract'
import { fixedComparison } from '@readyboard/timesheet'
import { fixedPeriod } from '../question/fixed-period.ts'
import { epochSeconds } from '../ui/local-time.ts'

/** The range of an answer as a question of its own: the same two ends, compared with the same days. */
export function fixedEnds(
  { period, compare }: Pick<Question, 'period' | 'compare'>,
  resolved: ResolvedQuery,
): Pick<Question, 'period' | 'compare'> {
  const ends = fixedPeriod(resolved)
  if (compare === 'none') return { period: ends, compare }
  const range = { from: epochSeconds(resolved.from), to: epochSeconds(resolved.to), interval: resolved.interval }
  const same = fixedComparison(period, compare, range, ends, { zone: resolved.tz, now: Date.now() / 1000 })
  return { period: ends, compare: same ?? compare }
}
