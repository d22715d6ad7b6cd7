import { expect, test } from 'vitest'
import { wallFetch, wallProblem } from './wall-fetch.ts'

const fetch = (id: string) => ({ id, requestsDone: 1, requestsExpected: 4, secondsLeft: 3 })
const problem = { code: 'zoom-unreachable', detail: 'Zoom does not answer.', since: null, retryAt: null }
const none = { coverage: { fetch: null, problem: null } }

test('a fetch for any of the answers is a fetch, and of two the one for today', () => {
  const [today, latest] = ['today', 'latest'].map((id) => ({ coverage: { fetch: fetch(id), problem: null } }))
  expect(wallFetch(undefined, latest)?.id).toBe('latest')
  expect(wallFetch(none, latest)?.id).toBe('latest')
  expect(wallFetch(today, latest)?.id).toBe('today')
  expect(wallFetch(none, undefined)).toBeNull()
})

test('the reason is that of the first answer that has one', () => {
  expect(wallProblem(none, { coverage: { fetch: null, problem } })).toBe(problem)
  expect(wallProblem(none, undefined)).toBeNull()
})
