import type { TimeSheetReport } from '@readyboard/contract'

/** Whether something has to be said of the compared range above the figures (see `ComparedNotice`). */
export function hasComparedNotice({ coverage, previous }: TimeSheetReport): boolean {
  if (!previous) return false
  return previous.coverage.state !== 'complete' || (previous.alike === null && coverage.state === 'complete')
}
