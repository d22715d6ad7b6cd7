import { ApiError } from './api-error.ts'

/**
 * Asks the API and trusts the shape it promises (the server checks it; a second check here would cost its code).
 *
 * @throws ApiError when there is no answer, or one that is not 2xx
 */
export async function fetchJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(`/api/v1${path}`, {
    ...(signal && { signal }),
    headers: { accept: 'application/json' },
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiError(0)
  })
  if (!response.ok) throw await toApiError(response)
  return response.json()
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
