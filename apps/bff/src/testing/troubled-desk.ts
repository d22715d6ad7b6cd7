import type { Fault, FaultAction } from '@readyboard/zoom-simulator'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { expectTruth } from './compare.ts'
import { Desk } from './desk.ts'
import { movableClock } from './movable-clock.ts'

const START = '2026-11-20T15:20:10Z'
export const DAYS = 'from=2026-11-10&to=2026-11-13&tz=America/New_York&interval=1_hour'

/** The desk of the test file that called `openTroubledDesk`, and its clock, which each test may move. */
export let desk: Desk
export let clock = movableClock(START)

/** Opens a desk for all tests of a file; each test begins with an empty store and without faults. */
export function openTroubledDesk(seed: number): void {
  beforeAll(async () => {
    const settings = { perSecond: 100, mediumPerSecond: 200 }
    desk = await Desk.open({ agents: 30, seed, now: () => clock.now(), limits: false, settings })
  })
  afterAll(() => desk.close())
  beforeEach(async () => {
    desk.zoom.faults.clear()
    clock = movableClock(START)
    await desk.startAnew()
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
