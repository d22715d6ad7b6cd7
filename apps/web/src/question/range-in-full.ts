import type { ResolvedQuery } from '@readyboard/contract'
import { lastDayOf, resolvedDays } from './range-words.ts'

/** The range of an answer for what outlives the day: `16 – 22 Nov 2026`, `23 Nov 08:00 – 24 Nov 08:00, 2026`. */
export function rangeInFull(query: ResolvedQuery): string {
  return yearBehind(resolvedDays({ ...query, range: null }), lastDayOf(query.to).slice(0, 4))
}

/** Words of a range with its year behind them, where it is not among them. */
export function yearBehind(words: string, year: string): string {
  if (words.includes(year)) return words
  return words.includes(':') ? `${words}, ${year}` : `${words} ${year}`
}
