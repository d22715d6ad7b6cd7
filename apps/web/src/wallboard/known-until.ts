import type { TimeSheetReport } from '@readyboard/contract'
import { epochSeconds } from '../ui/local-time.ts'

/** Epoch seconds of the newest fetch that an answer holds. */
export function knownUntil({ coverage: { parts } }: TimeSheetReport): number {
  return Math.max(...parts.map(({ fetchedAt }) => (fetchedAt === null ? 0 : epochSeconds(fetchedAt))))
}
