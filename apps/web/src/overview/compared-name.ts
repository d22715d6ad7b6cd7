import type { TimeSheetReport } from '@readyboard/contract'
import { lastDayOf } from '../question/range-words.ts'
import { formatCount } from '../ui/format.ts'
import { OVERVIEW_COMPARE } from '../words/overview-compare.ts'
import { plural } from '../words/plural.ts'

const DAY_MS = 86_400_000

/** What the compared range is called in a legend: `Previous 7 days`, `Year before`; null where nothing is compared. */
export function comparedName({ query, previous }: Pick<TimeSheetReport, 'query' | 'previous'>): string | null {
  const { compare, from, to, range } = query
  if (!previous || compare === 'none') return null
  const wholeDays = range !== 'last-24-hours' && from.slice(11, 16) === '00:00'
  if (compare !== 'previous' || !wholeDays) return OVERVIEW_COMPARE.lines[compare]
  const days = (Date.parse(lastDayOf(to)) - Date.parse(from.slice(0, 10))) / DAY_MS + 1
  const { one, other } = OVERVIEW_COMPARE.previousDays
  return plural(days, { one, other: other({ count: formatCount(days) }) })
}
