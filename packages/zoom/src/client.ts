import { type BeforeRequest, type CallOptions, createApi } from './api.ts'
import type { Member, Queue, User } from './directory.ts'
import { type AnswerLimits, DEFAULT_LIMITS } from './limits.ts'
import { queueList, queueMemberList, readList, userList } from './lists.ts'
import type { TimeSheetPage } from './page.ts'
import { followPages } from './pages.ts'
import { TIME_SHEET_PAGE_SIZE, type TimeSheetQuery } from './query.ts'
import { readTimeSheetPage } from './time-sheets.ts'
import { createTokenSource, type TokenSource, type ZoomCredentials } from './token.ts'

export type ZoomClientOptions = {
  /** Base of the API, e.g. `https://api.zoom.us/v2`. */
  apiUrl: string
  /** Token endpoint, e.g. `https://zoom.us/oauth/token`. */
  oauthUrl: string
  /** Asked whenever a token is made, so that a rotated secret is picked up while running. */
  credentials: () => ZoomCredentials | Promise<ZoomCredentials>
  beforeRequest?: BeforeRequest
  limits?: Partial<AnswerLimits> | undefined
  fetch?: typeof globalThis.fetch
  /** Epoch ms; for the life of tokens, `Retry-After`, and which interval is still running. */
  now?: () => number
  /** Instead of the client's own, made at `oauthUrl`. */
  tokens?: TokenSource
}

/**
 * Asks one Zoom account. It neither retries nor paces: every call is one request to the API, and after a 401 one more
 * with a new token, each announced to `beforeRequest`. Calls end with a {@link ZoomError} or the reason of the signal.
 */
export type ZoomClient = {
  /** One page of one window: the first, or the one that the token of the page before leads to. */
  timeSheetPage(query: TimeSheetQuery, pageToken?: string | null, options?: CallOptions): Promise<TimeSheetPage>
  /** All pages of one window, one after the other. @throws also ZoomChainError, after the page that broke the chain */
  timeSheetPages(query: TimeSheetQuery, options?: CallOptions): AsyncGenerator<TimeSheetPage, void, undefined>
  queues(options?: CallOptions): AsyncGenerator<Queue>
  queueAgents(queueId: string, options?: CallOptions): AsyncGenerator<Member>
  queueSupervisors(queueId: string, options?: CallOptions): AsyncGenerator<Member>
  users(options?: CallOptions): AsyncGenerator<User>
}

export function createZoomClient(setup: ZoomClientOptions): ZoomClient {
  const now = setup.now ?? Date.now
  const exchange = { fetch: setup.fetch ?? globalThis.fetch, limits: { ...DEFAULT_LIMITS, ...setup.limits } }
  const tokens = setup.tokens ?? createTokenSource({ ...setup, now, exchange })
  const api = createApi({ apiUrl: setup.apiUrl, tokens, now, beforeRequest: setup.beforeRequest, exchange })
  return {
    timeSheetPage: (query, pageToken, options = {}) =>
      readTimeSheetPage(api, query, pageToken || undefined, now, options),
    timeSheetPages: (query, options = {}) =>
      followPages(TIME_SHEET_PAGE_SIZE, (pageToken) => readTimeSheetPage(api, query, pageToken, now, options)),
    queues: (options = {}) => readList(api, queueList, options),
    queueAgents: (queueId, options = {}) => readList(api, queueMemberList(queueId, 'agents'), options),
    queueSupervisors: (queueId, options = {}) => readList(api, queueMemberList(queueId, 'supervisors'), options),
    users: (options = {}) => readList(api, userList, options),
  }
}
