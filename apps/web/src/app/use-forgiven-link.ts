import { ANY_QUESTION, type ParameterProblem, type Question } from '@readyboard/contract'
import { useEffect } from 'react'
import { ApiError } from '../api/api-error.ts'
import { addressOf, newestAddress } from '../question/address.ts'
import { useQuestion } from '../question/use-question.ts'

/** A link that reads well may still be refused (a range in the future): then what was refused falls back, and is noted. */
export function useForgivenLink(error: Error | null): void {
  const { pathname, along: question, notes, navigate } = useQuestion()
  useEffect(() => {
    if (!(error instanceof ApiError) || error.status !== 400 || !error.problem) return
    const { errors } = error.problem
    const { search } = newestAddress()
    const forgiven = withoutRefused(question, errors)
    const [asked, instead] = [addressOf(question, search), addressOf(forgiven, search)]
    // Where nothing can be left out, the failed panel says what is wrong.
    // What could not be read goes from the address with it, and is still to be said.
    const refused = [...notes, ...errors]
    if (instead !== asked) navigate({ pathname, search: instead }, { replace: true, state: { refused } })
  }, [error, question, notes, pathname, navigate])
}

/** The question with the defaults of everything that was refused. */
export function withoutRefused(question: Question, refused: readonly ParameterProblem[]): Question {
  const is = (...names: string[]) => refused.some(({ parameter }) => names.includes(parameter))
  return {
    ...question,
    ...(is('range', 'from', 'to') && { period: ANY_QUESTION.period }),
    ...(is('tz') && { tz: null }),
    ...(is('interval') && { interval: null }),
    ...(is('queue') && { queue: null }),
    ...(is('agent') && { agents: [] }),
    ...(is('team') && { teams: [] }),
    ...(is('except') && { except: [] }),
    ...(is('week') && { week: null }),
    ...(is('compare') && { compare: ANY_QUESTION.compare }),
  }
}

/** What the history entry remembers of a refusal; anything else in it is nobody's. */
export function refusedNotes(state: unknown): ParameterProblem[] {
  if (typeof state !== 'object' || state === null || !('refused' in state) || !Array.isArray(state.refused)) return []
  return state.refused.filter(isParameterProblem)
}

function isParameterProblem(value: unknown): value is ParameterProblem {
  if (typeof value !== 'object' || value === null || !('parameter' in value) || !('detail' in value)) return false
  return typeof value.parameter === 'string' && typeof value.detail === 'string'
}
