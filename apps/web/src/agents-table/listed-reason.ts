import type { ResolvedQuery } from '@readyboard/contract'
import { AGENTS_CARD as WORDS } from '../words/agents-card.ts'

/** Whom the list holds; where nobody is left out by the question, also why the filter counts others. */
export function listedReason({
  queue,
  agents,
  teams,
  except,
}: Pick<ResolvedQuery, 'queue' | 'agents' | 'teams' | 'except'>): string {
  const isOfAll = queue === null && agents.length === 0 && !teams && !except
  return isOfAll ? `${WORDS.listedWhy}\n${WORDS.filterCounts}` : WORDS.listedWhy
}
