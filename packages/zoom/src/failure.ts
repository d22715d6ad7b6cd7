import { type Problem, problemSchema } from './api-types.ts'
import {
  type BadRequestSubject,
  type RateLimitKind,
  ZoomBadRequest,
  type ZoomError,
  ZoomNotFound,
  ZoomPageTokenExpired,
  ZoomRateLimitError,
  ZoomScopeError,
  ZoomUnavailable,
} from './errors.ts'
import type { Answer } from './exchange.ts'
import { nextUtcMidnight, parseRetryAfter } from './retry-after.ts'

/** The error that an answer of the API other than 2xx stands for: its status decides first, Zoom's code second. */
export function toZoomError(answer: Answer, now: number): ZoomError {
  const { status } = answer
  const problem = problemOf(answer)
  if (status === 429) return rateLimitError(answer, now)
  if (status < 400 || status >= 500) {
    return new ZoomUnavailable('status', { status, retryAt: parseRetryAfter(answer.headers.get('retry-after'), now) })
  }
  if (problem.code === 4711 || problem.code === 4700) return new ZoomScopeError(scopeIn(wordsOf(problem)))
  // After the client's own renewal: most likely somebody else's new token has ended ours.
  if (status === 401) return new ZoomUnavailable('status', { status })
  if (answer.json === undefined) return new ZoomUnavailable('not-json', { status })
  return refusal(status, problem)
}

function refusal(status: number, problem: Problem): ZoomError {
  const words = wordsOf(problem)
  if (/page[ _]token/i.test(words)) return new ZoomPageTokenExpired()
  if (problem.code === 1201) return new ZoomNotFound('queue', words)
  if (problem.code === 1001) return new ZoomNotFound('user', words)
  if (status === 404) return new ZoomNotFound(null, words)
  return new ZoomBadRequest({ status, code: problem.code ?? null, message: words, about: subjectOf(words) })
}

/** 429, whichever door it came from. A daily stop always has an end; the headers that would say more may be missing. */
export function rateLimitError(answer: Answer, now: number): ZoomRateLimitError {
  const retryAt = parseRetryAfter(answer.headers.get('retry-after'), now)
  const kind = rateLimitKind(
    `${answer.headers.get('x-ratelimit-type') ?? ''} ${wordsOf(problemOf(answer))}`,
    retryAt,
    now,
  )
  return new ZoomRateLimitError(kind, kind === 'day' ? (retryAt ?? nextUtcMidnight(now)) : retryAt)
}

function rateLimitKind(words: string, retryAt: number | null, now: number): RateLimitKind {
  if (/concurrent/i.test(words)) return 'concurrent'
  if (/daily|per[ -]day/i.test(words)) return 'day'
  if (/qps|second/i.test(words)) return 'second'
  // Nobody waits an hour for a limit per second.
  return retryAt !== null && retryAt - now > 3_600_000 ? 'day' : 'second'
}

export function problemOf(answer: Answer): Problem {
  const parsed = problemSchema.safeParse(answer.json)
  return parsed.success ? parsed.data : { code: null, message: null, reason: null, error: null, errors: null }
}

/** All that Zoom says about it, for people and for a few patterns; at most 500 characters. */
function wordsOf(problem: Problem): string {
  const fields = (problem.errors ?? []).map(({ field, message }) => `${field ?? ''}: ${message ?? ''}`)
  return [problem.message ?? '', ...fields].join(' ').trim().slice(0, 500) || 'no reason given'
}

function scopeIn(words: string): string | null {
  return /[a-z_]+(?::[a-z_]+)+/.exec(words)?.[0] ?? null
}

const SUBJECTS: [BadRequestSubject, RegExp][] = [
  ['timezone', /time[ _]?zone/i],
  ['range', /month limit|1-month|\brange\b|\b(from|to)\b\s*(date)?:|from date|start date|end date/i],
  ['interval', /\binterval\b/i],
  ['page_size', /page[ _]size/i],
  ['queue', /queue/i],
  ['user', /user/i],
]

function subjectOf(words: string): BadRequestSubject | undefined {
  return SUBJECTS.find(([, pattern]) => pattern.test(words))?.[0]
}
