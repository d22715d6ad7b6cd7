import type { TimeSheetReport } from '@readyboard/contract'
import type { Simulator } from '@readyboard/zoom-simulator'
import { figuresOf, seconds, truthOf } from './truth.ts'

/** A call still going on counts in the interval it started in, and grows while we look. */
const LONGEST_CALL_SECONDS = 3600
const UNCOVERED = new Set(['missing', 'fetching', 'failed', 'out-of-reach'])

/**
 * Holds every covered interval that has ended to the simulator's truth; what is not covered must say nothing.
 *
 * @param until epoch seconds before which an interval ends that is compared
 * @returns how many intervals were compared, and what is wrong, in words
 */
export function judgeReport(
  zoom: Simulator,
  report: Pick<TimeSheetReport, 'series'>,
  until: number,
  userIds: readonly string[],
): { compared: number; problems: string[] } {
  const problems: string[] = []
  let compared = 0
  for (const point of report.series) {
    if (point.onlineSeconds === null) {
      if (!UNCOVERED.has(point.state)) problems.push(`${point.start} is ${point.state} and says nothing`)
      continue
    }
    if (seconds(point.end) > until - LONGEST_CALL_SECONDS) continue
    const truth = JSON.stringify(truthOf(zoom, userIds, seconds(point.start), seconds(point.end)))
    const figures = JSON.stringify(figuresOf(point))
    if (figures !== truth) problems.push(`${point.start} (${point.state}) says ${figures} and the truth is ${truth}`)
    compared += 1
  }
  return { compared, problems }
}
