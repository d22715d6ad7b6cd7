import type { EstimateAnswer } from '@readyboard/contract'
import { LOCALE } from '../ui/locale.ts'
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
    const stored = alreadyStored > 0 ? `${shareWords(alreadyStored)} is stored.` : ''
    const more = [stored, needsConsent && 'Asks first.'].filter(Boolean).join(' ')
    return { cost: `About ${costWords(estimate)}.`, more }
  }
  const cost = '0 new requests.'
  if (alreadyStored < 1) return { cost, more: 'What is not stored is on its way, or beyond what Zoom keeps.' }
  const all = days > 1 ? `All ${days.toLocaleString(LOCALE)} days are stored` : 'All of it is stored'
  return { cost, more: running ? `${all}, only what may still change is refreshed.` : `${all}.` }
}
