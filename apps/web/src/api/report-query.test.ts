import { ANY_QUESTION, type Coverage } from '@readyboard/contract'
import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { ApiError, mayRetry } from './api-error.ts'
import { createQueryClient } from './query-client.ts'
import { agentsQuery, nextAskMs, reportQuery } from './report-query.ts'

afterEach(() => vi.unstubAllGlobals())

const now = Date.parse('2026-11-04T14:42:00-05:00')
const coverage: Coverage = {
  state: 'complete',
  asOf: null,
  version: 'v',
  intervals: { covered: 1, total: 1, provisional: 0 },
  parts: [],
  fetch: null,
  rowsRejected: 0,
  problem: null,
}
const running = { to: '2026-11-04T15:00:00-05:00' }

test('a running interval is asked for again each minute, a finished range never', () => {
  expect(nextAskMs({ query: running, coverage }, now)).toBe(60_000)
  expect(nextAskMs({ query: { to: '2026-11-04T00:00:00-05:00' }, coverage }, now)).toBe(false)
})

test('after trouble the question is asked again when the next try is over', () => {
  const problem = { code: 'zoom-unavailable', detail: '', since: null, retryAt: '2026-11-04T14:42:48-05:00' }
  expect(nextAskMs({ query: running, coverage: { ...coverage, problem } }, now)).toBe(49_000)
})

test('what waits for consent is looked at again: somebody else may give it', () => {
  const problem = { code: 'needs-consent', detail: '', since: null, retryAt: null }
  const whole = { to: '2026-11-04T00:00:00-05:00' }
  expect(nextAskMs({ query: whole, coverage: { ...coverage, state: 'partial', problem } }, now)).toBe(10_000)
})

test.each([
  ['a refusal is never asked again', new ApiError(404), 0, false],
  ['a broken server is asked twice more', new ApiError(500), 1, true],
  ['and then no more', new ApiError(500), 2, false],
  ['a server that names a time is left alone until then', new ApiError(503, null, 20), 0, false],
])('%s', (_, error, failures, again) => {
  expect(mayRetry(failures, error)).toBe(again)
})

test('pinned numbers are asked for where they are kept, whatever is asked beside, and never again', () => {
  const question = { ...ANY_QUESTION, pinned: 'k7f291qd' }
  const table = { sort: 'displayName', order: 'asc', search: '', page: 2, pageSize: 25, only: null } as const
  const [report, agents] = [reportQuery(question), agentsQuery(question, table)]
  expect(report.queryKey).toEqual(['time-sheet', '/links/k7f291qd/report', ''])
  expect(agents.queryKey).toEqual([
    'time-sheet',
    '/links/k7f291qd/agents',
    'sort=displayName&order=asc&page=2&pageSize=25',
  ])
  expect(report.staleTime).toBe(Number.POSITIVE_INFINITY)
  expect(reportQuery(ANY_QUESTION).queryKey).toEqual(['time-sheet', '/reports/time-sheet', ''])
})

/** Answers what is asked for under `path`; others are never answered. */
function answer(path: string, body: object): void {
  vi.stubGlobal('fetch', async (asked: string) =>
    asked === `/api/v1${path}` ? Response.json(body) : await new Promise<Response>(() => {}),
  )
}

test('pinned numbers were true when they were fetched, others when they came', async () => {
  const asOf = '2026-11-04T14:40:00-05:00'
  const told = async (path: string, pinned?: string, known: string | null = asOf) => {
    answer(path, { query: running, coverage: { ...coverage, asOf: known } })
    const question = { ...ANY_QUESTION, ...(pinned && { pinned }) }
    return (await createQueryClient().fetchQuery(reportQuery(question))).trueAt
  }
  expect(await told('/links/k7f291qd/report', 'k7f291qd')).toBe(Date.parse(asOf))
  // The table explains its differences by the same time as the figures do.
  const table = { sort: 'displayName', order: 'asc', search: '', page: 1, pageSize: 25, only: null } as const
  answer('/links/k7f291qd/agents?sort=displayName&order=asc&page=1&pageSize=25', {
    query: running,
    coverage: { ...coverage, asOf },
  })
  const agents = agentsQuery({ ...ANY_QUESTION, pinned: 'k7f291qd' }, table)
  expect((await createQueryClient().fetchQuery(agents)).trueAt).toBe(Date.parse(asOf))
  const start = Date.now()
  expect(await told('/reports/time-sheet')).toBeGreaterThanOrEqual(start)
  expect(await told('/links/k7f291qd/report', 'k7f291qd', null)).toBeGreaterThanOrEqual(start)
})

test('the agents of a pinned link were true when its figures were', async () => {
  const asOf = '2026-11-04T14:40:00-05:00'
  const table = { sort: 'displayName', order: 'asc', search: '', page: 1, pageSize: 25, only: null } as const
  const asked = agentsQuery({ ...ANY_QUESTION, pinned: 'k7f291qd' }, table)
  answer(asked.queryKey.slice(1).join('?'), { query: running, coverage: { ...coverage, asOf } })
  expect((await createQueryClient().fetchQuery(asked)).trueAt).toBe(Date.parse(asOf))
})

test('old numbers that stand in for new ones still say when they were true', async () => {
  answer('/reports/time-sheet', { query: running, coverage })
  const observer = new QueryObserver(createQueryClient(), reportQuery(ANY_QUESTION))
  const leave = observer.subscribe(() => {})
  await vi.waitFor(() => expect(observer.getCurrentResult().isSuccess).toBe(true))
  const { data: old } = observer.getCurrentResult()
  observer.setOptions(reportQuery({ ...ANY_QUESTION, queue: 'q1' }))
  const meanwhile = observer.getCurrentResult()
  leave()
  expect(meanwhile.isPlaceholderData).toBe(true)
  expect(meanwhile.data?.trueAt).toBe(old?.trueAt)
  expect(meanwhile.data?.trueAt).toBeGreaterThan(0)
})
