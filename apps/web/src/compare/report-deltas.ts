import type { ComparedReport, ResolvedQuery, TimeSheetReport } from '@readyboard/contract'
import { daysBefore, isDaysBefore } from '@readyboard/timesheet'
import { comparedDays, comparedWords } from '../question/compared-range.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { lastDayOf } from '../question/range-words.ts'
import { formatCount, MISSING } from '../ui/format.ts'
import { COMPARE_CHART } from '../words/compare-chart.ts'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import { plural } from '../words/plural.ts'
import {
  callsDelta,
  type Delta,
  occupancyDelta,
  onlineDelta,
  restsOn,
  type Side,
  shareDelta,
  talkDelta,
  wrapUpDelta,
} from './deltas.ts'

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
  const of = measured(report, previous, now, occupancy)
  const versus = of && COMPARE_SWITCH.versus({ range: comparedDays(previous.query, query) })
  const summary =
    of &&
    COMPARE_CHART.summary({
      range: comparedWords(previous.query, query),
      online: of.onlineSeconds?.text ?? MISSING,
      occupancy: of.occupancy?.text ?? MISSING,
    })
  return { versus, legend: legendOf(query), summary: summary ?? '', of }
}

function measured(asked: Side, previous: ComparedReport, now: number, occupancy: OccupancyChoice) {
  const { alike } = previous
  if (!alike) return null
  const sides = { now: alike.now, before: alike.before, ...restsOn(asked, previous, now) }
  return {
    onlineSeconds: onlineDelta(sides),
    occupiedShare: shareDelta(sides, 'occupied'),
    readyShare: shareDelta(sides, 'ready'),
    notReadyShare: shareDelta(sides, 'notReady'),
    occupancy: occupancyDelta(sides, occupancy),
    inboundCalls: callsDelta(sides),
    averageInboundTalkSeconds: talkDelta(sides),
    averageWrapUpSeconds: wrapUpDelta(sides),
  }
}

const DAY_MS = 86_400_000

function legendOf({ compare, from, to, range }: ResolvedQuery): string {
  const wholeDays = range !== 'last-24-hours' && from.slice(11, 16) === '00:00'
  if (compare === 'none') return ''
  if (isDaysBefore(compare)) return daysWords(daysBefore(compare), COMPARE_CHART.daysBefore)
  if (compare !== 'previous' || !wholeDays) return COMPARE_CHART.lines[compare]
  const days = (Date.parse(lastDayOf(to)) - Date.parse(from.slice(0, 10))) / DAY_MS + 1
  return daysWords(days, COMPARE_CHART.previousDays)
}

type DaysWords = { one: string; other: (words: { count: string }) => string }

function daysWords(days: number, { one, other }: DaysWords): string {
  return plural(days, { one, other: other({ count: formatCount(days) }) })
}
