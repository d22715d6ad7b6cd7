import type { TimeSheetReport } from '@readyboard/contract'
import { INTERVAL_WORDS } from '../question/intervals.ts'
import { resolvedDays } from '../question/range-words.ts'
import { formatHours, formatPercent } from '../ui/format.ts'

/** The chart in a sentence, for those who do not see it. */
export function chartSummary({ query, summary, coverage }: TimeSheetReport): string {
  const { one } = INTERVAL_WORDS[query.interval]
  const range = `Agent time by ${one}, ${resolvedDays(query)}`
  if (summary.onlineSeconds === null) return `${range}: nothing fetched yet.`
  const states = `occupied ${formatHours(summary.occupiedSeconds)}, ready ${formatHours(summary.readySeconds)}, not ready ${formatHours(summary.notReadySeconds)}`
  const { covered, total } = coverage.intervals
  const part = covered < total ? ` ${covered} of ${total} intervals are fetched.` : ''
  return `${range}: ${states}. Occupancy ${formatPercent(summary.occupancy)}, target 75 to 85 percent.${part}`
}
