import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { expectTruth } from '../testing/compare.ts'
import { Desk, estimateOf, startFetch } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'
import { Backfill } from './backfill.ts'
import type { BackfillPlan } from './backfill-night.ts'
import { BACKFILL_PART, type SyncSettings } from './settings.ts'

// 02:00 of the morning after the clocks went back: the day before has 25 hours.
const NIGHT = '2026-11-02T07:00:05Z'
const HOUR = 3600
const DAY = 24 * HOUR

let desk: Desk
let clock = movableClock(NIGHT)
beforeEach(() => {
  clock = movableClock(NIGHT)
})
afterEach(() => desk.close())

const FAST = { perSecond: 100, mediumPerSecond: 200 }
async function openDesk(settings: Partial<SyncSettings> = {}, start = NIGHT): Promise<void> {
  clock = movableClock(start)
  desk = await Desk.open({
    agents: 20,
    seed: 11,
    limits: false,
    now: () => clock.now(),
    settings: { ...FAST, ...settings },
  })
}

function backfillOf(plan: Partial<BackfillPlan> = {}): Backfill {
  const backfill = new Backfill({
    sync: desk.room.sync,
    store: desk.store,
    plan: { days: 3, interval: '30_minutes', at: '02:00', zone: 'America/New_York', ...plan },
    settings: desk.room.settings,
    now: () => clock.now(),
    say: () => undefined,
  })
  onTestFinished(() => backfill.stop())
  return backfill
}

const days = (from: string, to: string, interval = '30_minutes') =>
  `from=${from}&to=${to}&tz=America/New_York&interval=${interval}`
const requests = () => desk.reports().length
const backfillsToday = async () => (await desk.room.budget.usedToday()).backfills

test('the last days are stored at night, at the cost that the estimate says, and nothing else', async () => {
  await openDesk()
  const asked = days('2026-10-30', '2026-11-01')
  const { requests: estimated } = await estimateOf(desk, asked)
  await backfillOf().look()
  expect(requests()).toBeGreaterThan(0)
  expect(requests()).toBeLessThanOrEqual(Math.ceil(estimated * 1.15) + 1)
  expect(await backfillsToday()).toBe(requests())
  const before = requests()
  const report = await desk.report(asked)
  expect(report.coverage).toMatchObject({ state: 'complete', intervals: { covered: 146, total: 146 } })
  expect(expectTruth(desk.zoom, report, clock.now() / 1000)).toBeGreaterThan(140)
  expect(requests()).toBe(before)
  expect(await estimateOf(desk, days('2026-10-29', '2026-10-29'))).toMatchObject({ alreadyStored: 0 })
  expect(await estimateOf(desk, days('2026-11-02', '2026-11-02'))).toMatchObject({ alreadyStored: 0 })
})

test('a night runs once, and the next one stores the day that was added and settles the one before', async () => {
  await openDesk()
  const backfill = backfillOf({ days: 2 })
  await backfill.look()
  const firstNight = requests()
  clock.forward(HOUR)
  await backfill.look()
  await backfillOf({ days: 2 }).look()
  expect(requests()).toBe(firstNight)

  clock.forward(23 * HOUR)
  await backfill.look()
  expect(requests() - firstNight).toBeLessThanOrEqual(firstNight + 1)
  const report = await desk.report(days('2026-11-01', '2026-11-01'))
  expect(report.coverage).toMatchObject({ state: 'complete', intervals: { covered: 50, provisional: 0 } })
  expect(new Set(report.coverage.parts.map(({ state }) => state))).toEqual(new Set(['final']))
  expect(await estimateOf(desk, days('2026-11-02', '2026-11-02'))).toMatchObject({ requests: 0, alreadyStored: 1 })
})

test.each([
  ['2026-11-02T06:59:00Z', false],
  ['2026-11-02T12:59:00Z', true],
  ['2026-11-02T13:01:00Z', false],
])('a process that starts at %s does it late: %s', async (start, runs) => {
  await openDesk({}, start)
  await backfillOf({ days: 1, interval: '1_day' }).look()
  expect(requests() > 0).toBe(runs)
})

test('without days it never asks', async () => {
  await openDesk()
  await backfillOf({ days: 0 }).look()
  expect(requests()).toBe(0)
})

test('a restart in the middle of a night goes on where it was', async () => {
  await openDesk()
  desk.zoom.setLatency(30)
  const { requests: estimated } = await estimateOf(desk, days('2026-10-19', '2026-11-01'))
  const cut = backfillOf({ days: 14 })
  const running = cut.look()
  await expect.poll(requests, { timeout: 20_000, interval: 5 }).toBeGreaterThan(15)
  const stopped = cut.stop()
  await desk.restart()
  await Promise.all([stopped, running])
  desk.zoom.setLatency(0)
  await backfillOf({ days: 14 }).look()
  // Chains that were cut are begun again; there are never more than half of the rate's.
  expect(requests()).toBeLessThanOrEqual(estimated * 1.15 + 55)
  const report = await desk.report(days('2026-10-19', '2026-11-01'))
  expect(report.coverage).toMatchObject({ state: 'complete', rowsRejected: 0 })
  expectTruth(desk.zoom, report, clock.now() / 1000)
})

test('it keeps to its part of the day, newest days first, and goes on the next night', async () => {
  await openDesk({ perDay: 200, share: 0.5 })
  const part = 200 * 0.5 * BACKFILL_PART
  const backfill = backfillOf({ days: 28 })
  await backfill.look()
  expect(requests()).toBe(part)
  const stored = async (from: string, to: string) => (await estimateOf(desk, days(from, to))).alreadyStored
  expect(await stored('2026-11-01', '2026-11-01')).toBe(1)
  expect(await stored('2026-10-05', '2026-10-11')).toBe(0)
  clock.forward(5 * HOUR)
  await backfill.look()
  expect(requests()).toBe(part)
  const before = await stored('2026-10-05', '2026-11-01')

  clock.forward(DAY - 5 * HOUR)
  await backfill.look()
  expect(await backfillsToday()).toBe(part)
  expect(await stored('2026-10-05', '2026-11-01')).toBeGreaterThan(before)
})

test('who waits goes before it', async () => {
  await openDesk({ perSecond: 20 })
  const { requests: estimated } = await estimateOf(desk, days('2026-10-19', '2026-11-01'))
  const running = backfillOf({ days: 14 }).look()
  await expect.poll(requests, { interval: 5 }).toBeGreaterThan(5)
  const report = await desk.report('from=2026-09-01&to=2026-09-03&tz=UTC&interval=1_hour')
  expect(report.coverage.state).toBe('complete')
  expect(requests()).toBeLessThan(estimated * 0.7)
  await running
  expect((await desk.report(days('2026-10-19', '2026-11-01'))).coverage.state).toBe('complete')
})

test('who asks is not told that the line is too long, however long the one behind is', async () => {
  await openDesk({ perSecond: 0.05 })
  const backfill = backfillOf({ days: 28, interval: '15_minutes' })
  const running = backfill.look()
  await expect.poll(() => desk.room.fetcher.queued / desk.room.fetcher.rate()).toBeGreaterThan(900)
  const report = await desk.report('from=2026-09-01&to=2026-09-01&tz=UTC&interval=1_day', 0)
  expect(report.coverage).toMatchObject({ state: 'fetching', problem: null })
  const stopped = backfill.stop()
  await desk.room.fetcher.close()
  await Promise.all([stopped, running])
})

test('a daily stop of Zoom’s ends the night, and the next one goes on', async () => {
  await openDesk()
  desk.zoom.faults.add({ path: 'time_sheets', skip: 5, action: { kind: 'rate-limit', limit: 'daily' } })
  const backfill = backfillOf({ days: 28 })
  await backfill.look()
  const met = requests()
  expect(met).toBeLessThan(60)
  clock.forward(HOUR)
  await backfill.look()
  expect(requests()).toBe(met)
  const stored = async () => (await estimateOf(desk, days('2026-10-06', '2026-11-01'))).alreadyStored
  const before = await stored()
  clock.forward(23 * HOUR)
  await backfill.look()
  expect(await stored()).toBeGreaterThan(before)
})

test('trouble that passes is tried again the same night', async () => {
  await openDesk()
  const away = { kind: 'answer', status: 503, body: 'away' } as const
  desk.zoom.faults.add({ path: 'time_sheets', times: Number.POSITIVE_INFINITY, action: away })
  const backfill = backfillOf({ days: 1 })
  await backfill.look()
  desk.zoom.faults.clear()
  clock.forward(601)
  await expect
    .poll(
      async () => {
        await backfill.look()
        return (await estimateOf(desk, days('2026-11-01', '2026-11-01'))).alreadyStored
      },
      { timeout: 15_000 },
    )
    .toBe(1)
})

test('days in a zone that Zoom refuses are stored as hours', async () => {
  await openDesk()
  desk.zoom.set({ refusedZones: ['America/New_York'] })
  await backfillOf({ interval: '1_day' }).look()
  const asked = days('2026-10-30', '2026-11-01', '1_day')
  expect(await estimateOf(desk, asked)).toMatchObject({ requests: 0, alreadyStored: 1 })
  const before = requests()
  expect(expectTruth(desk.zoom, await desk.report(asked), clock.now() / 1000)).toBe(3)
  expect(requests()).toBe(before)
})

test('somebody who asks for what it stores right now shares its requests', async () => {
  await openDesk({ perSecond: 20 })
  const asked = days('2026-10-26', '2026-11-01')
  const { requests: estimated } = await estimateOf(desk, asked)
  const running = backfillOf({ days: 7 }).look()
  await expect.poll(requests, { interval: 5 }).toBeGreaterThan(2)
  await startFetch(desk, asked)
  expect((await desk.report(asked)).coverage.state).toBe('complete')
  await running
  expect(requests()).toBeLessThanOrEqual(estimated * 1.15 + 1)
})
