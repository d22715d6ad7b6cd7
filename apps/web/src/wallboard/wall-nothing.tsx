import { ApiError } from '../api/api-error.ts'
import { WALLBOARD } from '../words/wallboard.ts'

/** Why there is no number on the wall. It goes on asking by itself. */
export function WallNothing({ error, asked }: { error: Error | null; asked: boolean }) {
  const refused = error instanceof ApiError && error.problem ? error.problem.detail : null
  if (error)
    return (
      <div className="wall-nothing" role="alert">
        <p>{refused ? WALLBOARD.problem({ detail: refused }) : WALLBOARD.failed}</p>
      </div>
    )
  return (
    <div className="wall-nothing" role="status">
      <p>{asked ? WALLBOARD.nothing : WALLBOARD.asking}</p>
      {asked && <p>{WALLBOARD.nothingHelp}</p>}
    </div>
  )
}
