import type { FaultAction } from '@readyboard/zoom-simulator'
import { beforeAll, expect, test } from 'vitest'
import { mostCalls } from '../testing/judge-quota.ts'
import { clock, DAYS, desk, expectWhole, openTroubledDesk, spoil } from '../testing/troubled-desk.ts'

// Short limits: an answer that is not cut would hold everything up.
const LIMITS = { headersMs: 400, silenceMs: 400, totalMs: 1500, bodyBytes: 256 * 1024 }
openTroubledDesk(23, { agents: 12, answerLimits: LIMITS })

/** What the days cost without any trouble. */
let undisturbed: number
beforeAll(async () => {
  undisturbed = await expectWhole()
})

const LONG = 60_000
const TEN_GB = 10 * 1024 ** 3

test.each<[string, FaultAction]>([
  ['no headers', { kind: 'silence', when: 'before-headers', ms: LONG }],
  ['headers, then silence', { kind: 'silence', when: 'after-headers', ms: LONG }],
  ['half a body, then silence', { kind: 'silence', when: 'mid-body', ms: LONG }],
  ['a byte a second', { kind: 'trickle', bytesPerSecond: 1 }],
  ['a byte now and then, so that it is never silent', { kind: 'trickle', bytesPerSecond: 20 }],
  ['a body of ten gigabytes', { kind: 'oversized', bytes: TEN_GB }],
  ['ten gigabytes in a small parcel', { kind: 'gzip-bomb', bytes: TEN_GB }],
])('%s: the answer is cut, its place is free again, and no number changes', async (_, action) => {
  for (let number = 0; number < 3; number += 1) spoil(action, { skip: number })
  expect(await expectWhole()).toBeLessThanOrEqual(mostCalls(undisturbed))
  const cut = desk.reports().filter(({ fault }) => fault === action.kind)
  expect(cut.length).toBe(3)
  await expect.poll(() => cut.every(({ tookMs }) => tookMs !== null)).toBe(true)
  expect(Math.max(...cut.map(({ tookMs }) => tookMs ?? LONG))).toBeLessThan(LONG / 4)
})

test('a page cut at any place, with the right length, a wrong one or none, is asked for again whole', async () => {
  const cuts = ['right', 'wrong', 'chunked'] as const
  for (const [index, length] of cuts.entries()) {
    await desk.startAnew()
    spoil({ kind: 'truncate', bytes: [0, 17, 2500][index] ?? 0, length }, { skip: index })
    expect(await expectWhole()).toBeLessThanOrEqual(mostCalls(undisturbed))
  }
})

test('Zoom out of reach: nothing stored says when to come back, and what was refused is no answer', async () => {
  desk.zoom.faults.add({ times: Number.POSITIVE_INFINITY, action: { kind: 'reset', when: 'before-headers' } })
  const error = await desk.report(DAYS, 2).catch((caught: Error) => caught)
  expect(error).toMatchObject({ name: 'NothingStored' })
  expect(desk.reports()).toHaveLength(0)
  desk.zoom.faults.clear()
  clock.forward(6)
  await expectWhole()
})
