import type { SeriesPoint } from '@readyboard/contract'
import { type Interval, isClockInterval, ratio } from '@readyboard/timesheet'

/** One step of a sparkline; null where nothing is known or nothing divides. */
export type SparkStep = {
  onlineSeconds: number | null
  occupiedShare: number | null
  readyShare: number | null
  notReadyShare: number | null
  inboundCalls: number | null
  averageInboundTalkSeconds: number | null
  averageWrapUpSeconds: number | null
}
export type SparkMeasure = keyof SparkStep

const MANY = 48

/**
 * The steps of the small curves beside the figures: the intervals themselves, or their local days where that would be
 * a curve of many waves. Ratios of days are ratios of sums; wrap-up is weighted by calls, as everywhere.
 */
export function sparkSteps(series: readonly SeriesPoint[], interval: Interval): SparkStep[] {
  return sparkGroups(series, interval).map(sparkStep)
}

/** The intervals behind each step. */
export function sparkGroups(series: readonly SeriesPoint[], interval: Interval): (readonly SeriesPoint[])[] {
  if (!isClockInterval(interval) || series.length <= MANY) return series.map((point) => [point])
  return [...Map.groupBy(series, ({ start }) => start.slice(0, 10)).values()]
}

export function sparkStep(points: readonly SeriesPoint[]): SparkStep {
  const sum = (measure: (point: SeriesPoint) => number | null) => {
    const known = points.map(measure).filter((value) => value !== null)
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
  }
  const occupied = sum(({ occupiedSeconds }) => occupiedSeconds)
  const ready = sum(({ readySeconds }) => readySeconds)
  const notReady = sum(({ notReadySeconds }) => notReadySeconds)
  const states = occupied === null || ready === null || notReady === null ? null : occupied + ready + notReady
  const calls = ({ inboundCalls, outboundCalls }: SeriesPoint) => (inboundCalls ?? 0) + (outboundCalls ?? 0)
  const wrapped = points.filter(({ averageWrapUpSeconds }) => averageWrapUpSeconds !== null)
  const wrapUpCalls = wrapped.reduce((total, point) => total + calls(point), 0)
  const wrapUpSeconds = wrapped.reduce((total, point) => total + (point.averageWrapUpSeconds ?? 0) * calls(point), 0)
  return {
    onlineSeconds: sum(({ onlineSeconds }) => onlineSeconds),
    occupiedShare: ratio(occupied, states),
    readyShare: ratio(ready, states),
    notReadyShare: ratio(notReady, states),
    inboundCalls: sum(({ inboundCalls }) => inboundCalls),
    averageInboundTalkSeconds: ratio(
      sum(({ inboundCallSeconds }) => inboundCallSeconds),
      sum(({ inboundCalls }) => inboundCalls),
    ),
    averageWrapUpSeconds: ratio(wrapUpSeconds, wrapUpCalls),
  }
}

/** Places of values in a box, left to right, the largest on top; a flat curve runs through the middle. */
export function sparkPlaces(values: readonly (number | null)[], width: number, height: number) {
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const across = (width - 4) / Math.max(1, values.length - 1)
  return values.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            x: 2 + index * across,
            y: high === low ? height / 2 : 3 + (1 - (value - low) / (high - low)) * (height - 6),
          },
        ],
  )
}
