import type { Basis, MeasureFields, Summary } from '@readyboard/contract'
import {
  type Bucket,
  DAY_SECONDS,
  type Interval,
  isClockInterval,
  localDays,
  measures,
  type Span,
  type Sums,
} from '@readyboard/timesheet'
import type { Asked } from './asked.ts'

/** Sums over a group of people; `people` have a row, `agents` online time. Plain averages are of the whole range only. */
export type GroupFigures = Sums & { agents: number; people: number; plainAverages: Basis['plainAverages'] | null }

/** Of one interval. */
export function spanOfOne(interval: Interval): Span {
  return isClockInterval(interval) ? 'clock' : 'day'
}

/**
 * Of a range, or of some of its intervals: 24 hours are a day, and so is a local day that is shorter by a change of the
 * clocks.
 *
 * @param wanted indexes of the intervals
 */
export function spanOf({ from, to, buckets, interval, zone }: Asked, wanted?: ReadonlySet<number>): Span {
  const some = wanted ? buckets.filter((_, index) => wanted.has(index)) : buckets
  const seconds = wanted ? secondsOf(some) : to - from
  if (spanOfOne(interval) === 'day' || seconds >= DAY_SECONDS) return 'day'
  const [first, last] = [some[0], some.at(-1)]
  if (!first || !last) return 'clock'
  const isThere = ({ start, end }: Bucket) =>
    secondsOf(some.filter((one) => one.start >= start && one.end <= end)) === end - start
  return localDays(first.start, last.end, zone).some(isThere) ? 'day' : 'clock'
}

const secondsOf = (buckets: readonly Bucket[]): number => buckets.reduce((sum, { start, end }) => sum + end - start, 0)

/**
 * The summary of a group: offline time is covered time minus online, for people with a row. No sums: everything that was
 * fetched was empty, and says zero.
 */
export function toSummary(figures: GroupFigures | undefined, coveredSeconds: number, span: Span): Summary {
  const sums = figures ?? NOTHING
  // Zoom counts up to its answer, a moment later than our question: a running interval has more online than we covered.
  const offlineSeconds = Math.max(0, coveredSeconds * sums.people - sums.onlineSeconds)
  return { agents: sums.agents, ...measures({ ...sums, offlineSeconds }, span) }
}

export function toMeasures(sums: Sums, span: Span): MeasureFields {
  return measures(sums, span)
}

const NOTHING: GroupFigures = {
  rows: 0,
  agents: 0,
  people: 0,
  readySeconds: 0,
  notReadySeconds: 0,
  occupiedSeconds: 0,
  onlineSeconds: 0,
  offlineSeconds: 0,
  inboundCalls: 0,
  inboundCallSeconds: 0,
  outboundCalls: 0,
  outboundCallSeconds: 0,
  inconsistentRows: 0,
  wrapUpSeconds: 0,
  wrapUpCalls: 0,
  zoomOccupiedPercentSeconds: null,
  zoomPercentSeconds: null,
  ownInboundTalkSeconds: null,
  ownVideoTalkSeconds: null,
  ownWrapUpSeconds: null,
  plainAverages: null,
}

/** What nobody has fetched: null is never 0. */
export const UNKNOWN: Summary = {
  agents: null,
  readySeconds: null,
  notReadySeconds: null,
  occupiedSeconds: null,
  onlineSeconds: null,
  offlineSeconds: null,
  inboundCalls: null,
  inboundCallSeconds: null,
  outboundCalls: null,
  outboundCallSeconds: null,
  readyShare: null,
  notReadyShare: null,
  occupiedShare: null,
  occupancy: null,
  averageInboundTalkSeconds: null,
  averageWrapUpSeconds: null,
  averageVideoTalkSeconds: null,
  occupancyOfOnline: null,
  zoomOccupiedShare: null,
  inconsistentRows: null,
}
