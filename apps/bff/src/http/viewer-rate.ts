import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal, retryAfter } from './problems.ts'

/** At most so many requests a minute for each viewer; without sign-in a viewer is an address. */
export function limitViewers(perMinute: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (req, _res, next) => {
    try {
      await limiter.consume(req.ip ?? 'unknown')
    } catch (over) {
      if (!(over instanceof RateLimiterRes)) throw over
      throw new Refusal('too-many-requests', `At most ${perMinute} requests a minute are answered.`, {
        headers: retryAfter(over.msBeforeNext / 1000),
      })
    }
    next()
  }
}
