import type { ComparedReport, MeasureFields, TimeSheetReport } from '@readyboard/contract'
import { comparedDays, comparedWords } from '../question/compared-range.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { MISSING } from '../ui/format.ts'
import { COMPARE_CHART } from '../words/compare-chart.ts'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import {
  callsDelta,
  type Delta,
  occupancyDelta,
  onlineDelta,
  onlyElsewhere,
  restsOn,
  type Side,
  shareDelta,
  talkDelta,
  wrapUpDelta,
} from './deltas.ts'
import { legendOf } from './legend.ts'

/** How a report differs from what it is compared with; a difference is null where a side is not known. */
export type ReportDeltas = {
  /** `vs 22–28 Oct`; null where nothing is alike, as in `of`. */
  versus: string | null
  /** What the compared line of the chart is called: `Previous 7 days`. */
  legend: string
  /** A sentence for those who do not see the chart; empty where nothing is alike. */
  summary: string
  /** By what is measured. */
  of: Record<DeltaMeasure, Delta | null> | null
}
type DeltaMeasure =
  | 'onlineSeconds'
  | 'occupiedShare'
  | 'readyShare'
  | 'notReadyShare'
  | 'occupancy'
  | 'inboundCalls'
  | 'averageInboundTalkSeconds'
  | 'averageWrapUpSeconds'

/** Null where nothing is compared. `now`: epoch seconds at which the report arrived. */
export function reportDeltas(report: TimeSheetReport, now: number, occupancy: OccupancyChoice): ReportDeltas | null {
  const { query, previous } = report
  if (!previous) return null
  const of = measured(report, report.summary, previous, now, occupancy)
  const versus = of && COMPARE_SWITCH.versus({ range: comparedDays(previous.query, query) })
  const summary =
    of &&
    COMPARE_CHART.summary({
      range: comparedWords(previous.query, query),
      online: of.onlineSeconds?.text ?? MISSING,
      occupancy: of.occupancy?.text ?? MISSING,
    })
  return { versus, legend: legendOf(query, previous.query), summary: summary ?? '', of }
}

function measured(
  asked: Side,
  whole: MeasureFields,
  previous: ComparedReport,
  now: number,
  occupancy: OccupancyChoice,
): ReportDeltas['of'] {
  const { alike } = previous
  if (!alike) return null
  const sides = { now: alike.now, before: alike.before, ...restsOn(asked, previous, now) }
  const elsewhere = onlyElsewhere(whole, alike.now, sides)
  return {
    onlineSeconds: elsewhere ?? onlineDelta(sides),
    occupiedShare: elsewhere ?? shareDelta(sides, 'occupied'),
    readyShare: elsewhere ?? shareDelta(sides, 'ready'),
    notReadyShare: elsewhere ?? shareDelta(sides, 'notReady'),
    occupancy: elsewhere ?? occupancyDelta(sides, occupancy),
    inboundCalls: elsewhere ?? callsDelta(sides),
    averageInboundTalkSeconds: elsewhere ?? talkDelta(sides),
    averageWrapUpSeconds: elsewhere ?? wrapUpDelta(sides),
  }
}
