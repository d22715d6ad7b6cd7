import {
  nextUtcMidnight,
  type TimeSheetPage,
  type TimeSheetQuery,
  type ZoomClient,
  ZoomError,
  ZoomRateLimitError,
} from '@readyboard/zoom'
import {
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  retry,
  wrap,
} from 'cockatiel'
import type { Budget, Purpose } from './budget.ts'
import type { ChainLimit } from './chain-limit.ts'
import type { Lane } from './lane.ts'
import type { Pace } from './pace.ts'

/** One page of a window, asked for at the right pace, inside the budget, and again after passing trouble. */
export type AskZoom = (query: TimeSheetQuery, pageToken: string | null) => Promise<TimeSheetPage>

export type AskingParts = {
  zoom: ZoomClient
  pace: Pace
  budget: Pick<Budget, 'reserve' | 'stopUntil' | 'sawOthers'>
  /** Shared by all who ask. */
  breaker: IPolicy
  chains: ChainLimit
  /** Looked at before each request: a task may become more urgent on its way. */
  lane: () => Lane
  purpose: () => Purpose
  signal: AbortSignal
  /** Epoch ms. */
  now: () => number
}

const ATTEMPTS = 3
/** So many failures one after the other, and for so long nothing is sent; then one request is the probe. */
const MOST_FAILURES = 12
const OPEN_MS = 3000
/** A per-second limit that does not say for how long. */
const PAUSE_MS = 1000
/** Zoom was asked too often for reasons that are not ours (other apps of the account): wait this many times. */
const MOST_PAUSES = 8
/** Longer than this is no pause between two requests: those who wait are told, and nothing is asked until then. */
const LONGEST_PAUSE_MS = 60_000

const passing = handleWhen(
  (error) => error instanceof ZoomError && error.retryable && !(error instanceof ZoomRateLimitError),
)

/** Where nothing but trouble comes back, most questions are not sent: each would count against the day. */
export function createBreaker(): Breaker {
  const policy = circuitBreaker(passing, { halfOpenAfter: OPEN_MS, breaker: new ConsecutiveBreaker(MOST_FAILURES) })
  let openUntil = Number.NEGATIVE_INFINITY
  policy.onBreak(() => {
    openUntil = performance.now() + OPEN_MS
  })
  return { policy, isOpen: () => performance.now() < openUntil }
}

/** `isOpen`: nothing would be sent now. */
export type Breaker = { policy: IPolicy; isOpen(): boolean }

/**
 * The one place that asks again. A per-second 429 pauses everybody and the same page is asked for again; a daily one stops
 * everything until the day is over. Anything else that may pass is tried three times with full jitter.
 */
export function createAskZoom(parts: AskingParts): AskZoom {
  const { zoom, pace, budget, breaker, chains, lane, purpose, signal, now } = parts
  const beforeRequest = async (_: unknown, abort: AbortSignal | undefined) => {
    await budget.reserve(purpose())
    await pace.slot(abort, lane())
  }
  const backoff = new ExponentialBackoff({ initialDelay: 250, maxDelay: 4000 })
  const policy = wrap(retry(passing, { maxAttempts: ATTEMPTS - 1, backoff }), breaker)
  return async (query, pageToken) => {
    for (let pauses = 0; ; pauses += 1) {
      try {
        return await policy.execute(() => zoom.timeSheetPage(query, pageToken, { signal, beforeRequest }), signal)
      } catch (error) {
        if (!(error instanceof ZoomRateLimitError)) throw error
        // We keep to the limits: who meets one shares it with other apps of the account.
        budget.sawOthers()
        const pauseMs = error.retryAt === null ? PAUSE_MS : Math.max(0, error.retryAt - now())
        if (error.kind === 'day' || pauseMs > LONGEST_PAUSE_MS) {
          await budget.stopUntil(error.retryAt ?? nextUtcMidnight(now()))
          throw error
        }
        if (pauses >= MOST_PAUSES) throw error
        if (error.kind === 'concurrent') chains.lower()
        else pace.shareLimit()
        pace.pauseFor(pauseMs)
      }
    }
  }
}
