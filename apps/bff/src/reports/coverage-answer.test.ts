import { parseQuestion } from '@readyboard/contract'
import { divide } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { type Asked, type Known, toCoverage, toQuery } from './asked.ts'

const START = Date.parse('2026-11-01T04:00:00Z') / 1000
const END = Date.parse('2026-11-02T05:00:00Z') / 1000
const asked: Asked = {
  question: parseQuestion(new URLSearchParams('from=2026-11-01&to=2026-11-01&agent=U1&agent=U2')).question,
  from: START,
  to: END,
  zone: 'America/New_York',
  interval: '1_hour',
  buckets: divide(START, END, '1_hour', 'America/New_York', 'monday'),
}

const bucket = (covered: boolean, state: Known['buckets'][0]['state'] = covered ? 'final' : 'missing') => ({
  state,
  covered,
  coveredSeconds: covered ? 3600 : 0,
})
const known = (rest: Partial<Known>): Known => ({
  buckets: asked.buckets.map(() => bucket(true)),
  parts: [{ from: START, to: END, state: 'final', fetchedAt: END + 90_000 }],
  coveredSeconds: END - START,
  asOf: END + 90_000,
  rejected: 0,
  version: 'v1',
  fetch: null,
  trouble: null,
  ...rest,
})
const trouble = { code: 'zoom-unavailable', detail: 'Zoom is not answering.', since: END, retryAt: END + 5 }
const fetch = { id: 'f1', requestsDone: 1, requestsExpected: 4, secondsLeft: 1 }
const some = asked.buckets.map((_, index) => bucket(index < 3))
const none = asked.buckets.map(() => bucket(false))

test.each<[string, Partial<Known>, string]>([
  ['all is covered', {}, 'complete'],
  ['all is covered and some of it is fetched again', { fetch }, 'complete'],
  ['all is covered and Zoom is in trouble', { trouble }, 'complete'],
  ['something is on its way', { buckets: some, fetch }, 'fetching'],
  ['something is on its way although something failed', { buckets: none, fetch, trouble }, 'fetching'],
  ['some is covered and the rest failed', { buckets: some, trouble }, 'partial'],
  ['some is covered and the rest is out of reach', { buckets: some }, 'partial'],
  ['nothing is covered and it failed', { buckets: none, trouble }, 'failed'],
  ['everything is out of reach', { buckets: none }, 'partial'],
])('%s', (_, facts, state) => {
  expect(toCoverage(asked, known(facts)).state).toBe(state)
})

test('counts, times in the viewer’s zone, and the trouble in words', () => {
  const buckets = asked.buckets.map((_, index) =>
    bucket(index < 20, index < 5 ? 'provisional' : index < 20 ? 'final' : 'failed'),
  )
  const coverage = toCoverage(asked, known({ buckets, trouble, rejected: 3, asOf: null }))
  expect(coverage.intervals).toEqual({ covered: 20, total: 25, provisional: 5 })
  expect(coverage.parts).toEqual([
    {
      from: '2026-11-01T00:00:00-04:00',
      to: '2026-11-02T00:00:00-05:00',
      state: 'final',
      fetchedAt: '2026-11-03T01:00:00-05:00',
    },
  ])
  expect(coverage.problem).toEqual({
    code: 'zoom-unavailable',
    detail: 'Zoom is not answering.',
    since: '2026-11-02T00:00:00-05:00',
    retryAt: '2026-11-02T00:00:05-05:00',
  })
  expect(coverage).toMatchObject({ asOf: null, rowsRejected: 3, version: 'v1' })
})

test('the question comes back with its range resolved', () => {
  expect(toQuery(asked)).toEqual({
    from: '2026-11-01T00:00:00-04:00',
    to: '2026-11-02T00:00:00-05:00',
    tz: 'America/New_York',
    interval: '1_hour',
    queue: null,
    agents: ['U1', 'U2'],
    range: null,
    compare: 'none',
  })
})
