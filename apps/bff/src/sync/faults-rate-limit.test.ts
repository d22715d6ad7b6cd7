import { createZoomClient } from '@readyboard/zoom'
import { createSimulator, type Simulator } from '@readyboard/zoom-simulator'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clock, DAYS, desk, expectWhole, openTroubledDesk, spoil } from '../testing/troubled-desk.ts'
import { createAskZoom, createBreaker } from './ask-zoom.ts'
import { createChainLimit } from './chain-limit.ts'

const NOW = Date.parse('2026-11-20T15:20:10Z')
const MIDNIGHT = Date.parse('2026-11-21T00:00:00Z')
const HOUR = { interval: '1_hour', zone: 'UTC', from: NOW / 1000 - 7210, to: NOW / 1000 - 3610 } as const
type Limit = 'per-second' | 'daily' | 'concurrent'

/** Every form of Retry-After, and the pause that it asks for: milliseconds, or null where it says nothing of use. */
const FORMS: [string | null, number | null][] = [
  [null, null],
  ['1', 1000],
  ['0.25', 250],
  ['Fri, 20 Nov 2026 15:20:12 GMT', 2000],
  ['2026-11-20T15:20:12Z', 2000],
  ['2026-11-20T16:20:12+01:00', 2000],
  ['Fri, 20 Nov 2026 15:00:00 GMT', null],
  ['2010-01-01T00:00:00Z', null],
  ['-1', null],
  ['0', null],
  ['NaN', null],
  ['', null],
  ['soon', null],
  ['1, 2', null],
  ['7200', 7_200_000],
  ['315360000', MIDNIGHT - NOW],
  ['2036-11-20T15:20:10Z', MIDNIGHT - NOW],
]

describe('a refusal, whatever Retry-After says', () => {
  let zoom: Simulator
  beforeAll(async () => {
    zoom = await createSimulator({ agents: 2, limits: false, now: () => NOW })
  })
  afterAll(() => zoom.close())
  beforeEach(() => zoom.faults.clear())

  /** What becomes of one refusal: how long everybody pauses, until when nothing is asked at all, and how it ended. */
  async function refused(limit: Limit, retryAfter: string | null) {
    const seen: { pauses: number[]; stops: number[] } = { pauses: [], stops: [] }
    const { apiUrl, oauthUrl, accountId, clientId, clientSecret } = zoom
    const client = { apiUrl, oauthUrl, credentials: () => ({ accountId, clientId, clientSecret }), now: () => NOW }
    zoom.faults.add({ path: 'time_sheets', action: { kind: 'rate-limit', limit, retryAfter } })
    const before = zoom.log.filter(({ kind }) => kind === 'heavy').length
    const ask = createAskZoom({
      zoom: createZoomClient(client),
      pace: {
        slot: async () => undefined,
        pauseFor: (milliseconds) => seen.pauses.push(milliseconds),
        pausedMs: () => 0,
        shareLimit: () => undefined,
        rate: () => 1,
      },
      budget: {
        reserve: async () => undefined,
        stopUntil: async (time) => void seen.stops.push(time),
        sawOthers: () => undefined,
      },
      breaker: createBreaker().policy,
      chains: createChainLimit(10),
      lane: () => 'waiting',
      purpose: () => 'new',
      signal: new AbortController().signal,
      now: () => NOW,
    })
    const end = await ask(HOUR, null).then(
      () => 'answered',
      (error: Error) => error.name,
    )
    return { ...seen, end, requests: zoom.log.filter(({ kind }) => kind === 'heavy').length - before }
  }

  const stopped = (until: number) => ({ pauses: [], stops: [until], end: 'ZoomRateLimitError', requests: 1 })

  test.each(FORMS)(
    'a limit per second with %j is waited out, and the same page asked for again',
    async (form, pause) => {
      // Nobody waits an hour for a limit per second: until then nothing is asked.
      const expected =
        (pause ?? 0) > 60_000
          ? stopped(NOW + (pause ?? 0))
          : { pauses: [pause ?? 1000], stops: [], end: 'answered', requests: 2 }
      expect(await refused('per-second', form)).toEqual(expected)
    },
  )

  test.each(FORMS)('too many at once with %j is waited out too', async (form, pause) => {
    const expected =
      (pause ?? 0) > 60_000
        ? stopped(NOW + (pause ?? 0))
        : { pauses: [pause ?? 1000], stops: [], end: 'answered', requests: 2 }
    expect(await refused('concurrent', form)).toEqual(expected)
  })

  test.each(FORMS)('a daily limit with %j ends the asking until then, or until midnight', async (form, pause) => {
    expect(await refused('daily', form)).toEqual(stopped(pause === null ? MIDNIGHT : NOW + pause))
  })
})

describe('over midnight', () => {
  openTroubledDesk(13, { agents: 10 })

  test.each([
    ['absent', null],
    ['of an HTTP date', 'Sat, 21 Nov 2026 00:00:00 GMT'],
  ])(
    'a day used up (Retry-After %s): not one request until it ends, then everything comes by itself',
    async (_, form) => {
      spoil({ kind: 'rate-limit', limit: 'daily', retryAfter: form }, { skip: 1 })
      await desk.report(DAYS, 3)
      const asked = desk.reports().length
      for (let hour = 0; hour < 8; hour += 1) {
        clock.forward(3600)
        await desk.report(DAYS, 0)
      }
      expect(desk.reports().length).toBe(asked)
      // 00:00:15 UTC: a new day.
      clock.forward(40 * 60 + 5)
      await expect.poll(() => desk.room.fetcher.outcomes.owed, { timeout: 20_000 }).toBe(0)
      const fetched = desk.reports().length
      expect(await expectWhole()).toBe(fetched)
    },
  )

  test('a day used up is still used up after a restart', async () => {
    spoil({ kind: 'rate-limit', limit: 'daily' }, { times: 2 })
    await desk.report(DAYS, 3).catch((error: Error) => expect(error.name).toBe('NothingStored'))
    const asked = desk.reports().length
    for (let restarts = 0; restarts < 3; restarts += 1) {
      await desk.restart()
      await expect(desk.report('range=yesterday&tz=UTC', 0)).rejects.toThrow('daily limit')
    }
    expect(desk.reports().length).toBe(asked)
    clock.forward(9 * 3600)
    await expectWhole()
  })
})
