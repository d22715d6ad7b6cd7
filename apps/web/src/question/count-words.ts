import { formatCount } from '../ui/format.ts'
import { AGENTS_PILL } from '../words/agents-pill.ts'

/** `3 of 60`, null for all of them; without the total while it is not known. */
export function countWords(named: number | null, total: number | undefined): string {
  const chosen = formatCount(named ?? total ?? 0)
  if (total !== undefined) return AGENTS_PILL.of({ chosen, total: formatCount(total) })
  return named === null ? AGENTS_PILL.all : AGENTS_PILL.chosen({ chosen })
}
