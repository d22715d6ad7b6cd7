import type { Problem } from '@readyboard/contract'
import { API_ERROR } from '../words/api-error.ts'

/**
 * A call that brought no answer. `status` is HTTP's, 0 when the server could not be reached; `problem` is what it said
 * about it, if it said anything; `retryAfterSeconds` when it may be asked again.
 */
export class ApiError extends Error {
  readonly status: number
  readonly problem: Problem | null
  readonly retryAfterSeconds: number | null

  constructor(status: number, problem: Problem | null = null, retryAfterSeconds: number | null = null) {
    const unsaid = status === 0 ? API_ERROR.unreachable : API_ERROR.answered({ status: String(status) })
    super(problem?.detail ?? unsaid)
    this.name = 'ApiError'
    this.status = status
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The one rule: never after a refusal, not before the time the server named, at most twice. */
export function mayRetry(failures: number, error: Error): boolean {
  if (!(error instanceof ApiError)) return false
  const refused = error.status >= 400 && error.status < 500
  return !refused && error.retryAfterSeconds === null && failures < 2
}
