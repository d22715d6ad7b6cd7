import type { ComparedReport, PartState, SeriesPoint } from '@readyboard/contract'
import { MINIMUM_AVAILABLE_SECONDS } from '@readyboard/timesheet'
import { availableSeconds, OCCUPANCIES } from '../occupancy/occupancies.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { epochSeconds } from '../ui/local-time.ts'

/** Agents' time in one interval as the chart draws it. Instants in epoch seconds, [start, end). */
export type TimePoint = {
  start: number
  end: number
  /** What the x axis and the crosshair go by. */
  middle: number
  state: PartState
  /** True for the interval that has not ended yet. */
  running: boolean
  /** Seconds of each state; null where nothing is known. */
  seconds: { occupied: number; ready: number; notReady: number } | null
  /** Of the definition that is shown, 0..1; null where it is unknown or rests on less than an hour of occupied + ready time. */
  occupancy: number | null
  source: SeriesPoint
  /** The interval it is compared with, and its occupancy likewise; null where nothing is, or it has no counterpart. */
  before: { source: SeriesPoint; occupancy: number | null } | null
}

/**
 * The series of a report as points, one for each interval, in order.
 *
 * @param now epoch seconds at which the answer arrived; decides which interval is still running
 * @param choice which occupancy is meant
 * @param previous what is compared with
 */
export function timePoints(
  series: readonly SeriesPoint[],
  now: number,
  choice: OccupancyChoice = 'available',
  previous: Pick<ComparedReport, 'series' | 'counterparts'> | null = null,
): TimePoint[] {
  return series.map((source, index) => {
    const [start, end] = [epochSeconds(source.start), epochSeconds(source.end)]
    const { occupiedSeconds, readySeconds, notReadySeconds } = source
    const known = occupiedSeconds !== null && readySeconds !== null && notReadySeconds !== null
    const before = previous?.series[previous.counterparts[index] ?? -1] ?? null
    return {
      start,
      end,
      middle: (start + end) / 2,
      state: source.state,
      running: start <= now && now < end,
      seconds: known ? { occupied: occupiedSeconds, ready: readySeconds, notReady: notReadySeconds } : null,
      occupancy: occupancyOf(source, choice),
      source,
      before: before && { source: before, occupancy: occupancyOf(before, choice) },
    }
  })
}

function occupancyOf(source: SeriesPoint, choice: OccupancyChoice): number | null {
  const available = availableSeconds(source)
  if (available === null || available < MINIMUM_AVAILABLE_SECONDS) return null
  return withinScale(source[OCCUPANCIES[choice].measure])
}

/** More than all of it is only told of where rows do not add up: it is drawn as all. */
const withinScale = (value: number | null) => (value === null ? null : Math.min(1, value))

/** True while Zoom may still change the interval's numbers. */
export function isOpen(point: Pick<TimePoint, 'state' | 'running'>): boolean {
  return point.running || point.state === 'provisional'
}

/** Neighbouring intervals without numbers, as one stretch: what is drawn as one box with its reason in words. */
export type Gap = { start: number; end: number; state: PartState }

export function gaps(points: readonly TimePoint[]): Gap[] {
  const found: Gap[] = []
  for (const { start, end, state, seconds } of points) {
    if (seconds) continue
    const last = found.at(-1)
    if (last?.end === start && last.state === state) last.end = end
    else found.push({ start, end, state })
  }
  return found
}
