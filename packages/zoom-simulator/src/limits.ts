import { type Answer, apiError } from './answer.ts'
import type { Switches } from './switches.ts'

export type Category = 'heavy' | 'medium'
/** Requests a second and a UTC day, for the whole account. */
export type Limits = { heavyPerSecond: number; heavyPerDay: number; mediumPerSecond: number; mediumPerDay: number }

export const PLAN_LIMITS = {
  pro: { heavyPerSecond: 5, heavyPerDay: 15_000, mediumPerSecond: 10, mediumPerDay: Number.POSITIVE_INFINITY },
  business: { heavyPerSecond: 10, heavyPerDay: 30_000, mediumPerSecond: 20, mediumPerDay: Number.POSITIVE_INFINITY },
} satisfies Record<string, Limits>

export type Limiter = {
  /** Counts a request; answers with a refusal where a limit is reached, else with the headers of the answer. */
  admit: (category: Category) => { refused: Answer | null; headers: Record<string, string> }
  /** Counts requests of other apps of the account. */
  consume: (category: Category, requests: number) => void
  usedToday: (category: Category) => number
}

const DAY_MS = 86_400_000

/** No more than the limit in any sliding second of `steadyNow`, nor in any UTC day of `now`. */
export function createLimiter(
  limits: Limits,
  clocks: { now: () => number; steadyNow: () => number },
  switches: () => Switches,
): Limiter {
  const recent: Record<Category, number[]> = { heavy: [], medium: [] }
  const used: Record<Category, number> = { heavy: 0, medium: 0 }
  let day = Math.floor(clocks.now() / DAY_MS)
  const turnDay = (): void => {
    const today = Math.floor(clocks.now() / DAY_MS)
    if (today === day) return
    day = today
    used.heavy = 0
    used.medium = 0
  }
  const perSecond = { heavy: limits.heavyPerSecond, medium: limits.mediumPerSecond }
  const perDay = { heavy: limits.heavyPerDay, medium: limits.mediumPerDay }
  return {
    admit: (category) => {
      turnDay()
      const at = clocks.steadyNow()
      recent[category] = recent[category].filter((time) => time > at - 1000)
      const label = category === 'heavy' ? 'Heavy' : 'Medium'
      if (used[category] >= perDay[category]) {
        const refused = dailyLimit({ label, limit: perDay[category], resetAt: (day + 1) * DAY_MS, now: clocks.now() })
        return { refused: refused(switches().retryAfter), headers: {} }
      }
      if (recent[category].length >= perSecond[category]) {
        const refused = perSecondLimit({ label, limit: perSecond[category], now: clocks.now() })
        return { refused: refused(switches().retryAfter), headers: {} }
      }
      recent[category].push(at)
      used[category] += 1
      const remaining = perSecond[category] - recent[category].length
      return { refused: null, headers: limitHeaders('QPS', label, perSecond[category], remaining) }
    },
    consume: (category, requests) => {
      turnDay()
      used[category] += requests
    },
    usedToday: (category) => {
      turnDay()
      return used[category]
    },
  }
}

type RetryForm = Switches['retryAfter']

export function perSecondLimit(facts: { label: string; limit: number; now: number }): (form: RetryForm) => Answer {
  const message = 'You have reached the maximum per-second rate limit for this API. Try again later.'
  return (form) => ({
    ...apiError(429, 429, message),
    headers: { ...limitHeaders('QPS', facts.label, facts.limit, 0), ...retryAfter(facts.now + 1000, facts.now, form) },
  })
}

export function dailyLimit(facts: {
  label: string
  limit: number
  resetAt: number
  now: number
}): (form: RetryForm) => Answer {
  const message =
    'You have reached the maximum daily rate limit for this API. Refer to the response header for details on when you can make another request.'
  return (form) => ({
    ...apiError(429, 429, message),
    headers: {
      ...limitHeaders('Daily-limit', facts.label, facts.limit, 0),
      ...retryAfter(facts.resetAt, facts.now, form),
    },
  })
}

export function tooManyAtOnce(): Answer {
  return apiError(429, 429, 'Too many concurrent requests. Try again later.')
}

function limitHeaders(type: string, label: string, limit: number, remaining: number): Record<string, string> {
  if (limit === Number.POSITIVE_INFINITY) return {}
  return {
    'X-RateLimit-Type': type,
    'X-RateLimit-Category': label,
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(remaining),
  }
}

function retryAfter(at: number, now: number, form: RetryForm): Record<string, string> {
  if (form === 'absent') return {}
  if (form === 'seconds') return { 'Retry-After': String(Math.max(1, Math.ceil((at - now) / 1000))) }
  if (form === 'http-date') return { 'Retry-After': new Date(Math.ceil(at / 1000) * 1000).toUTCString() }
  return { 'Retry-After': `${new Date(Math.ceil(at / 1000) * 1000).toISOString().slice(0, 19)}Z` }
}
