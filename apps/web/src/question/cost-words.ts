import type { Cost, EstimateAnswer } from '@readyboard/contract'
import type { Interval } from '@readyboard/timesheet'
import { formatCount } from '../ui/format.ts'
import { LOCALE } from '../ui/locale.ts'
import { COSTS as WORDS } from '../words/costs.ts'
import { INTERVAL_CHOICE } from '../words/interval-choice.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { plural } from '../words/plural.ts'

/** `1 request`, `1,440 requests`. */
export function requestsWords(requests: number): string {
  return plural(requests, WORDS.requests)({ count: formatCount(requests) })
}

/** `2 s`, `70 s`, `5 min`, `2 h 10 min`: as exact as a guess can be. */
export function secondsWords(seconds: number): string {
  if (seconds < 90) return WORDS.seconds({ count: String(Math.max(1, Math.ceil(seconds))) })
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return WORDS.minutes({ count: String(minutes) })
  const tens = Math.round(minutes / 10)
  const hours = String(Math.floor(tens / 6))
  if (tens % 6 === 0) return WORDS.hours({ count: hours })
  return WORDS.hoursAndMinutes({ hours, minutes: String((tens % 6) * 10) })
}

/** `0.4 %`, `10 %`, `under 0.1 %` of a share 0..1: a decimal only where whole percents say nothing. */
export function shareWords(share: number): string {
  if (share > 0 && share < 0.001) return WORDS.underATenth
  const percent = share < 0.01 ? Math.round(share * 1000) / 10 : Math.round(share * 100)
  return WORDS.percent({ count: percent.toLocaleString(LOCALE) })
}

/** `66 requests, 15 s, 0.4 % of the account’s day`. */
export function costWords({ requests, seconds, shareOfDay }: Cost): string {
  return WORDS.ofDay({
    requests: requestsWords(requests),
    time: secondsWords(seconds),
    share: shareWords(shareOfDay),
  })
}

type Offer = Pick<EstimateAnswer, 'requests' | 'seconds' | 'needsConsent'>

/** `By quarter hour: about 2,100 requests, 8 min; asks first`. */
export function intervalCostWords(by: Interval, { requests, seconds, needsConsent }: Offer): string {
  const cost = needsConsent ? INTERVAL_CHOICE.costAsksFirst : INTERVAL_CHOICE.cost
  const interval = INTERVAL_NAMES[by].one
  return cost({ interval, requests: requestsWords(requests), time: secondsWords(seconds) })
}
