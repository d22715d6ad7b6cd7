import { abortable } from './abortable.ts'
import { ZoomScopeError } from './errors.ts'
import { type ExchangeOptions, exchange } from './exchange.ts'
import { toZoomError } from './failure.ts'
import type { TokenSource } from './token.ts'

/** Zoom's rate label of a request: reports are heavy, lists medium. */
export type RequestKind = 'heavy' | 'medium'

/**
 * Awaited right before every request to the API (the token endpoint has no part in the limits): nothing but the sending
 * follows, so the moment it resolves is the moment of sending. Where a 401 makes a second request necessary, it is asked
 * a second time. What it throws is thrown on, and nothing is sent.
 */
export type BeforeRequest = (kind: RequestKind, signal: AbortSignal | undefined) => Promise<void> | void

/** What every call takes. */
export type CallOptions = {
  signal?: AbortSignal | undefined
  /** Instead of the client's own. */
  beforeRequest?: BeforeRequest | undefined
}

export type Api = {
  get(kind: RequestKind, path: string, parameters: URLSearchParams, options: CallOptions): Promise<unknown>
}

export function createApi(setup: {
  apiUrl: string
  tokens: TokenSource
  now: () => number
  beforeRequest: BeforeRequest | undefined
  exchange: ExchangeOptions
}): Api {
  const base = setup.apiUrl.replace(/\/+$/, '')

  async function send(kind: RequestKind, url: URL, { signal, beforeRequest }: CallOptions) {
    const given = await setup.tokens.get(signal)
    const gate = beforeRequest ?? setup.beforeRequest
    if (gate !== undefined) await abortable(Promise.resolve(gate(kind, signal)), signal)
    // The wait at the gate may have been long enough for another request to find this token refused and renew it.
    const token = setup.tokens.current() ?? given
    const headers = { accept: 'application/json', authorization: `Bearer ${token}` }
    return { token, answer: await exchange(url, { headers }, { ...setup.exchange, signal }) }
  }

  return {
    async get(kind, path, parameters, options) {
      const { tokens } = setup
      const url = new URL(`${base}${path}?${parameters}`)
      let { token, answer } = await send(kind, url, options)
      if (answer.status === 401) {
        tokens.refused(token)
        ;({ token, answer } = await send(kind, url, options))
      }
      if (answer.status >= 200 && answer.status < 300) return answer.json
      const error = toZoomError(answer, setup.now())
      // A scope that is added later counts for new tokens only.
      if (error instanceof ZoomScopeError) tokens.refused(token)
      throw error
    },
  }
}
