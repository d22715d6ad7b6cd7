import type { Fault } from '@readyboard/zoom-simulator'
import { beforeAll, expect, test } from 'vitest'
import { expectTruth } from '../testing/compare.ts'
import { ANYONE } from '../testing/desk.ts'
import {
  clock,
  DAYS,
  desk,
  errorPage,
  expectWhole,
  openTroubledDesk,
  seconds,
  spoil,
} from '../testing/troubled-desk.ts'

openTroubledDesk(9)

/** What the days cost without any trouble. */
let undisturbed: number
beforeAll(async () => {
  undisturbed = await expectWhole()
})

test.each<[string, Fault[]]>([
  [
    'a 429 in the middle of a chain, with a time',
    [{ skip: 4, action: { kind: 'rate-limit', limit: 'per-second', retryAfter: '1' } }],
  ],
  [
    'a 429 in the middle of a chain, without a time',
    [{ skip: 4, action: { kind: 'rate-limit', limit: 'per-second', retryAfter: null } }],
  ],
  ['too many at once', [{ skip: 2, times: 2, action: { kind: 'rate-limit', limit: 'concurrent' } }]],
  ['a 500', [{ action: errorPage(500) }]],
  ['an HTML 502 on every third request', [3, 6, 9].map((skip) => ({ skip, action: errorPage(502) }))],
  ['200 with a page for humans', [{ skip: 1, action: errorPage(200) }]],
  [
    'a connection cut before, after and within the answer',
    [
      { skip: 1, action: { kind: 'reset', when: 'before-headers' } },
      { skip: 3, action: { kind: 'reset', when: 'after-headers' } },
      { skip: 5, action: { kind: 'reset', when: 'mid-body' } },
    ],
  ],
  [
    'half an answer, said to be whole, half, or nothing',
    [
      { skip: 1, action: { kind: 'truncate', bytes: 900, length: 'right' } },
      { skip: 3, action: { kind: 'truncate', bytes: 900, length: 'wrong' } },
      { skip: 5, action: { kind: 'truncate', bytes: 900, length: 'chunked' } },
    ],
  ],
  [
    'a page token that expired',
    [{ action: { kind: 'page-token-expired' }, predicate: ({ params }) => params.next_page_token !== undefined }],
  ],
  ['page tokens in a circle', [{ times: 3, action: { kind: 'page-token-loop', tokens: ['a', 'b'] } }]],
  ['an answer about another range', [{ skip: 2, action: { kind: 'wrong-echo', from: '2026-01-01T00:00:00Z' } }]],
  ['an answer about another zone', [{ skip: 2, action: { kind: 'wrong-echo', timezone: 'Asia/Tokyo' } }]],
  [
    'access tokens revoked on the way',
    [
      { skip: 3, action: { kind: 'revoke' } },
      { skip: 9, action: { kind: 'revoke' } },
    ],
  ],
  [
    'a total that is one too high',
    [
      {
        skip: 1,
        action: { kind: 'patch', at: 'total_records', value: 9999 },
        predicate: ({ params }) => params.next_page_token !== undefined,
      },
    ],
  ],
  ['an answer without its rows', [{ action: { kind: 'patch', at: 'agents', value: 'none' } }]],
  ['an answer larger than any page', [{ action: { kind: 'oversized', bytes: 9 * 1024 * 1024 } }]],
])('%s changes no number', async (_, faults) => {
  desk.zoom.faults.add(...faults.map((fault) => ({ path: 'time_sheets', ...fault })))
  const requests = await expectWhole()
  expect(desk.zoom.faults.pending()).toBe(0)
  // At most the pages of one window twice, besides those that were spoilt.
  expect(requests).toBeLessThanOrEqual(undisturbed + 14)
})

test('a per-second refusal holds everybody until its time, and the same page is asked for again', async () => {
  spoil({ kind: 'rate-limit', limit: 'per-second', retryAfter: '1' }, { skip: 5 })
  await expectWhole()
  const asked = desk.reports()
  const refused = asked.findIndex(({ status }) => status === 429)
  // What was on its way still arrived; then nothing did until the time had come.
  const gaps = asked
    .slice(refused + 1)
    .map((request, index) => request.steadyAt - (asked[refused + index]?.steadyAt ?? 0))
  expect(Math.max(...gaps)).toBeGreaterThan(850)
  const page = (index: number) => [asked[index]?.params.from, asked[index]?.params.next_page_token]
  expect(asked.slice(refused + 1).map((_, index) => page(refused + 1 + index))).toContainEqual(page(refused))
})

test('rows that cannot be read are left out, counted, and asked for again', async () => {
  spoil({ kind: 'patch', at: 'agents.0.ready_duration', value: 'many' })
  const { coverage } = await desk.report(DAYS)
  expect(coverage).toMatchObject({ state: 'complete', rowsRejected: 1 })
  expect(coverage.intervals.provisional).toBeGreaterThan(0)
  clock.forward(3601)
  const again = await desk.report(DAYS)
  await desk.room.fetcher.job(again.coverage.fetch?.id ?? '')?.finished
  expect(await expectWhole()).toBeGreaterThan(0)
})

test('stopping in the middle of a fetch keeps whole windows only, and leaves nobody waiting', async () => {
  desk.zoom.setLatency(60)
  const reports = Promise.all(Array.from({ length: 20 }, () => desk.report(DAYS).catch((error: Error) => error.name)))
  await expect.poll(() => desk.reports().length, { interval: 5 }).toBeGreaterThan(8)
  await desk.room.fetcher.close()
  await reports
  desk.zoom.setLatency(0)
  await desk.restart()
  const partial = await desk.report(DAYS, 0)
  expectTruth(desk.zoom, partial, seconds())
  await expectWhole()
})

test('the store forgets no listener: nobody listens to a fetch that has ended', async () => {
  const events: string[] = []
  const started = await desk.report(DAYS, 0)
  const stop = desk.answers.watchFetch(ANYONE, started.coverage.fetch?.id ?? '', ({ type }) => events.push(type))
  await expectWhole()
  expect(events.at(-1)).toBe('done')
  expect(new Set(events)).toEqual(new Set(['progress', 'done']))
  stop?.()
  const late: string[] = []
  desk.answers.watchFetch(ANYONE, started.coverage.fetch?.id ?? '', ({ type }) => late.push(type))
  expect(late).toEqual(['done'])
  expect(desk.answers.watchFetch(ANYONE, 'nothing', () => undefined)).toBeNull()
})
