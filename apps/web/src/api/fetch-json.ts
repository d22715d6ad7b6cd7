import { ApiError } from './api-error.ts'

/**
 * Asks the API and trusts the shape it promises (the server checks it; a second check here would cost its code).
 *
 * @throws ApiError when there is no answer, or one that is not 2xx
 */
export async function fetchJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await call(path, { ...(signal && { signal }), headers: { accept: 'application/json' } })
  return response.json()
}

/**
 * What changes something, with the header by which the server knows its own page.
 *
 * @throws ApiError as `fetchJson` does
 */
export function sendCommand(method: 'POST' | 'PUT' | 'DELETE', path: string): Promise<Response> {
  return call(path, { method, headers: { accept: 'application/json', 'x-requested-with': 'readyboard' } })
}

/**
 * Asks for something that is no JSON; its body may be long.
 *
 * @throws ApiError as `fetchJson` does
 */
export function fetchFile(path: string, init: RequestInit): Promise<Response> {
  return call(path, init)
}

async function call(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new ApiError(0)
  })
  // Most people are signed in all day: the code comes when it is needed.
  if (response.status === 401) void import('./leave-to-sign-in.ts').then(({ leaveToSignIn }) => leaveToSignIn())
  if (!response.ok) throw await toApiError(response)
  return response
}

async function toApiError(response: Response): Promise<ApiError> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  const problem = isProblem ? await response.json().catch(() => null) : null
  return new ApiError(response.status, problem, secondsOf(response.headers.get('retry-after')))
}

function secondsOf(retryAfter: string | null): number | null {
  if (retryAfter === null) return null
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(1, seconds) : null
}
