import type { Coverage, EstimateAnswer, QuotaAnswer, ResolvedQuery, SeriesPoint } from '@readyboard/contract'
import { coveredWords } from '../coverage/covered-words.ts'
import { costWords, requestsWords } from '../question/cost-words.ts'
import { formatCount } from '../ui/format.ts'

type Asked = {
  estimate: EstimateAnswer | undefined
  covered: number
  /** Somebody has stopped it. */
  stopped: boolean
}

/** `Fetching this takes 1,440 requests, 5 min, 10 % of the account’s day.`, and what the button for it says. */
export function consentTitle({ estimate, covered, stopped }: Asked): { title: string; action: string } {
  const what = covered > 0 || stopped ? 'the rest' : 'this'
  const action = covered > 0 || stopped ? 'Fetch the rest' : 'Fetch it'
  const cost = estimate ? `about ${costWords(estimate)}` : 'a large part of today’s requests'
  return { title: `${stopped ? 'Stopped. ' : ''}Fetching ${what} takes ${cost}.`, action }
}

/** What is there without it: `3 of 31 days are stored and shown below.` */
export function storedWords(
  { intervals }: Coverage,
  series: readonly SeriesPoint[],
  interval: ResolvedQuery['interval'],
  now: number,
): string {
  if (intervals.covered === 0) return 'Nothing of it is stored yet.'
  const words = coveredWords(series, interval, now)
  return `${words} ${words.startsWith('1 of') ? 'is' : 'are'} stored and shown below.`
}

/** Who pays, and whether today's requests are enough for it. */
export function payerWords(estimate: EstimateAnswer | undefined, quota: QuotaAnswer | undefined): string {
  if (!quota) return 'The whole Zoom account shares the budget.'
  const left = Math.max(0, quota.mayUseToday - quota.usedToday)
  const whole = `The whole Zoom account shares ${requestsWords(quota.perDay)} a day; Readyboard has ${formatCount(left)} left today.`
  if (!estimate || estimate.requests <= left) return whole
  return `${whole} What goes beyond, ${requestsWords(estimate.requests - left)}, has to wait for tomorrow (UTC).`
}
