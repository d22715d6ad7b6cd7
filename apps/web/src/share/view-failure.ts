import { ApiError } from '../api/api-error.ts'
import { VIEWS } from '../words/views.ts'

/** Why a view was not kept, and whether it is its name that is wrong. */
export type ViewFailure = { atName: boolean; words: string }

export function viewFailure(error: unknown): ViewFailure {
  const { status, problem } = error instanceof ApiError ? error : { status: 0, problem: null }
  if (status === 0) return { atName: false, words: VIEWS.unreachable }
  if (status === 409) return { atName: true, words: VIEWS.nameTaken }
  if (status >= 500 || !problem) return { atName: false, words: VIEWS.broken }
  const [first] = problem.errors
  const words = VIEWS.unable({ detail: first ? VIEWS.wrong(first) : problem.detail })
  return { atName: first?.parameter === 'name', words }
}
