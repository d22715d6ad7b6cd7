import type { TimeSheetReport } from '@readyboard/contract'
import { restsOn, type Sides } from './deltas.ts'

/** Both sides of a report, like for like; null where nothing is compared, or nothing is alike. `now`: epoch seconds. */
export function comparedSides({ query, previous }: TimeSheetReport, now: number): Sides | null {
  const alike = previous?.alike
  if (!alike) return null
  return { now: alike.now, before: alike.before, ...restsOn(query, previous.query, alike, now) }
}
