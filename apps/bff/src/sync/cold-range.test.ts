import { peakPerSecond } from '@readyboard/zoom-simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everybody, expectTruth } from '../testing/compare.ts'
import { Desk } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'

const clock = movableClock('2026-11-20T15:20:10Z')
const LIMIT = 40
// Settled: ends more than a day ago.
const DAYS = 'from=2026-11-09&to=2026-11-12'
let desk: Desk

beforeAll(async () => {
  desk = await Desk.open({
    agents: 50,
    seed: 11,
    now: clock.now,
    limits: { heavyPerSecond: LIMIT, mediumPerSecond: LIMIT * 2, heavyPerDay: 30_000 },
    settings: { perSecond: LIMIT, mediumPerSecond: LIMIT * 2 },
  })
})
afterAll(() => desk.close())

const seconds = () => Math.floor(clock.now() / 1000)
/** What a question costs in requests for the report. */
async function costOf(question: string): Promise<number> {
  const before = desk.reports().length
  const { coverage } = await desk.report(question)
  expect(coverage).toMatchObject({ state: 'complete', problem: null })
  return desk.reports().length - before
}
const refused = () => desk.zoom.log.filter(({ status }) => status === 429).length
/** How many rows the windows asked for since then had in all: first pages say. */
function rowsOf(question: { interval: string; from: number; to: number }): number {
  const step = question.interval === '15_minutes' ? 900 : 3600
  let rows = 0
  for (let at = question.from; at < question.to; at += step) {
    for (const userId of everybody(desk.zoom)) {
      if (desk.zoom.truth.measures({ userId, from: at, to: at + step }).online > 0) rows += 1
    }
  }
  return rows
}

test('300 viewers of one cold link cost one fetch, full pages and one request per window, within the limit', async () => {
  const question = `${DAYS}&tz=America/New_York&interval=15_minutes`
  const reports = await Promise.all(Array.from({ length: 300 }, () => desk.report(question)))
  expect(new Set(reports.map((report) => JSON.stringify(report.series))).size).toBe(1)
  const [report] = reports
  expect(expectTruth(desk.zoom, report as (typeof reports)[0], seconds())).toBe(4 * 96)

  const asked = desk.reports()
  const windows = asked.filter(({ params }) => !params.next_page_token)
  expect(new Set(windows.map(({ params }) => params.from)).size).toBe(windows.length)
  const [from, to] = ['2026-11-09T05:00:00Z', '2026-11-13T05:00:00Z'].map((at) => Date.parse(at) / 1000) as [
    number,
    number,
  ]
  const fullPages = Math.ceil(rowsOf({ interval: '15_minutes', from, to }) / 100)
  expect(asked.length).toBeGreaterThanOrEqual(fullPages)
  expect(asked.length).toBeLessThanOrEqual(Math.ceil(fullPages * 1.15) + windows.length)
  expect(peakPerSecond(desk.zoom.log, 'heavy')).toBeLessThanOrEqual(LIMIT)
  expect(refused()).toBe(0)
}, 60_000)

test('what is final is not asked for again: the same, by day, in another zone, per agent, after a restart', async () => {
  const free = [
    `${DAYS}&tz=America/New_York&interval=15_minutes`,
    `${DAYS}&tz=America/New_York&interval=1_hour`,
    `${DAYS}&tz=America/New_York&interval=1_day`,
    `${DAYS}&tz=America/New_York&interval=1_week`,
    'from=2026-11-10&to=2026-11-12&tz=Europe/Berlin&interval=1_hour',
    'from=2026-11-10&to=2026-11-12&tz=Europe/Berlin&interval=1_day',
    // The stored quarters divide Kathmandu's hours and days too.
    'from=2026-11-10&to=2026-11-12&tz=Asia/Kathmandu&interval=1_hour',
    'from=2026-11-10&to=2026-11-12&tz=Asia/Kathmandu&interval=1_day',
    `${DAYS}&tz=America/New_York&interval=1_day&agent=${everybody(desk.zoom)[3]}`,
  ]
  for (const question of free) expect([question, await costOf(question)]).toEqual([question, 0])
  await desk.restart()
  for (const question of free) expect([question, await costOf(question)]).toEqual([question, 0])
}, 30_000)

test('overlapping questions asked at the same time share their windows', async () => {
  const before = desk.reports().length
  const [first, second] = await Promise.all([
    desk.report('from=2026-10-01&to=2026-10-10&tz=UTC&interval=1_hour'),
    desk.report('from=2026-10-05&to=2026-10-14&tz=Europe/Berlin&interval=1_hour'),
  ])
  expect(expectTruth(desk.zoom, first, seconds())).toBe(240)
  expect(expectTruth(desk.zoom, second, seconds())).toBe(240)
  const asked = desk.reports().slice(before)
  const stretches = asked.flatMap(({ params }) =>
    params.next_page_token ? [] : [[Date.parse(params.from ?? ''), Date.parse(params.to ?? '')] as const],
  )
  const sorted = stretches.sort(([a], [b]) => a - b)
  for (const [index, [, to]] of sorted.entries()) expect(sorted[index + 1]?.[0] ?? to).toBeGreaterThanOrEqual(to)
}, 30_000)

test('a queue and an agent in it are asked for as such, and never answered from everybody’s rows', async () => {
  const [queue] = desk.zoom.truth.queues()
  const question = `${DAYS}&tz=UTC&interval=1_day&queue=${encodeURIComponent(queue?.id ?? '')}`
  const report = await desk.report(question)
  expect(expectTruth(desk.zoom, report, seconds(), queue?.userIds)).toBe(4)
  expect(desk.reports().at(-1)?.params.queue_id).toBe(queue?.id)
  const [agent = ''] = queue?.userIds ?? []
  const alone = await desk.report(`${question}&agent=${agent}`)
  expect(expectTruth(desk.zoom, alone, seconds(), [agent])).toBe(4)
})
