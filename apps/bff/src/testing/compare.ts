import type { TimeSheetReport } from '@readyboard/contract'
import type { Simulator } from '@readyboard/zoom-simulator'
import { expect } from 'vitest'
import { figuresOf, seconds, truthOf } from './truth.ts'

/** A call still going on counts in the interval it started in, and grows while we look. */
const LONGEST_CALL_SECONDS = 3600

export const everybody = (zoom: Simulator): string[] => zoom.truth.agents().map(({ userId }) => userId)

/**
 * Holds every covered interval that has ended to the simulator's truth; what is not covered must say nothing.
 *
 * @param until epoch seconds before which an interval ends that is compared
 * @returns how many intervals were compared
 */
export function expectTruth(
  zoom: Simulator,
  report: TimeSheetReport,
  until: number,
  userIds = everybody(zoom),
): number {
  let compared = 0
  for (const point of report.series) {
    if (point.onlineSeconds === null) {
      expect(['missing', 'fetching', 'failed', 'out-of-reach']).toContain(point.state)
      continue
    }
    if (seconds(point.end) > until - LONGEST_CALL_SECONDS) continue
    const truth = truthOf(zoom, userIds, seconds(point.start), seconds(point.end))
    expect({ start: point.start, ...figuresOf(point) }).toEqual({ start: point.start, ...truth })
    compared += 1
  }
  return compared
}
