import { afterEach, expect, test } from 'vitest'
import { everybody, expectTruth } from '../testing/compare.ts'
import { Desk } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'
import type { SyncSettings } from './settings.ts'

const TODAY = 'range=today&tz=UTC&interval=1_hour'
const HOUR = 3600
let desk: Desk
let clock: ReturnType<typeof movableClock>

async function open(settings: Partial<SyncSettings> = {}) {
  clock = movableClock('2026-11-19T15:20:10Z')
  const fast = { perSecond: 200, mediumPerSecond: 200, ...settings }
  desk = await Desk.open({ agents: 20, seed: 5, now: clock.now, limits: false, settings: fast })
}
afterEach(() => desk.close())

/** Asks, waits for what is fetched again, and answers with the hours that Zoom was asked for. */
async function hoursAsked(question = TODAY): Promise<string[]> {
  const before = desk.reports().length
  const { coverage } = await desk.report(question)
  if (coverage.fetch) await desk.room.fetcher.job(coverage.fetch.id)?.finished
  const windows = desk.reports().slice(before)
  return windows.flatMap(({ params }) => {
    const [from = 0, to = 0] = [params.from, params.to].map((at) => Date.parse(at ?? '') / 1000)
    const starts = Array.from({ length: (to - from) / HOUR }, (_, index) => from + index * HOUR)
    return params.next_page_token ? [] : starts.map((start) => new Date(start * 1000).toISOString().slice(11, 13))
  })
}

const sorted = (hours: string[]) => [...hours].sort()
const until = (last: number) => Array.from({ length: last + 1 }, (_, hour) => String(hour).padStart(2, '0'))

test('looked at again: the running hour after a minute, closed ones after an hour, final ones never', async () => {
  await open()
  expect(sorted(await hoursAsked())).toEqual(until(15))
  expect(await hoursAsked()).toEqual([])
  clock.forward(40)
  expect(await hoursAsked()).toEqual([])
  clock.forward(25)
  expect(await hoursAsked()).toEqual(['15'])
  // The hour turns: what was stored of 15 was its beginning, and 16 has begun.
  clock.forward(40 * 60)
  expect(sorted(await hoursAsked())).toEqual(['15', '16'])
  clock.forward(20 * 60)
  expect(sorted(await hoursAsked())).toEqual([...until(14), '16'])
  // Two days later everything may be asked for once more, a last time.
  clock.forward(49 * HOUR)
  const that = 'from=2026-11-19&to=2026-11-19&tz=UTC&interval=1_hour'
  expect(sorted(await hoursAsked(that))).toEqual(until(23))
  clock.forward(9 * HOUR)
  expect(await hoursAsked(that)).toEqual([])
  const report = await desk.report(that)
  expect(report.coverage.intervals).toEqual({ covered: 24, total: 24, provisional: 0 })
  expect(expectTruth(desk.zoom, report, clock.now() / 1000)).toBe(24)
})

test('a hundred looks within a minute cost nothing', async () => {
  await open()
  await hoursAsked()
  const before = desk.reports().length
  await Promise.all(Array.from({ length: 100 }, () => desk.report(TODAY, 0)))
  expect(desk.reports().length).toBe(before)
})

test('late data of a closed hour is taken over when it is fetched again', async () => {
  await open()
  const question = 'from=2026-11-19&to=2026-11-19&tz=UTC&interval=1_hour'
  const [from, to] = [Date.parse('2026-11-19T13:00:00Z') / 1000, Date.parse('2026-11-19T14:00:00Z') / 1000]
  const busy = everybody(desk.zoom).find((userId) => desk.zoom.truth.measures({ userId, from, to }).ready > 600) ?? ''
  const first = await desk.report(question)
  expect(desk.zoom.restate(busy, from, to, 300)).toBe(300)
  expect((await desk.report(question)).coverage.version).toBe(first.coverage.version)
  clock.forward(HOUR)
  await hoursAsked(question)
  const again = await desk.report(question)
  expect(again.coverage.version).not.toBe(first.coverage.version)
  expect(again.series[13]?.readySeconds).toBe((first.series[13]?.readySeconds ?? 0) - 300)
  expect(expectTruth(desk.zoom, again, clock.now() / 1000)).toBeGreaterThan(10)
})

test('asking again stays in its part of the day, and the numbers say how old they are', async () => {
  await open({ perDay: 200 })
  await hoursAsked()
  for (let minute = 0; minute < 60; minute += 1) {
    clock.forward(61)
    await hoursAsked()
  }
  const { refreshes, used } = await desk.store.requestsUsed('2026-11-19')
  expect(refreshes).toBeLessThanOrEqual(20)
  expect(used).toBeLessThanOrEqual(100)
  const { coverage } = await desk.report(TODAY)
  expect(coverage.state).toBe('complete')
  // A new question has its requests.
  expect((await desk.report('from=2026-11-10&to=2026-11-10&tz=UTC&interval=1_hour')).coverage.state).toBe('complete')
})

test('a quarter that had not begun when its hour was fetched is unknown, not empty', async () => {
  await open()
  // Kathmandu's hours are asked for by quarters; the hour from 15:15 runs.
  await desk.report('range=today&tz=Asia/Kathmandu&interval=1_hour')
  clock.forward(11 * 60)
  const { series } = await desk.report('range=today&tz=Asia/Kathmandu&interval=15_minutes', 0)
  expect(series.at(-1)).toMatchObject({ start: '2026-11-19T21:15:00+05:45', state: 'fetching', onlineSeconds: null })
})
