import type { ResolvedQuery } from '@readyboard/contract'
import { addMonths, daysBefore, daysBetween, isDaysBefore, monthStartOf } from '@readyboard/timesheet'
import { lastDayOf, wholeMonth } from '../question/range-words.ts'
import { formatCount } from '../ui/format.ts'
import { COMPARE_CHART } from '../words/compare-chart.ts'
import { plural } from '../words/plural.ts'

/** What a compared range is called beside the one that was asked for: `Previous 7 days`, `Previous week`. */
export function legendOf(asked: ResolvedQuery, compared: Pick<ResolvedQuery, 'from'>): string {
  const { compare, from, range } = asked
  if (compare === 'none') return ''
  if (isDaysBefore(compare)) return countedDays(daysBefore(compare), COMPARE_CHART.daysBefore)
  if (compare !== 'previous') return COMPARE_CHART.lines[compare]
  const byTheClock = range === 'last-24-hours' || clockOf(from) !== '00:00' || clockOf(compared.from) !== '00:00'
  return byTheClock ? COMPARE_CHART.lines.previous : previousDays(asked, dayOf(compared.from))
}

/** A range that still runs is as long as what is over of it, and lies behind by as much as the whole of it. */
function previousDays({ from, to, range }: ResolvedQuery, comparedDay: string): string {
  const [first, last] = [dayOf(from), lastDayOf(to)]
  const back = daysBetween(comparedDay, first)
  const isMonth = range === 'this-month' || wholeMonth(first, last) !== null
  const days = daysBetween(first, last) + 1
  if (!isMonth && days === back) return countedDays(days, COMPARE_CHART.previousDays)
  if (first === monthStartOf(first) && comparedDay === addMonths(first, -1)) return COMPARE_CHART.previousMonth
  return back === 7 ? COMPARE_CHART.previousWeek : COMPARE_CHART.lines.previous
}

type DaysWords = { one: string; other: (words: { count: string }) => string }

function countedDays(days: number, { one, other }: DaysWords): string {
  return plural(days, { one, other: other({ count: formatCount(days) }) })
}

const dayOf = (iso: string) => iso.slice(0, 10)
const clockOf = (iso: string) => iso.slice(11, 16)
