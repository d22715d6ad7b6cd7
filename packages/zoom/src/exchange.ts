import { ZoomUnavailable } from './errors.ts'
import type { AnswerLimits } from './limits.ts'
import { readJson } from './read-json.ts'

/** What came back. `json` is undefined where an error's body was no JSON, broke off or was not read. */
export type Answer = { status: number; headers: Headers; json: unknown }

export type ExchangeOptions = {
  fetch: typeof globalThis.fetch
  limits: AnswerLimits
  signal?: AbortSignal | undefined
}

/**
 * One HTTP request, sent before this function first awaits. Redirects are not followed: they would carry the token
 * elsewhere.
 *
 * @throws ZoomUnavailable when no whole answer came within the limits; the signal's reason when it fired
 */
export async function exchange(url: URL, init: RequestInit, options: ExchangeOptions): Promise<Answer> {
  const { fetch, limits, signal } = options
  signal?.throwIfAborted()
  const cut = new AbortController()
  const cutLate = () => cut.abort(new ZoomUnavailable('timeout'))
  const cutByCaller = () => cut.abort(signal?.reason)
  const total = setTimeout(cutLate, limits.totalMs)
  let silence = setTimeout(cutLate, limits.headersMs)
  const heard = () => {
    clearTimeout(silence)
    silence = setTimeout(cutLate, limits.silenceMs)
  }
  signal?.addEventListener('abort', cutByCaller, { once: true })
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: cut.signal })
    heard()
    const json = await bodyOf(response, limits, heard)
    signal?.throwIfAborted()
    return { status: response.status, headers: response.headers, json }
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    if (cut.signal.aborted) throw cut.signal.reason
    cut.abort()
    throw error instanceof ZoomUnavailable ? error : new ZoomUnavailable('network', { code: systemCode(error) })
  } finally {
    clearTimeout(total)
    clearTimeout(silence)
    signal?.removeEventListener('abort', cutByCaller)
  }
}

async function bodyOf(response: Response, limits: AnswerLimits, heard: () => void): Promise<unknown> {
  if (response.ok) return readJson(response, limits.bodyBytes, heard)
  if (response.status < 400 || response.status >= 500) {
    await response.body?.cancel()
    return undefined
  }
  try {
    return await readJson(response, limits.bodyBytes, heard)
  } catch (error) {
    // The status says enough, and a 429 must not become anything else because of its body.
    if (error instanceof ZoomUnavailable) return undefined
    throw error
  }
}

/** The system's word, such as ECONNREFUSED or CERT_HAS_EXPIRED, which fetch hides in its error's cause. */
function systemCode(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
}
