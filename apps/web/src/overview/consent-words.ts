import type { Coverage, EstimateAnswer, QuotaAnswer, ResolvedQuery, SeriesPoint } from '@readyboard/contract'
import { coveredOf, coveredWords } from '../coverage/covered-words.ts'
import { costWords, requestsWords } from '../question/cost-words.ts'
import { formatCount } from '../ui/format.ts'
import { CONSENT } from '../words/consent.ts'
import { plural } from '../words/plural.ts'

type Asked = {
  estimate: EstimateAnswer | undefined
  covered: number
  /** Somebody has stopped it. */
  stopped: boolean
}

/** `Fetching this takes 1,440 requests, 5 min, 10 % of the account’s day.`, and what the button for it says. */
export function consentTitle({ estimate, covered, stopped }: Asked): { title: string; action: string } {
  const cost = estimate ? CONSENT.about({ cost: costWords(estimate) }) : CONSENT.aLargePart
  if (stopped) return { title: CONSENT.stopped({ cost }), action: CONSENT.fetchRest }
  if (covered > 0) return { title: CONSENT.rest({ cost }), action: CONSENT.fetchRest }
  return { title: CONSENT.all({ cost }), action: CONSENT.fetch }
}

/** What is there without it: `3 of 31 days are stored and shown below.` */
export function storedWords(
  { intervals }: Coverage,
  series: readonly SeriesPoint[],
  interval: ResolvedQuery['interval'],
  now: number,
): string {
  if (intervals.covered === 0) return CONSENT.nothingStored
  const stored = plural(coveredOf(series, interval, now).covered, CONSENT.stored)
  return stored({ covered: coveredWords(series, interval, now) })
}

/** Who pays, and whether today's requests are enough for it. */
export function payerWords(estimate: EstimateAnswer | undefined, quota: QuotaAnswer | undefined): string {
  if (!quota) return CONSENT.sharedBudget
  const left = Math.max(0, quota.mayUseToday - quota.usedToday)
  const whole = CONSENT.budget({ requests: requestsWords(quota.perDay), left: formatCount(left) })
  if (!estimate || estimate.requests <= left) return whole
  return `${whole} ${CONSENT.beyond({ requests: requestsWords(estimate.requests - left) })}`
}
