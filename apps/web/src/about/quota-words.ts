import type { QuotaAnswer } from '@readyboard/contract'
import { formatCount } from '../ui/format.ts'
import { resetWords } from './reset-words.ts'

/** From here on the day is nearly used up. */
const NEARLY = 0.9

/** The used part (0..1) of what this product may use today, and whether little or nothing is left. */
export function usedOfToday({ usedToday, mayUseToday, stoppedUntil }: QuotaAnswer): { used: number; scarce: boolean } {
  const used = mayUseToday > 0 ? Math.min(1, usedToday / mayUseToday) : 1
  return { used, scarce: used >= NEARLY || stoppedUntil !== null }
}

/** What other apps of the account leave: `Seen today: Readyboard now allows itself 3,200 requests a day.` */
export function otherAppsWords(quota: QuotaAnswer): string {
  if (quota.mayUseToday < shareOfAccount(quota))
    return `They use the account too: Readyboard now allows itself ${formatCount(quota.mayUseToday)} requests today.`
  return quota.otherAppsSeen ? 'They use the same limit: Zoom refused requests that were within it.' : 'Not seen today.'
}

/** Requests a day that the operator gives this product. */
export function shareOfAccount({ perDay, share }: QuotaAnswer): number {
  return Math.floor(perDay * share)
}

/** All that a small meter stands for, line by line. `zone`: that of the reader. */
export function meterLines(quota: QuotaAnswer, zone: string): string[] {
  const { usedToday, mayUseToday, refreshesToday, backfillToday, stoppedUntil, perDay } = quota
  const others = quota.otherAppsSeen || mayUseToday < shareOfAccount(quota)
  return [
    stoppedUntil && `Zoom’s daily limit was reached. Asking goes on ${resetWords(stoppedUntil, zone)}.`,
    `${formatCount(usedToday)} of the ${formatCount(mayUseToday)} requests to Zoom that Readyboard may use today, of the account’s ${formatCount(perDay)}.`,
    `${formatCount(refreshesToday)} renewed what may still change, ${formatCount(backfillToday)} stored in advance.`,
    others && `Other apps: ${otherAppsWords(quota)}`,
    `Counts anew ${resetWords(quota.resetsAt, zone)}.`,
  ].filter((line) => typeof line === 'string')
}
