import type { CoverageProblem, FetchProgress } from '@readyboard/contract'
import { ApiError } from '../api/api-error.ts'
import { useFetchProgress } from '../api/fetch-progress.ts'
import { FETCHING } from '../words/fetching.ts'
import { WALLBOARD } from '../words/wallboard.ts'

/** `asked`: the answers that could hold a number are in. `fetch`: the one under way for them. */
type WallNothingProps = {
  error: Error | null
  asked: boolean
  fetch: FetchProgress | null
  problem: CoverageProblem | null
  intervalName: string
}

/** Why there is no number on the wall. It goes on asking by itself. */
export function WallNothing({ error, asked, fetch, problem, intervalName }: WallNothingProps) {
  const refused = error instanceof ApiError && error.problem ? error.problem.detail : null
  if (error)
    return (
      <div className="wall-nothing" role="alert">
        <p>{refused ? WALLBOARD.problem({ detail: refused }) : WALLBOARD.failed}</p>
      </div>
    )
  if (fetch || !asked)
    return (
      <div className="wall-nothing">
        <p role="status">{WALLBOARD.fetching({ interval: intervalName })}</p>
        <FetchBar fetch={fetch} />
        {problem && <p>{problem.detail}</p>}
      </div>
    )
  return (
    <div className="wall-nothing" role="status">
      <p>{WALLBOARD.nothing}</p>
      <p>{problem ? problem.detail : WALLBOARD.nothingHelp}</p>
    </div>
  )
}

/** How far the fetch is; nothing of it while that is not known. */
function FetchBar({ fetch }: { fetch: FetchProgress | null }) {
  const progress = useFetchProgress(fetch)
  const expected = progress?.requestsExpected ?? 0
  const done = Math.min(progress?.requestsDone ?? 0, expected)
  return (
    <progress
      className="wall-progress"
      aria-label={FETCHING.requests}
      max={Math.max(1, expected)}
      value={expected === 0 ? 0 : done}
    />
  )
}
