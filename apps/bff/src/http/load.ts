import type { RequestHandler } from 'express'
import { Refusal, retryAfter } from './problems.ts'

const TICK_MS = 500

/** How busy the process is. `close` ends its timer. */
export type Load = { requestsInFlight: number; isOverloaded(): boolean; close(): void }

/**
 * Overloaded: more requests at once than `maxRequestsInFlight`, or an event loop that was late by more than a second
 * twice in a row (once may be a single stall that is already over).
 */
export function createLoad({ maxRequestsInFlight }: { maxRequestsInFlight: number }): Load {
  let [due, lateMs, lateMsBefore] = [performance.now() + TICK_MS, 0, 0]
  const timer = setInterval(() => {
    const now = performance.now()
    ;[lateMsBefore, lateMs, due] = [lateMs, now - due, now + TICK_MS]
  }, TICK_MS)
  timer.unref()
  return {
    requestsInFlight: 0,
    isOverloaded() {
      return this.requestsInFlight > maxRequestsInFlight || Math.min(lateMs, lateMsBefore) > 1000
    },
    close: () => clearInterval(timer),
  }
}

/** Says no quickly while there is too much to do: a late answer to everybody helps nobody. */
export function shedLoad(load: Load): RequestHandler {
  return (_req, res, next) => {
    if (load.isOverloaded())
      throw new Refusal('overloaded', 'There is too much to do at the moment.', { headers: retryAfter(2) })
    load.requestsInFlight++
    res.once('close', () => load.requestsInFlight--)
    next()
  }
}
