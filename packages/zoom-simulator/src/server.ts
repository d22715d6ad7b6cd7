import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, apiError, Refusal } from './answer.ts'
import { findRoute, NOT_FOUND } from './api.ts'
import { deliver } from './delivery.ts'
import { spoilAnswer } from './fault-answer.ts'
import type { FaultAction, Faults } from './faults.ts'
import type { Limiter } from './limits.ts'
import type { ListDoor } from './lists.ts'
import type { OAuth } from './oauth.ts'
import type { LoggedRequest } from './request-log.ts'
import type { TimeSheetDoor } from './time-sheets.ts'

export type HandlerParts = {
  lists: ListDoor
  sheets: TimeSheetDoor
  oauth: OAuth
  limiter: Limiter
  faults: Faults
  log: LoggedRequest[]
  now: () => number
  latencyMs: () => number
  /** Answers the doors for tests; null where the path is none of theirs. */
  control: (method: string, url: URL, body: string) => Answer | null
}

type Incoming = { request: IncomingMessage; url: URL; params: Record<string, string>; body: string }

const MOST_BODY_BYTES = 1_000_000
/** A demo may run for weeks; the judge needs only what came last. */
const MOST_LOGGED = 100_000
const NEED_A_GOOD_ANSWER: ReadonlySet<FaultAction['kind']> = new Set([
  'patch',
  'replace-text',
  'change',
  'rewrite',
  'truncate',
  'trickle',
  'oversized',
  'gzip-bomb',
  'page-token-loop',
  'wrong-echo',
])

export function createHandler(parts: HandlerParts): RequestListener {
  let loops = 0
  const nextNumber = (): number => loops++
  const alias = (text: string, token: string): void => {
    parts.sheets.tokens.alias(text, token)
    parts.lists.tokens.alias(text, token)
  }
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://simulator')
    const method = request.method ?? 'GET'
    const body = await readBody(request)
    const door = parts.control(method, url, body)
    if (door) return deliver(response, door, null, new AbortController().signal)

    const params = Object.fromEntries(url.searchParams)
    const entry = openEntry(parts, request, response, url, params)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const asked = { method, path: url.pathname, params }
    const due = parts.faults.next(asked)
    if (due?.action.kind === 'revoke') parts.oauth.revokeAll()
    const honest = answerHonestly(parts, { request, url, params, body }, entry)
    const action = due && mayPlay(due.action, honest) ? due.action : null
    if (action) due?.play()
    entry.fault = action?.kind ?? null
    const context = { request: asked, now: parts.now(), alias, nextNumber }
    const answer = action ? spoilAnswer(honest, action, context) : honest
    if (parts.latencyMs() > 0) await wait(parts.latencyMs(), undefined, { signal: gone.signal })
    if (action?.kind !== 'reset' || action.when !== 'before-headers') entry.status = answer.status
    await deliver(response, answer, action, gone.signal)
  }
  return (request, response) => {
    respond(request, response).catch((error: unknown) => {
      // The client going away ends every wait; nothing is left to be said to it.
      if (response.destroyed || response.headersSent) return response.destroy()
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(error))
    })
  }
}

/** Some need a good answer to work on, and keep their turn until there is one. */
function mayPlay(action: FaultAction, honest: Answer): boolean {
  return honest.status === 200 || !NEED_A_GOOD_ANSWER.has(action.kind)
}

function answerHonestly(parts: HandlerParts, { request, url, body }: Incoming, entry: LoggedRequest): Answer {
  const authorization = request.headers.authorization ?? ''
  if (url.pathname === '/oauth/token') {
    entry.kind = 'oauth'
    return request.method === 'POST' ? parts.oauth.mint(authorization, body || url.search.slice(1)) : NOT_FOUND
  }
  const route = url.pathname.startsWith('/v2/') ? findRoute(url.pathname.slice(3), parts.lists, parts.sheets) : null
  if (!route || request.method !== 'GET') return NOT_FOUND
  entry.kind = route.category
  try {
    parts.oauth.check(authorization, route.scope)
    const { refused, headers } = parts.limiter.admit(route.category)
    if (refused) return refused
    const answer = route.answer(url.searchParams)
    return { ...answer, headers: { ...headers, ...answer.headers } }
  } catch (error) {
    if (error instanceof Refusal) return error.answer
    return apiError(500, 500, String(error))
  }
}

function openEntry(
  parts: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  params: Record<string, string>,
): LoggedRequest {
  const entry: LoggedRequest = {
    at: parts.now(),
    steadyAt: performance.now(),
    method: request.method ?? 'GET',
    path: url.pathname,
    params,
    kind: 'other',
    status: null,
    fault: null,
    tookMs: null,
    aborted: false,
  }
  parts.log.push(entry)
  if (parts.log.length > MOST_LOGGED) parts.log.splice(0, MOST_LOGGED / 2)
  response.once('close', () => {
    entry.tookMs = performance.now() - entry.steadyAt
    entry.aborted = !response.writableFinished && entry.fault !== 'reset' && entry.fault !== 'truncate'
  })
  return entry
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = ''
  request.setEncoding('utf8')
  for await (const chunk of request) {
    text += chunk
    if (text.length > MOST_BODY_BYTES) request.destroy()
  }
  return text
}
