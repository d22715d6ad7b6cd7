import type { FaultAction } from '@readyboard/zoom-simulator'
import { beforeAll, expect, test } from 'vitest'
import { mostCalls } from '../testing/judge-quota.ts'
import { clock, DAYS, desk, expectWhole, openTroubledDesk, spoil } from '../testing/troubled-desk.ts'

// Short limits: an answer that is not cut would hold everything up.
const LIMITS = { headersMs: 600, silenceMs: 600, totalMs: 1500, bodyBytes: 256 * 1024 }
openTroubledDesk(23, { answerLimits: LIMITS })

const RANGE = 'from=2026-10-26&to=2026-11-13&tz=UTC&interval=1_hour'
const LONG = 60_000
const TEN_GB = 10 * 1024 ** 3

/** What the range costs without any trouble. */
let undisturbed: number
beforeAll(async () => {
  undisturbed = await expectWhole(RANGE)
})

test('no headers, silence, trickles, bodies without end, parcels that explode: each is cut, its place is free again, and no number changes', async () => {
  const actions: FaultAction[] = [
    { kind: 'silence', when: 'before-headers', ms: LONG },
    { kind: 'silence', when: 'after-headers', ms: LONG },
    { kind: 'silence', when: 'mid-body', ms: LONG },
    { kind: 'trickle', bytesPerSecond: 1 },
    // Never silent for long enough to be cut for that.
    { kind: 'trickle', bytesPerSecond: 20 },
    { kind: 'oversized', bytes: TEN_GB },
    { kind: 'gzip-bomb', bytes: TEN_GB },
  ]
  for (const [index, action] of actions.entries()) spoil(action, { skip: index })
  expect(await expectWhole(RANGE)).toBeLessThanOrEqual(mostCalls(undisturbed) + 1)
  const cut = desk.reports().filter(({ fault }) => fault !== null)
  expect(cut.map(({ fault }) => fault).sort()).toEqual(actions.map(({ kind }) => kind).sort())
  await expect.poll(() => cut.every(({ tookMs }) => tookMs !== null)).toBe(true)
  expect(Math.max(...cut.map(({ tookMs }) => tookMs ?? LONG))).toBeLessThan(LONG / 4)
})

test('pages cut at some place, with the right length, a wrong one or none, are asked for again whole', async () => {
  for (const [index, length] of (['right', 'wrong', 'chunked'] as const).entries()) {
    for (const bytes of [0, 2500]) spoil({ kind: 'truncate', bytes, length }, { skip: index * 2 })
  }
  expect(await expectWhole(RANGE)).toBeLessThanOrEqual(mostCalls(undisturbed))
})

test('Zoom out of reach: nothing stored says when to come back, and what was refused is no answer', async () => {
  desk.zoom.faults.add({ times: Number.POSITIVE_INFINITY, action: { kind: 'reset', when: 'before-headers' } })
  await expect(desk.report(DAYS, 4.5)).rejects.toMatchObject({ name: 'NothingStored' })
  expect(desk.reports()).toHaveLength(0)
  desk.zoom.faults.clear()
  clock.forward(6)
  await expectWhole()
})
