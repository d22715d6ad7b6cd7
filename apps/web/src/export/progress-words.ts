import { quarterReached } from '../ui/quarters.ts'
import { EXPORT } from '../words/export.ts'

/** How far a file is, as it is spoken: its name, then each quarter. `share` is null where nobody knows. */
export function progressWords(name: string, share: number | null): string {
  const quarter = share === null ? 0 : quarterReached(share)
  return quarter === 0 ? EXPORT.saving({ name }) : EXPORT.quarter({ percent: String(quarter) })
}
