import type { Request, RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { ANYONE } from '../access/viewer.ts'
import { knownViewer } from './guard.ts'
import { Refusal, retryAfter } from './problems.ts'

/** At most so many requests a minute for each viewer; who has not signed in is an address. */
export function limitViewers(perMinute: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (req, _res, next) => {
    try {
      await limiter.consume(keyOf(req))
    } catch (over) {
      if (!(over instanceof RateLimiterRes)) throw over
      throw new Refusal('too-many-requests', `At most ${perMinute} requests a minute are answered.`, {
        headers: retryAfter(over.msBeforeNext / 1000),
      })
    }
    next()
  }
}

function keyOf(req: Request): string {
  const viewer = knownViewer(req)
  return viewer === null || viewer === ANYONE ? `address ${req.ip ?? 'unknown'}` : `viewer ${viewer.id}`
}
