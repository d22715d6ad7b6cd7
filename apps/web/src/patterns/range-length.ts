import type { ResolvedQuery } from '@readyboard/contract'
import { daysBetween } from '@readyboard/timesheet'
import { lastDayOf } from '../question/range-words.ts'
import { formatCount } from '../ui/format.ts'
import { PATTERNS } from '../words/patterns.ts'
import { plural } from '../words/plural.ts'

/** The local days that a range touches. */
export function rangeDays({ from, to }: Pick<ResolvedQuery, 'from' | 'to'>): number {
  return daysBetween(from.slice(0, 10), lastDayOf(to)) + 1
}

/** `4 weeks`, `30 days`. */
export function rangeLength(query: Pick<ResolvedQuery, 'from' | 'to'>): string {
  const days = rangeDays(query)
  const [count, forms] = days % 7 === 0 ? [days / 7, PATTERNS.weeks] : [days, PATTERNS.days]
  return PATTERNS.length({ count: formatCount(count), unit: plural(count, forms) })
}
