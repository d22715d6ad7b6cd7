import type { ResolvedQuery } from '@readyboard/contract'
import { yearBehind } from './range-in-full.ts'
import { daysWords, lastDayOf, resolvedDays } from './range-words.ts'

type Range = Pick<ResolvedQuery, 'from' | 'to' | 'range'>

/** The range another is compared with: `22 – 28 Oct`, `22 Nov 00:00 – 15:00`; with its year where that is another. */
export function comparedWords(compared: ResolvedQuery, asked: Range): string {
  return withYear(resolvedDays(compared), compared, asked)
}

/** The same by its days alone, for where there is little room: `22–28 Oct`. */
export function comparedDays(compared: Range, asked: Range): string {
  const days = daysWords(compared.from.slice(0, 10), lastDayOf(compared.to))
  return withYear(days, compared, asked).replace(' – ', '–')
}

function withYear(words: string, compared: Range, asked: Range): string {
  const [year, other] = [compared, asked].map(({ to }) => lastDayOf(to).slice(0, 4))
  return year === undefined || year === other ? words : yearBehind(words, year)
}
