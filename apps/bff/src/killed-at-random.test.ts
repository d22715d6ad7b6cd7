import { expect, test } from 'vitest'
import { openStore } from './store/open-store.ts'
import { expectTruth } from './testing/compare.ts'
import { Desk } from './testing/desk.ts'
import { judgeQuota } from './testing/judge-quota.ts'
import { judgeStore } from './testing/judge-store.ts'
import { type Fetching, killAt, type Moment, randomMoment } from './testing/killer.ts'
import { createRandom } from './testing/simulate/random.ts'

const NOW = Date.parse('2026-11-20T15:20:10Z')
const TODAY = '2026-11-20'
const QUESTION = 'from=2026-11-05&to=2026-11-14&tz=America/New_York&interval=1_hour'
const KILLS = 10
const FETCHES = process.env.NIGHTLY ? 100 : 1
const SEED = Number(process.env.SEED ?? 25)

const fetchingOn = ({ folder, zoom }: Desk, pauseMs: number, perSecond: number): Fetching => ({
  folder,
  zoom,
  now: NOW,
  question: QUESTION,
  pauseMs,
  perSecond,
})

/** The store opens; it holds nothing but the truth, nothing final by half, and has counted every request. */
async function judge(desk: Desk, killed: Moment): Promise<void> {
  const store = await openStore(desk.folder)
  try {
    const problems = await judgeStore({ zoom: desk.zoom, store, settleSeconds: 86_400 })
    const { used } = await store.requestsUsed(TODAY)
    const uncounted = Math.max(0, desk.reports().length - used)
    expect({ killed, problems, uncounted }).toEqual({ killed, problems: [], uncounted: 0 })
  } finally {
    await store.close()
  }
}

async function expectTheTruth(desk: Desk): Promise<void> {
  const report = await desk.report(QUESTION)
  expect(report.coverage).toMatchObject({ state: 'complete', problem: null })
  expect(expectTruth(desk.zoom, report, NOW / 1000)).toBe(report.series.length)
}

test(
  `killed ${KILLS} times at random during a fetch, the store opens each time without half a window, and the end is the truth`,
  async () => {
    const random = createRandom(SEED)
    const settings = { perSecond: 500, mediumPerSecond: 500 }
    const desk = await Desk.open({ agents: 20, seed: SEED, now: () => NOW, limits: false, latencyMs: 12, settings })
    for (let fetches = 1; fetches <= FETCHES; fetches += 1) {
      await desk.room.fetcher.close()
      await desk.store.close()
      for (let kills = 1; kills <= KILLS; kills += 1) {
        const moment = randomMoment(random)
        await killAt(moment, fetchingOn(desk, 0, 500))
        await judge(desk, moment)
      }
      await desk.reopen()
      await expectTheTruth(desk)
      await desk.startAnew()
    }
    await desk.close()
  },
  FETCHES * 60_000,
)

test('over restarts, no second has more requests than allowed, and none is refused', async () => {
  const settings = { perSecond: 50, mediumPerSecond: 50 }
  const limits = { heavyPerSecond: 50, mediumPerSecond: 50 }
  const desk = await Desk.open({ agents: 20, seed: 4, now: () => NOW, limits, latencyMs: 30, settings })
  await desk.store.close()
  // As soon as one is gone the next one comes: what it sends must not add up with what its forerunner sent.
  for (let kills = 1; kills <= 2 * FETCHES; kills += 1)
    await killAt({ when: 'page', pages: 6, afterMs: 0 }, fetchingOn(desk, 1000, 50))
  await desk.reopen(1000)
  await expectTheTruth(desk)
  expect(judgeQuota(desk.zoom.log, { perSecond: 50, perDay: 15_000, mediumPerSecond: 50 })).toEqual([])
  await desk.close()
}, 120_000)
