import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { StoreError } from '../store/store-errors.ts'
import { problemBody, Refusal, STATUS, toRefusal } from './problems.ts'

/** Writes the refusal as `application/problem+json` with the request's id as its trace. */
function sendProblem(res: Response, refusal: Refusal): void {
  const id = res.req.id
  const body = problemBody(refusal, typeof id === 'string' ? id : '')
  res.statusCode = STATUS[refusal.code]
  res.setHeader('Content-Type', 'application/problem+json; charset=utf-8')
  res.setHeader('Cache-Control', 'no-store')
  for (const [name, value] of Object.entries(refusal.more.headers ?? {})) res.setHeader(name, value)
  res.setHeader('Content-Length', Buffer.byteLength(body))
  res.end(body)
}

/** The last handler: every error becomes a problem. What nobody expected is logged whole and told to nobody. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (error, req, res, _next) => {
    const refusal = toRefusal(error)
    // A refusal was made here on purpose; whatever else came this far needs a look.
    if (refusal.code === 'internal' || error instanceof StoreError)
      log.error({ err: error, requestId: req.id }, 'a request failed')
    // Half an answer cannot be taken back: cutting it is the only way to say that it is not whole.
    if (res.headersSent) res.destroy()
    else sendProblem(res, refusal)
  }
}

export const refuseUnknownPath: RequestHandler = () => {
  throw new Refusal('not-found', 'There is nothing at this address.')
}

/** For a path that exists, asked with another method. */
export const refuseMethod: RequestHandler = () => {
  throw new Refusal('method-not-allowed', 'This address can only be read.', { headers: { Allow: 'GET, HEAD' } })
}

/** For a path that takes what changes something, and maybe can be read as well. */
export function refuseAllBut(...methods: string[]): RequestHandler {
  const allow = methods.join(', ')
  return () => {
    throw new Refusal('method-not-allowed', `This address only takes ${allow}.`, { headers: { Allow: allow } })
  }
}
