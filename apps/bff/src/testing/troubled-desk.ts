import { DEFAULT_SWITCHES, type Fault, type FaultAction } from '@readyboard/zoom-simulator'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { expectTruth } from './compare.ts'
import { Desk } from './desk.ts'
import { leftOpen, type OpenThings, openThings } from './judge-leaks.ts'
import { judgeQuota } from './judge-quota.ts'
import { judgeStore } from './judge-store.ts'
import { movableClock } from './movable-clock.ts'

const START = '2026-11-20T15:20:10Z'
export const DAYS = 'from=2026-11-10&to=2026-11-13&tz=America/New_York&interval=1_hour'

/** The desk of the test file that called `openTroubledDesk`, and its clock, which each test may move. */
export let desk: Desk
export let clock = movableClock(START)

const PER_SECOND = 100

/**
 * Opens a desk for all tests of a file; each test begins with an empty store and without faults, and is judged in the end:
 * by what is stored, by what Zoom was asked, and by what is left open. `answerLimits`: how long Zoom may take.
 */
export function openTroubledDesk(seed: number, options: Partial<Parameters<typeof Desk.open>[0]> = {}): void {
  let before: OpenThings
  beforeAll(async () => {
    before = await openThings()
    const settings = { perSecond: PER_SECOND, mediumPerSecond: 200, ...options.settings }
    desk = await Desk.open({ agents: 30, seed, limits: false, ...options, now: () => clock.now(), settings })
  })
  afterAll(async () => {
    await desk.close()
    expect(await leftOpen(before)).toEqual([])
  })
  beforeEach(async () => {
    desk.zoom.faults.clear()
    desk.zoom.set(DEFAULT_SWITCHES)
    clock = movableClock(START)
    await desk.startAnew()
  })
  afterEach(async () => {
    const { settleSeconds, perSecond, perDay, share, mediumPerSecond } = desk.room.settings
    expect(await judgeStore({ ...desk, settleSeconds })).toEqual([])
    expect(judgeQuota(desk.zoom.log, { perSecond, perDay: perDay * share, mediumPerSecond })).toEqual([])
  })
}

export const seconds = () => clock.now() / 1000

export const spoil = (action: FaultAction, rest: Partial<Fault> = {}) =>
  desk.zoom.faults.add({ path: 'time_sheets', action, ...rest })

/** The whole range comes and equals the truth; answers how many requests that took. */
export async function expectWhole(question = DAYS): Promise<number> {
  const report = await desk.report(question, 60)
  expect(report.coverage).toMatchObject({ state: 'complete', problem: null, rowsRejected: 0 })
  expect(expectTruth(desk.zoom, report, seconds())).toBe(report.series.length)
  return desk.reports().length
}

/** What something between us and Zoom answers in its place. */
export const errorPage = (status: number) =>
  ({ kind: 'answer', status, body: '<h1>Bad gateway</h1>', headers: { 'Content-Type': 'text/html' } }) as const
