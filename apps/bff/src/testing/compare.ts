import type { TimeSheetReport } from '@readyboard/contract'
import type { Simulator } from '@readyboard/zoom-simulator'
import { expect } from 'vitest'
import { judgeReport } from './judge-report.ts'

export const everybody = (zoom: Simulator): string[] => zoom.truth.agents().map(({ userId }) => userId)

/** Expects every covered interval that has ended to equal the truth, and answers with how many those were. */
export function expectTruth(
  zoom: Simulator,
  report: TimeSheetReport,
  until: number,
  userIds = everybody(zoom),
): number {
  const { compared, problems } = judgeReport(zoom, report, until, userIds)
  expect(problems).toEqual([])
  return compared
}
