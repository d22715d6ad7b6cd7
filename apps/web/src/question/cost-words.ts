import type { Cost, EstimateAnswer } from '@readyboard/contract'
import type { Interval } from '@readyboard/timesheet'
import { formatCount } from '../ui/format.ts'
import { LOCALE } from '../ui/locale.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'

// Between number and unit, where no line may break.
const NARROW_SPACE = '\u202f'

/** `1 request`, `1,440 requests`. */
export function requestsWords(requests: number): string {
  return `${formatCount(requests)} ${requests === 1 ? 'request' : 'requests'}`
}

/** `2 s`, `70 s`, `5 min`, `2 h 10 min`: as exact as a guess can be. */
export function secondsWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))}${NARROW_SPACE}s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return `${minutes}${NARROW_SPACE}min`
  const tens = Math.round(minutes / 10)
  const hours = `${Math.floor(tens / 6)}${NARROW_SPACE}h`
  return tens % 6 === 0 ? hours : `${hours} ${(tens % 6) * 10}${NARROW_SPACE}min`
}

/** `0.4 %`, `10 %`, `under 0.1 %` of a share 0..1: a decimal only where whole percents say nothing. */
export function shareWords(share: number): string {
  if (share > 0 && share < 0.001) return `under 0.1${NARROW_SPACE}%`
  const percent = share < 0.01 ? Math.round(share * 1000) / 10 : Math.round(share * 100)
  return `${percent.toLocaleString(LOCALE)}${NARROW_SPACE}%`
}

/** `66 requests, 15 s, 0.4 % of the account’s day`. */
export function costWords({ requests, seconds, shareOfDay }: Cost): string {
  return `${requestsWords(requests)}, ${secondsWords(seconds)}, ${shareWords(shareOfDay)} of the account’s day`
}

type Offer = Pick<EstimateAnswer, 'requests' | 'seconds' | 'needsConsent'>

/** `By quarter hour: about 2,100 requests, 8 min; asks first`. */
export function intervalCostWords(interval: Interval, { requests, seconds, needsConsent }: Offer): string {
  const cost = `about ${requestsWords(requests)}, ${secondsWords(seconds)}`
  return `By ${INTERVAL_NAMES[interval].one}: ${cost}${needsConsent ? '; asks first' : ''}`
}
