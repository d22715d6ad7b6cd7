import type { ResolvedQuery } from '@readyboard/contract'
import { requestsWords, secondsWords, shareWords } from '../question/cost-words.ts'
import { lastDayOf, resolvedDays, wholeMonth } from '../question/range-words.ts'

/** `October 2026`, `29 Oct – 4 Nov`: what a range is called in the middle of a sentence. */
export function rangeName(query: ResolvedQuery): string {
  return wholeMonth(query.from.slice(0, 10), lastDayOf(query.to)) ?? resolvedDays(query)
}

/** Seconds in all and the part of the day are said where they are known. */
type Whole = { requests: number; seconds: number | null; shareOfDay: number | null }

/** `about 310 requests · 70 s · 2 % of the account’s day`. */
export function wholeCostWords({ requests, seconds, shareOfDay }: Whole): string {
  const parts = [
    `about ${requestsWords(requests)}`,
    seconds !== null && seconds >= 1 && secondsWords(seconds),
    shareOfDay !== null && `${shareWords(shareOfDay)} of the account’s day`,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** ` · 12 s gone, about 19 s left`; what is gone only where the fetch was seen from its beginning. */
export function timeWords(goneSeconds: number | null, secondsLeft: number): string {
  const gone = goneSeconds !== null && goneSeconds >= 1 ? `${secondsWords(Math.floor(goneSeconds))} gone` : ''
  const left = secondsLeft > 0 ? `about ${secondsWords(secondsLeft)} left` : ''
  return [gone, left].filter(Boolean).join(', ')
}

/** Spoken at every quarter only: each request would be too much to listen to. */
export function quarterWords(share: number): string {
  const quarter = Math.floor(share * 4) * 25
  return quarter === 0 ? 'Fetching from Zoom' : `${quarter} percent fetched`
}
