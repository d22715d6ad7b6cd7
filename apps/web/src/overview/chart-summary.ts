import type { TimeSheetReport } from '@readyboard/contract'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { occupancyText } from '../occupancy/sum-words.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { resolvedDays } from '../question/range-words.ts'
import { formatHours } from '../ui/format.ts'
import { CHART } from '../words/chart.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { OCCUPANCY } from '../words/occupancy.ts'

/** The chart in a sentence, for those who do not see it. */
export function chartSummary({ query, summary, coverage }: TimeSheetReport, choice: OccupancyChoice): string {
  const { covered, total } = coverage.intervals
  const { words, target } = OCCUPANCIES[choice]
  const asked = { interval: INTERVAL_NAMES[query.interval].one, range: resolvedDays(query) }
  if (summary.onlineSeconds === null) return CHART.nothing(asked)
  const occupied = formatHours(summary.occupiedSeconds)
  const [ready, notReady] = [formatHours(summary.readySeconds), formatHours(summary.notReadySeconds)]
  const occupancy = { occupancy: OCCUPANCY.of({ meaning: words }), value: occupancyText(summary, choice) }
  const band = target && { from: String(Math.round(target.from * 100)), to: String(Math.round(target.to * 100)) }
  const sentences = [
    CHART.states({ ...asked, occupied, ready, notReady }),
    band ? CHART.occupancyAndTarget({ ...occupancy, ...band }) : CHART.occupancy(occupancy),
    covered < total && CHART.fetched({ covered: String(covered), total: String(total) }),
  ]
  return sentences.filter(Boolean).join(' ')
}
