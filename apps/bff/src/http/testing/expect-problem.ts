import { Problem } from '@readyboard/contract'
import { expect } from 'vitest'

/**
 * Holds an answer against what every refusal must be: a problem of RFC 9457 that is not kept by anybody, names its trace
 * and tells nothing of the inside. `said` goes with a failure. What it says is handed back; of a HEAD, nothing.
 */
export async function expectProblem(answer: Response, status: number, said = ''): Promise<Problem | null> {
  expect(answer.status, said).toBe(status)
  expect(answer.headers.get('content-type'), said).toBe('application/problem+json; charset=utf-8')
  expect(answer.headers.get('cache-control'), said).toBe('no-store')
  expectNoDoorsOpened(answer, said)
  const text = await answer.text()
  if (text === '') return null
  const problem = Problem.parse(JSON.parse(text))
  expect(problem.status, said).toBe(status)
  expect(problem.traceId, said).toBe(answer.headers.get('x-request-id'))
  expect(problem.traceId, said).toMatch(/^[\w-]{8,64}$/)
  expect(text, said).not.toMatch(/ at .*[.:]\d+:\d+|node_modules|node:internal|\/src\//)
  for (const { parameter, detail } of problem.errors) {
    expect(parameter.length, said).toBeLessThanOrEqual(100)
    expect(detail.length, said).toBeLessThanOrEqual(500)
  }
  expect(text, said).not.toMatch(/x{101}|💥{51}/u)
  expect(text, said).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u)
  return problem
}

/** No answer ever lets another site's script read it, sets a cookie or sends anybody elsewhere. */
export function expectNoDoorsOpened(answer: Response, said = ''): void {
  const names = [...answer.headers.keys()]
  expect(
    names.filter((name) => name.startsWith('access-control-')),
    said,
  ).toEqual([])
  for (const name of ['location', 'set-cookie', 'x-powered-by', 'server', 'refresh'])
    expect(names, said).not.toContain(name)
}

/** Whether a problem names the parameter, of which it may show a part only. */
export function names(problem: Problem, parameter: string): boolean {
  const start = parameter.slice(0, 60).replaceAll('\u202e', '\uFFFD')
  return problem.errors.some((error) => error.parameter === start || error.parameter === `${start}…`)
}
