import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'

const WEEK = 'range=last-week&tz=America/New_York&interval=1_hour'
let desk: Desk
afterEach(() => desk.close())

test('a fetch goes on counting from where it began, however often somebody looks', async () => {
  const { now } = movableClock('2026-11-19T15:20:10Z')
  const settings = { perSecond: 60, mediumPerSecond: 200 }
  desk = await Desk.open({ agents: 60, seed: 5, now, limits: false, settings })
  const seen = []
  for (let report = await desk.report(WEEK, 0); report.coverage.fetch; report = await desk.report(WEEK, 0)) {
    seen.push({ ...report.coverage.fetch, covered: report.coverage.intervals.covered })
    await pause(20)
  }
  // Windows became whole meanwhile, and it is still the same fetch.
  expect(new Set(seen.map(({ covered }) => covered)).size).toBeGreaterThan(2)
  expect(new Set(seen.map(({ id }) => id)).size).toBe(1)
  const done = seen.map(({ requestsDone }) => requestsDone)
  expect(done).toEqual(done.toSorted((a, b) => a - b))
})

test('a pause that Zoom asks for is told to whoever waits, and is over when the fetch is', async () => {
  const { now } = movableClock('2026-11-19T15:20:10Z')
  desk = await Desk.open({ agents: 20, seed: 5, now, limits: false, settings: { perSecond: 60 } })
  desk.zoom.faults.add({
    path: 'time_sheets',
    skip: 1,
    action: { kind: 'rate-limit', limit: 'per-second', retryAfter: '4' },
  })
  await expect
    .poll(async () => (await desk.report(WEEK, 0)).coverage, { timeout: 5000 })
    .toMatchObject({ state: 'fetching', problem: { code: 'rate-limit', retryAt: expect.any(String) } })
  expect((await desk.report(WEEK)).coverage).toMatchObject({ state: 'complete', problem: null })
})
