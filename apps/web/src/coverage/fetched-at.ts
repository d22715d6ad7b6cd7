import type { CoveragePart } from '@readyboard/contract'
import { epochSeconds } from '../ui/local-time.ts'

/** When the part of a range that holds an instant was fetched, as written; null where nothing of it is stored. Epoch seconds. */
export function fetchedAt(instant: number, parts: readonly CoveragePart[]): string | null {
  return parts.find(({ from, to }) => epochSeconds(from) <= instant && instant < epochSeconds(to))?.fetchedAt ?? null
}
