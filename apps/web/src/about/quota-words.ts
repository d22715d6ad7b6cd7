import type { QuotaAnswer } from '@readyboard/contract'
import { formatCount } from '../ui/format.ts'
import { API_METER } from '../words/api-meter.ts'
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
  if (quota.mayUseToday < shareOfAccount(quota)) return API_METER.othersUseIt({ left: formatCount(quota.mayUseToday) })
  return quota.otherAppsSeen ? API_METER.othersRefused : API_METER.othersNotSeen
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
    stoppedUntil && API_METER.stoppedUntil({ when: resetWords(stoppedUntil, zone) }),
    API_METER.used({
      used: formatCount(usedToday),
      mayUse: formatCount(mayUseToday),
      perDay: formatCount(perDay),
    }),
    API_METER.usedFor({ renewed: formatCount(refreshesToday), inAdvance: formatCount(backfillToday) }),
    others && API_METER.otherApps({ words: otherAppsWords(quota) }),
    API_METER.countsAnew({ when: resetWords(quota.resetsAt, zone) }),
  ].filter((line) => typeof line === 'string')
}
