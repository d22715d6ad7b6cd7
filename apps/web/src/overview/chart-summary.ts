import type { TimeSheetReport } from '@readyboard/contract'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { occupancyText } from '../occupancy/sum-words.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { resolvedDays } from '../question/range-words.ts'
import { formatHours } from '../ui/format.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'

/** The chart in a sentence, for those who do not see it. */
export function chartSummary({ query, summary, coverage }: TimeSheetReport, choice: OccupancyChoice): string {
  const { one } = INTERVAL_NAMES[query.interval]
  const range = `Agent time by ${one}, ${resolvedDays(query)}`
  if (summary.onlineSeconds === null) return `${range}: nothing fetched yet.`
  const states = `occupied ${formatHours(summary.occupiedSeconds)}, ready ${formatHours(summary.readySeconds)}, not ready ${formatHours(summary.notReadySeconds)}`
  const { covered, total } = coverage.intervals
  const part = covered < total ? ` ${covered} of ${total} intervals are fetched.` : ''
  const { words, target } = OCCUPANCIES[choice]
  const band = target ? `, target ${Math.round(target.from * 100)} to ${Math.round(target.to * 100)} percent` : ''
  return `${range}: ${states}. Occupancy ${words} ${occupancyText(summary, choice)}${band}.${part}`
}
