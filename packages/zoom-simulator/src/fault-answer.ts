import { type Answer, INVALID_TOKEN, PAGE_TOKEN_EXPIRED } from './answer.ts'
import type { FaultAction, FaultRequest } from './faults.ts'
import { dailyLimit, perSecondLimit, tooManyAtOnce } from './limits.ts'
import { setAt } from './patch.ts'

export type FaultContext = {
  request: FaultRequest
  now: number
  /** Makes a text a page token that leads where another one leads. */
  alias: (text: string, token: string) => void
  nextNumber: () => number
}

const DAY_MS = 86_400_000

/** The answer that a fault makes of the honest one; ways of sending are left to the delivery. */
export function spoilAnswer(honest: Answer, action: FaultAction, context: FaultContext): Answer {
  switch (action.kind) {
    case 'answer':
      return { status: action.status, headers: action.headers ?? {}, body: action.body ?? '' }
    case 'rate-limit':
      return rateLimit(action, context.now)
    case 'patch':
      return { ...honest, body: setAt(honest.body, action.at, action.remove ? undefined : action.value) }
    case 'change':
      return { ...honest, body: action.change(structuredClone(honest.body)) }
    case 'answerWith':
      return action.answerWith(context.request, honest)
    case 'page-token-expired':
      return PAGE_TOKEN_EXPIRED
    case 'page-token-loop':
      return loop(honest, action.tokens, context)
    case 'wrong-echo': {
      const { kind: _kind, ...fields } = action
      return withFields(honest, fields)
    }
    case 'unauthorized':
      return INVALID_TOKEN
    default:
      return honest
  }
}

function rateLimit(action: Extract<FaultAction, { kind: 'rate-limit' }>, now: number): Answer {
  const facts = { label: 'Heavy', limit: action.limit === 'daily' ? 30_000 : 10, now }
  const resetAt = (Math.floor(now / DAY_MS) + 1) * DAY_MS
  const answer =
    action.limit === 'concurrent'
      ? tooManyAtOnce()
      : action.limit === 'daily'
        ? dailyLimit({ ...facts, resetAt })('iso')
        : perSecondLimit(facts)('iso')
  if (action.retryAfter === undefined) return answer
  const { 'Retry-After': _dropped, ...headers } = answer.headers
  return { ...answer, headers: action.retryAfter === null ? headers : { ...headers, 'Retry-After': action.retryAfter } }
}

function loop(honest: Answer, tokens: readonly string[] | 'fresh', context: FaultContext): Answer {
  const number = context.nextNumber()
  const token = tokens === 'fresh' ? `loop-${number}` : (tokens[number % tokens.length] ?? 'loop')
  const { body } = honest
  const real = typeof body === 'object' && body !== null && 'next_page_token' in body ? body.next_page_token : ''
  // On the last page there is nowhere to go on to, so the loop leads back to the page just read.
  const target = real === '' ? (context.request.params.next_page_token ?? '') : String(real)
  context.alias(token, target)
  return withFields(honest, { next_page_token: token })
}

function withFields(honest: Answer, fields: Record<string, unknown>): Answer {
  const { body } = honest
  return typeof body === 'object' && body !== null ? { ...honest, body: { ...body, ...fields } } : honest
}
