import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'
import { createRetention } from './retention.ts'

const DAY = 86_400
const keep = { clock: 20 * DAY, day: 40 * DAY }
let clock = movableClock('2026-11-20T15:20:00Z')
let desk: Desk

beforeAll(async () => {
  const settings = { perSecond: 500, keep }
  desk = await Desk.open({ agents: 12, seed: 4, limits: false, now: () => clock.now(), settings })
})
afterAll(() => desk.close())
beforeEach(async () => {
  clock = movableClock('2026-11-20T15:20:00Z')
  await desk.startAnew()
})

const retention = () =>
  createRetention({
    ...{ store: desk.store, keep, now: () => clock.now(), say: () => undefined },
    forgetLooks: () => desk.room.fetcher.outcomes.forgetLooks(),
  })
const HOURS = 'from=2026-11-02&to=2026-11-18&tz=UTC&interval=1_hour'
const DAYS = 'from=2026-10-20&to=2026-11-19&tz=Europe/Berlin&interval=1_day'

test('what is older than it may be kept is shown to nobody, and asked for by nobody', async () => {
  const before = await desk.report(HOURS)
  expect(before.coverage.intervals.covered).toBe(17 * 24)
  const asked = desk.reports().length
  clock.forward(5 * DAY)
  const { coverage, series } = await desk.report(HOURS)
  const kept = series.filter(({ state }) => state !== 'out-of-reach')
  expect(kept[0]?.start).toBe('2026-11-05T16:00:00+00:00')
  expect(coverage.intervals.covered).toBe(kept.length)
  expect(series.filter(({ state, onlineSeconds }) => state === 'out-of-reach' && onlineSeconds !== null)).toEqual([])
  expect(desk.reports()).toHaveLength(asked)
})

test('it is deleted from the store, the rest is untouched, and the ledger agrees after a restart', async () => {
  await desk.report(HOURS)
  await desk.report(DAYS)
  clock.forward(5 * DAY)
  const before = await desk.report(HOURS)
  await retention().run()
  expect(await desk.store.dropRows('clock', Date.parse('2026-11-05T00:00:00Z') / 1000)).toBe(0)
  const after = await desk.report(HOURS)
  expect(after.summary).toEqual(before.summary)
  expect(after.series).toEqual(before.series)
  const days = await desk.report(DAYS)
  expect(days.coverage.intervals.covered).toBe(31)
  await desk.restart()
  expect((await desk.report(HOURS)).summary).toEqual(before.summary)
  expect((await desk.report(DAYS)).summary).toEqual(days.summary)
})

test('days are kept for longer than intervals, and end too', async () => {
  await desk.report(DAYS)
  clock.forward(30 * DAY)
  await retention().run()
  const { series } = await desk.report(DAYS)
  expect(series.findIndex(({ state }) => state !== 'out-of-reach')).toBe(22)
  expect(await desk.store.dropRows('day', Date.parse('2026-11-10T00:00:00Z') / 1000)).toBe(0)
})
