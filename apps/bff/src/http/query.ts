import { excerpt, type ParameterProblem, Parameters } from '@readyboard/contract'
import type { Request } from 'express'
import { BadQuestion } from './answers.ts'

/** The parameters as they were sent. Express's own parser would turn repeated ones into lists and brackets into objects. */
export function queryOf(req: Request): URLSearchParams {
  const start = req.url.indexOf('?')
  return new URLSearchParams(start === -1 ? '' : req.url.slice(start + 1))
}

/** @throws BadQuestion when there is anything to complain about */
export function refuseProblems(problems: readonly ParameterProblem[]): void {
  if (problems.length > 0) throw new BadQuestion(problems)
}

/** For addresses that take no parameters at all. */
export function refuseAnyParameter(req: Request): void {
  if (!req.url.includes('?')) return
  const names = [...new Set(queryOf(req).keys())]
  const read = new Parameters(new URLSearchParams())
  for (const name of names) read.refuse(excerpt(name), 'is not a parameter here; this address takes none')
  refuseProblems(read.problems)
}
