import type { TimeSheetReport } from '@readyboard/contract'
import { formatCount } from '../ui/format.ts'
import { EXPORT } from '../words/export.ts'

/** How much of the range is there, and why not more, as it is said of a file, of an image, or underneath it. */
export function coverageWords(
  { coverage }: Pick<TimeSheetReport, 'coverage'>,
  place: keyof typeof EXPORT.partial,
): string {
  const { covered, total, provisional } = coverage.intervals
  const whole = EXPORT.complete({ covered: formatCount(covered), total: formatCount(total) })
  const counts =
    provisional === 0 ? whole : EXPORT.provisional({ counts: whole, provisional: formatCount(provisional) })
  if (coverage.state === 'complete') return counts
  const partial = EXPORT.partial[place]({ counts: whole })
  return coverage.problem ? EXPORT.why({ counts: partial, reason: coverage.problem.detail }) : partial
}
