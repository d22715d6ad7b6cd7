import type { EstimateAnswer } from '@readyboard/contract'
import { LOCALE } from '../ui/locale.ts'
import { plural } from '../words/plural.ts'
import { RANGE_COST as WORDS } from '../words/range-cost.ts'
import { costWords, shareWords } from './cost-words.ts'

/** `running`: the range ends with the interval now running, so part of it is not final. */
type Range = { days: number; running: boolean }

/**
 * What a range would cost, in two parts: `About 66 requests, 15 s, 0.4 % of the account’s day.` and what goes with it, such
 * as `71 % is stored. Asks first.`
 */
export function rangeCostWords(estimate: EstimateAnswer, { days, running }: Range): { cost: string; more: string } {
  const { requests, alreadyStored, needsConsent } = estimate
  if (requests > 0) {
    const stored = alreadyStored > 0 ? WORDS.stored({ share: shareWords(alreadyStored) }) : ''
    const more = [stored, needsConsent && WORDS.asksFirst].filter(Boolean).join(' ')
    return { cost: WORDS.about({ cost: costWords(estimate) }), more }
  }
  const cost = WORDS.nothingNew
  if (alreadyStored < 1) return { cost, more: WORDS.notAsked }
  const all = plural(Math.max(1, days), running ? WORDS.allStoredSoFar : WORDS.allStored)
  return { cost, more: all({ days: days.toLocaleString(LOCALE) }) }
}
