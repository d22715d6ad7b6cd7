import { afterEach, expect, test } from 'vitest'
import { expectTruth } from '../testing/compare.ts'
import { ANYONE, Desk, estimateOf, startFetch } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'
import type { SyncSettings } from './settings.ts'

const MONTH = 'range=last-month&tz=America/New_York&interval=1_hour'
const DAY = 'from=2026-10-14&to=2026-10-14&tz=America/New_York&interval=1_hour'
let desk: Desk
let clock: ReturnType<typeof movableClock>

async function open(settings: Partial<SyncSettings> = {}, agents = 40) {
  clock = movableClock('2026-11-19T15:20:10Z')
  const fast = { perSecond: 200, mediumPerSecond: 200, consent: { share: 0.002, seconds: 600 }, ...settings }
  desk = await Desk.open({ agents, seed: 5, now: clock.now, limits: false, settings: fast })
}
afterEach(() => desk.close())

const asked = () => desk.reports().length

test('a dear question asks nothing of Zoom, says what it would cost, and what would be cheaper', async () => {
  await open()
  const { coverage, summary, series } = await desk.report(MONTH, 0)
  expect(coverage).toMatchObject({ state: 'partial', fetch: null, problem: { code: 'needs-consent', retryAt: null } })
  expect([summary.onlineSeconds, ...series.map(({ readySeconds }) => readySeconds)].every((it) => it === null)).toBe(
    true,
  )
  const estimate = coverage.problem?.estimate
  expect(estimate?.requests).toBeGreaterThan(60)
  expect(estimate?.shareOfDay).toBeCloseTo((estimate?.requests ?? 0) / 30_000)
  expect(estimate?.cheaper).toMatchObject([{ interval: '1_day' }])
  expect(estimate?.cheaper[0]?.requests).toBeLessThan((estimate?.requests ?? 0) / 5)
  expect(asked()).toBe(0)
  // Waiting for it changes nothing: nobody has decided.
  const began = performance.now()
  await desk.report(MONTH, 30)
  expect(performance.now() - began).toBeLessThan(5000)
  expect(asked()).toBe(0)
})

test('the estimate is what is then spent, within what sizes can be known beforehand', async () => {
  await open()
  const estimate = await estimateOf(desk, MONTH)
  expect(estimate.alreadyStored).toBe(0)
  expect(asked()).toBe(0)
  await startFetch(desk, MONTH)
  const report = await desk.report(MONTH)
  expect(report.coverage).toMatchObject({ state: 'complete', problem: null })
  expect(expectTruth(desk.zoom, report, clock.now() / 1000)).toBe(report.series.length)
  expect(asked()).toBeLessThanOrEqual(estimate.requests * 1.3)
  expect(asked()).toBeGreaterThanOrEqual(estimate.requests * 0.7)
  expect(await estimateOf(desk, MONTH)).toMatchObject({
    requests: 0,
    seconds: 0,
    shareOfDay: 0,
    alreadyStored: 1,
    cheaper: [],
  })
  expect((await estimateOf(desk, 'range=last-month&tz=America/New_York&interval=1_day')).requests).toBe(0)
})

test('what is stored answers meanwhile, and what is cheap is fetched without asking', async () => {
  await open()
  const day = await desk.report(DAY)
  expect(day.coverage.state).toBe('complete')
  const month = await desk.report(MONTH, 0)
  expect(month.coverage).toMatchObject({
    state: 'partial',
    intervals: { covered: 24 },
    problem: { code: 'needs-consent' },
  })
  expect(month.summary.onlineSeconds).toBe(day.summary.onlineSeconds)
  const { alreadyStored } = month.coverage.problem?.estimate ?? {}
  expect(alreadyStored).toBeCloseTo(24 / month.series.length)
})

test('the time it takes asks for consent as well as the part of the day', async () => {
  await open({ perSecond: 5, consent: { share: 1, seconds: 10 } })
  expect((await desk.report(MONTH, 0)).coverage.problem?.code).toBe('needs-consent')
  expect((await desk.report(DAY, 0)).coverage.problem).toBeNull()
})

test('a stopped fetch keeps whole windows, is not begun again by looking, and goes on when somebody says so', async () => {
  await open({ consent: { share: 1, seconds: 3600 } })
  desk.zoom.setLatency(40)
  const { id } = await startFetch(desk, MONTH)
  const { coverage } = await desk.report(MONTH, 0)
  expect(coverage.fetch?.requestsExpected).toBeGreaterThan(60)
  await expect.poll(() => desk.room.fetcher.generation, { interval: 5, timeout: 10_000 }).toBeGreaterThan(0)
  expect(desk.answers.stopFetch(ANYONE, id)).toBe(true)
  await desk.room.fetcher.job(id)?.finished
  // What was on its way to Zoom still arrives there.
  await expect.poll(() => desk.zoom.log.every(({ tookMs }) => tookMs !== null)).toBe(true)
  const afterStop = asked()
  const stopped = await desk.report(MONTH, 2)
  expect(stopped.coverage).toMatchObject({ state: 'partial', fetch: null, problem: { code: 'needs-consent' } })
  expect(stopped.coverage.problem?.detail).toContain('stopped')
  expect(asked()).toBe(afterStop)
  expect(expectTruth(desk.zoom, stopped, clock.now() / 1000)).toBe(stopped.coverage.intervals.covered)
  expect(stopped.coverage.intervals.covered).toBeGreaterThan(0)

  desk.zoom.setLatency(0)
  await startFetch(desk, MONTH)
  const whole = await desk.report(MONTH)
  expect(whole.coverage).toMatchObject({ state: 'complete', problem: null })
  expect(expectTruth(desk.zoom, whole, clock.now() / 1000)).toBe(whole.series.length)
  expect(desk.answers.stopFetch(ANYONE, 'nothing')).toBe(false)
})

test('asking again renews what may still change and nothing that is final', async () => {
  await open()
  const today = 'range=last-24-hours&tz=UTC&interval=1_hour'
  const before = await desk.report(today)
  const first = asked()
  const { requestsExpected, id } = await startFetch(desk, today, { again: true })
  expect(requestsExpected).toBeGreaterThan(0)
  await desk.room.fetcher.job(id)?.finished
  expect(asked()).toBeGreaterThan(first)
  expect((await desk.report(today)).coverage.version).not.toBe(before.coverage.version)
  await desk.report(DAY)
  const settled = asked()
  expect(await startFetch(desk, DAY, { again: true })).toMatchObject({ requestsExpected: 0, secondsLeft: 0 })
  expect(asked()).toBe(settled)
})
