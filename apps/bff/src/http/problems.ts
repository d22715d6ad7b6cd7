import type { ParameterProblem, Problem } from '@readyboard/contract'
import { StoreError } from '../store/store-errors.ts'
import { BadQuestion, NotFound, NothingStored, TooManyIntervals } from './answers.ts'
import { NameTaken, NotYours, TooMuchToKeep } from './link-answers.ts'

/** Everything that can go wrong with a call, and the status that says so. */
export const STATUS = {
  'bad-request': 400,
  'bad-question': 400,
  'signed-out': 401,
  forbidden: 403,
  'not-yours': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'name-taken': 409,
  'body-too-large': 413,
  'unsupported-body': 415,
  'expectation-failed': 417,
  'too-many-intervals': 422,
  'too-much-to-keep': 422,
  'too-many-requests': 429,
  'headers-too-large': 431,
  internal: 500,
  'not-ready': 503,
  'nothing-stored': 503,
  overloaded: 503,
  stopping: 503,
} as const

export type ProblemCode = keyof typeof STATUS

const TITLE = {
  'bad-request': 'The request cannot be read',
  'bad-question': 'The question cannot be answered as it was asked',
  'signed-out': 'Not signed in',
  forbidden: 'Not from there',
  'not-yours': 'Not yours to change',
  'not-found': 'Not found',
  'method-not-allowed': 'Method not allowed',
  'request-timeout': 'The request took too long to arrive',
  'name-taken': 'The name is taken',
  'body-too-large': 'The body is too large',
  'unsupported-body': 'No body can be read here',
  'expectation-failed': 'The expectation cannot be met',
  'too-many-intervals': 'Too many intervals for one answer',
  'too-much-to-keep': 'Too much to keep',
  'too-many-requests': 'Too many requests',
  'headers-too-large': 'The headers or the address are too large',
  internal: 'Something went wrong here',
  'not-ready': 'Not ready',
  'nothing-stored': 'Nothing is stored for this yet',
  overloaded: 'Too busy',
  stopping: 'Stopping',
} satisfies Record<ProblemCode, string>

type More = { errors?: readonly ParameterProblem[]; headers?: Record<string, string>; fits?: readonly string[] }

/** A refusal with all that its answer says. Thrown by anything between the socket and the routes. */
export class Refusal extends Error {
  readonly code: ProblemCode
  readonly more: More

  constructor(code: ProblemCode, detail: string, more: More = {}) {
    super(detail)
    this.name = 'Refusal'
    this.code = code
    this.more = more
  }
}

/** What is known about an error turned into a refusal; anything unknown becomes `internal`, which tells nothing. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof BadQuestion) return new Refusal('bad-question', error.message, { errors: error.problems })
  if (error instanceof NotFound)
    return new Refusal('not-found', error.message, {
      errors: [{ parameter: error.parameter, detail: 'is of nothing that can be seen here' }],
    })
  if (error instanceof TooManyIntervals)
    return new Refusal('too-many-intervals', error.message, {
      errors: [{ parameter: 'interval', detail: tooMany(error.fitting) }],
      fits: error.fitting,
    })
  if (error instanceof NameTaken)
    return new Refusal('name-taken', error.message, {
      errors: [{ parameter: 'name', detail: 'is taken: give another' }],
    })
  if (error instanceof TooMuchToKeep)
    return new Refusal('too-much-to-keep', error.message, {
      errors: [{ parameter: error.parameter, detail: 'asks for more than is kept' }],
    })
  if (error instanceof NotYours) return new Refusal('not-yours', error.message)
  if (error instanceof NothingStored)
    return new Refusal('nothing-stored', error.message, { headers: retryAfter(error.retryAfterSeconds) })
  if (error instanceof StoreError)
    return new Refusal('not-ready', 'The store cannot answer at the moment.', { headers: retryAfter(5) })
  return new Refusal('internal', 'The request could not be answered. The trace id leads to the log.')
}

/** Whole seconds, at least one. */
export function retryAfter(seconds: number): { 'Retry-After': string } {
  return { 'Retry-After': String(Math.max(1, Math.ceil(Number.isFinite(seconds) ? seconds : 1))) }
}

// A thousand misspelt parameters need not be answered with a megabyte.
const MAX_ERRORS = 20

/** The body of RFC 9457; `fits` names what would do where a range is too long. */
export function problemBody({ code, message, more }: Refusal, traceId: string): string {
  const problem: Problem = {
    type: `urn:readyboard:problem:${code}`,
    title: TITLE[code],
    status: STATUS[code],
    detail: message,
    errors: (more.errors ?? []).slice(0, MAX_ERRORS),
    traceId,
  }
  return JSON.stringify(more.fits ? { ...problem, fits: more.fits } : problem)
}

function tooMany(fitting: readonly string[]): string {
  return fitting.length > 0 ? `would fit as ${fitting.join(', ')}` : 'fits in no size: ask for a shorter range'
}
