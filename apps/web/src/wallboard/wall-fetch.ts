import type { Coverage, FetchProgress } from '@readyboard/contract'

type Told = { coverage: Pick<Coverage, 'fetch' | 'problem'> } | undefined

/** The fetch under way for what a wall asks, today's first; null where none is. */
export function wallFetch(...answers: readonly Told[]): FetchProgress | null {
  return answers.find((answer) => answer?.coverage.fetch)?.coverage.fetch ?? null
}

/** Why what a wall asks is not there, in the first answer that says so. */
export function wallProblem(...answers: readonly Told[]): Coverage['problem'] {
  return answers.find((answer) => answer?.coverage.problem)?.coverage.problem ?? null
}
