import type { Question, ResolvedQuery } from '@readyboard/contract'
import { fixedComparison } from '@readyboard/timesheet'
import { fixedPeriod } from '../question/fixed-period.ts'

/** The range of an answer as a question of its own: the same two ends, compared with the same days. */
export function fixedEnds(
  { period, compare }: Pick<Question, 'period' | 'compare'>,
  resolved: ResolvedQuery,
): Pick<Question, 'period' | 'compare'> {
  const ends = fixedPeriod(resolved)
  if (compare === 'none') return { period: ends, compare }
  const [from, to] = [resolved.from, resolved.to].map((instant) => Date.parse(instant) / 1000)
  if (from === undefined || to === undefined) return { period: ends, compare }
  const calendar = { zone: resolved.tz, now: Date.now() / 1000 }
  const same = fixedComparison(period, compare, { from, to, interval: resolved.interval }, ends, calendar)
  return { period: ends, compare: same ?? compare }
}
