import type { ResolvedQuery } from '@readyboard/contract'
import { requestsWords, secondsWords, shareWords } from '../question/cost-words.ts'
import { lastDayOf, resolvedDays, wholeMonth } from '../question/range-words.ts'
import { quarterReached } from '../ui/quarters.ts'
import { FETCHING } from '../words/fetching.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'

/** `October 2026`, `29 Oct – 4 Nov`: what a range is called in the middle of a sentence. */
export function rangeName(query: ResolvedQuery): string {
  return wholeMonth(query.from.slice(0, 10), lastDayOf(query.to)) ?? resolvedDays(query)
}

/** `Fetching October 2026 from Zoom`; `byInterval`: `Fetching October 2026 by the hour from Zoom`. */
export function fetchTitle(query: ResolvedQuery, byInterval: boolean): string {
  const range = rangeName(query)
  return byInterval
    ? FETCHING.titleBy({ range, interval: INTERVAL_NAMES[query.interval].one })
    : FETCHING.title({ range })
}

/** Seconds in all and the part of the day are said where they are known. */
type Whole = { requests: number; seconds: number | null; shareOfDay: number | null }

/** `about 310 requests · 70 s · 2 % of the account’s day`. */
export function wholeCostWords({ requests, seconds, shareOfDay }: Whole): string {
  const parts = [
    FETCHING.about({ requests: requestsWords(requests) }),
    seconds !== null && seconds >= 1 && secondsWords(seconds),
    shareOfDay !== null && FETCHING.ofDay({ share: shareWords(shareOfDay) }),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** ` · 12 s gone, about 19 s left`; what is gone only where the fetch was seen from its beginning. */
export function timeWords(goneSeconds: number | null, secondsLeft: number): string {
  const gone = goneSeconds !== null && goneSeconds >= 1 && secondsWords(Math.floor(goneSeconds))
  const left = secondsLeft > 0 && secondsWords(secondsLeft)
  if (gone && left) return FETCHING.goneAndLeft({ gone, left })
  if (gone) return FETCHING.gone({ gone })
  return left ? FETCHING.left({ left }) : ''
}

/** Spoken at every quarter only: each request would be too much to listen to. */
export function quarterWords(share: number): string {
  const quarter = quarterReached(share)
  return quarter === 0 ? FETCHING.begun : FETCHING.quarter({ percent: String(quarter) })
}
