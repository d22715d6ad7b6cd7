import {
  nextUtcMidnight,
  type RequestKind,
  type TimeSheetPage,
  type TimeSheetQuery,
  type ZoomClient,
  ZoomError,
  ZoomRateLimitError,
} from '@readyboard/zoom'
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel'
import type { Budget } from './budget.ts'
import type { Pace } from './pace.ts'

/** One page of a window, asked for at the right pace, inside the budget, and again after passing trouble. */
export type AskZoom = (query: TimeSheetQuery, pageToken: string | null) => Promise<TimeSheetPage>

const ATTEMPTS = 3
/** A per-second limit that does not say for how long. */
const PAUSE_MS = 1000
/** Zoom was asked too often for reasons that are not ours (other apps of the account): wait this many times. */
const MOST_PAUSES = 8

/**
 * The one place that asks again. A per-second 429 pauses everybody and the same page is asked for again; a daily one stops
 * everything until the day is over. Anything else that may pass is tried three times with full jitter.
 */
export function createAskZoom(
  zoom: ZoomClient,
  pace: Pace,
  budget: Budget,
  kind: 'new' | 'refresh',
  signal: AbortSignal,
  now: () => number = Date.now,
): AskZoom {
  const beforeRequest = async (_: RequestKind, abort: AbortSignal | undefined) => {
    await budget.reserve(kind)
    await pace.slot(abort)
  }
  const passing = handleWhen(
    (error) => error instanceof ZoomError && error.retryable && !(error instanceof ZoomRateLimitError),
  )
  const policy = retry(passing, {
    maxAttempts: ATTEMPTS - 1,
    backoff: new ExponentialBackoff({ initialDelay: 250, maxDelay: 4000 }),
  })
  return async (query, pageToken) => {
    for (let pauses = 0; ; pauses += 1) {
      try {
        return await policy.execute(() => zoom.timeSheetPage(query, pageToken, { signal, beforeRequest }), signal)
      } catch (error) {
        if (!(error instanceof ZoomRateLimitError)) throw error
        if (error.kind === 'day') {
          await budget.stopUntil(error.retryAt ?? nextUtcMidnight(now()))
          throw error
        }
        if (pauses >= MOST_PAUSES) throw error
        pace.pauseFor(error.retryAt === null ? PAUSE_MS : Math.max(0, error.retryAt - now()))
      }
    }
  }
}
