import type { QuotaAnswer } from '@readyboard/contract'
import { countInWords } from '../words.ts'
import { bad, type Finding, ok, warn } from './finding.ts'
import { LIMIT_TODO } from './zoom-finding.ts'

const NEARLY = 0.8

/** How much of the day is left, and whether others use the account. */
export function quotaFinding(quota: QuotaAnswer): Finding {
  const { usedToday, mayUseToday, perDay, perSecond, resetsAt, stoppedUntil, otherAppsSeen } = quota
  const used = `${countInWords(usedToday)} of the ${countInWords(mayUseToday)} requests for today are used; the account has ${countInWords(perDay)} a day and ${perSecond} a second`
  if (stoppedUntil !== null)
    return bad('quota', `nothing is asked until ${stoppedUntil}: Zoom’s daily limit was hit`, LIMIT_TODO)
  if (usedToday >= mayUseToday) return bad('quota', `${used}; nothing more is asked before ${resetsAt}`, LIMIT_TODO)
  if (otherAppsSeen) {
    return warn(
      'quota',
      `${used}; other apps use the account, too`,
      'Lower ZOOM_DAILY_SHARE if they need more, or ask when they run.',
    )
  }
  if (usedToday >= NEARLY * mayUseToday) return warn('quota', used, 'Long ranges may have to wait until 00:00 UTC.')
  return ok('quota', used)
}
