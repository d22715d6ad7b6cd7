import type { TimeSheetReport } from '@readyboard/contract'
import { comparedSides } from '../compare/compared-sides.ts'
import { occupancyDelta, onlineDelta } from '../compare/deltas.ts'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { occupancyText } from '../occupancy/sum-words.ts'
import { comparedWords } from '../question/compared-range.ts'
import { INTERVAL_WORDS } from '../question/intervals.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { resolvedDays } from '../question/range-words.ts'
import { formatHours, MISSING } from '../ui/format.ts'
import { OVERVIEW_COMPARE } from '../words/overview-compare.ts'

/** The chart in a sentence, for those who do not see it. `now`: epoch seconds. */
export function chartSummary(report: TimeSheetReport, choice: OccupancyChoice, now: number): string {
  const { query, summary, coverage } = report
  const { one } = INTERVAL_WORDS[query.interval]
  const range = `Agent time by ${one}, ${resolvedDays(query)}`
  if (summary.onlineSeconds === null) return `${range}: nothing fetched yet.`
  const states = `occupied ${formatHours(summary.occupiedSeconds)}, ready ${formatHours(summary.readySeconds)}, not ready ${formatHours(summary.notReadySeconds)}`
  const { covered, total } = coverage.intervals
  const part = covered < total ? ` ${covered} of ${total} intervals are fetched.` : ''
  const { words, target } = OCCUPANCIES[choice]
  const band = target ? `, target ${Math.round(target.from * 100)} to ${Math.round(target.to * 100)} percent` : ''
  return `${range}: ${states}. Occupancy ${words} ${occupancyText(summary, choice)}${band}.${part}${comparedSentence(report, choice, now)}`
}

function comparedSentence(report: TimeSheetReport, choice: OccupancyChoice, now: number): string {
  const sides = comparedSides(report, now)
  if (!sides || !report.previous) return ''
  return OVERVIEW_COMPARE.summary({
    range: comparedWords(report.previous.query, report.query),
    online: onlineDelta(sides)?.text ?? MISSING,
    occupancy: occupancyDelta(sides, choice)?.text ?? MISSING,
  })
}
