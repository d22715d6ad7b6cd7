import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { figuresOf, seconds, truthOf } from '../testing/truth.ts'

// Four days after New York put its clocks back, in the middle of an hour.
const START = Date.parse('2026-11-04T19:42:10Z')
const began = Date.now()
const now = () => START + (Date.now() - began)
let desk: Desk

beforeAll(async () => {
  desk = await Desk.open({
    agents: 24,
    seed: 7,
    plan: 'business',
    now,
    settings: { perSecond: 200, mediumPerSecond: 200 },
    limits: false,
  })
})
afterAll(() => desk.close())

async function expectTruth(question: string, userIds: string[]) {
  const { series, coverage, summary } = await desk.report(question)
  expect(coverage).toMatchObject({ state: 'complete', problem: null, rowsRejected: 0 })
  // A call still going on counts in the interval it started in, and grows while we look.
  const closed = series.filter(({ end }) => seconds(end) * 1000 <= START - 3_600_000)
  expect(closed.length).toBeGreaterThan(0)
  for (const point of closed) {
    const truth = truthOf(desk.zoom, userIds, seconds(point.start), seconds(point.end))
    expect({ start: point.start, ...figuresOf(point) }).toEqual({ start: point.start, ...truth })
  }
  for (const [index, point] of series.entries()) expect(point.end).toBe(series[index + 1]?.start ?? point.end)
  const total = (key: 'onlineSeconds' | 'inboundCalls') => series.reduce((sum, point) => sum + (point[key] ?? 0), 0)
  expect(summary).toMatchObject({ onlineSeconds: total('onlineSeconds'), inboundCalls: total('inboundCalls') })
}

const everybody = () => desk.zoom.truth.agents().map(({ userId }) => userId)

const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC']

test.each(ZONES.flatMap((zone) => ['15_minutes', '30_minutes', '1_hour', '1_day'].map((interval) => [zone, interval])))(
  'a week with a clock change in %s by %s equals the truth',
  async (zone, interval) => {
    await expectTruth(`range=last-7-days&tz=${zone}&interval=${interval}`, everybody())
  },
)

test.each(ZONES.flatMap((zone) => ['1_hour', '1_day', '1_week', '1_month'].map((interval) => [zone, interval])))(
  'eight weeks in %s by %s equal the truth',
  async (zone, interval) => {
    await expectTruth(`from=2026-09-10&to=2026-11-04&tz=${zone}&interval=${interval}`, everybody())
  },
)

test('a queue shows the time of its agents', async () => {
  for (const { id, userIds } of desk.zoom.truth.queues()) {
    await expectTruth(`range=last-week&tz=America/New_York&interval=1_hour&queue=${encodeURIComponent(id)}`, userIds)
  }
})

test('one agent, and some agents, show their own time', async () => {
  const [first = '', second = '', third = ''] = everybody()
  await expectTruth(`range=last-week&tz=Europe/Berlin&interval=1_day&agent=${first}`, [first])
  await expectTruth(`range=last-week&tz=Europe/Berlin&interval=1_hour&agent=${second}&agent=${third}`, [second, third])
})

test('the agents table sums each agent over the range, and its totals are over all pages', async () => {
  const question = 'range=last-week&tz=America/New_York&interval=1_day'
  const { rows, totals, total } = await desk.agents(question, 'pageSize=10&page=1&sort=onlineSeconds&order=desc')
  const report = await desk.report(question)
  const [from, to] = [seconds(report.query.from), seconds(report.query.to)]
  expect(rows).toHaveLength(Math.min(10, total))
  for (const row of rows) {
    expect(figuresOf({ ...row, agents: 1 })).toEqual(truthOf(desk.zoom, [row.userId], from, to))
  }
  expect(totals).toEqual(report.summary)
  expect(rows.map((row) => row.onlineSeconds)).toEqual(
    rows.map((row) => row.onlineSeconds).sort((a, b) => Number(b) - Number(a)),
  )
})

test('the totals of a table are the sums of its rows over all pages', async () => {
  const question = 'from=2026-11-01&to=2026-11-01&tz=America/New_York&interval=1_hour'
  const offline = (rows: { offlineSeconds: number | null }[]) =>
    rows.reduce((sum, row) => sum + (row.offlineSeconds ?? 0), 0)
  const agents = await desk.agents(question, 'pageSize=200')
  expect(agents.totals.offlineSeconds).toBe(offline(agents.rows))
  expect(agents.rows.some(({ presence }) => presence === 'offline')).toBe(true)
  for (const only of ['', '&only=inconsistent', '&search=a']) {
    const pages = await Promise.all([1, 2].map((page) => desk.intervals(question, `pageSize=200&page=${page}${only}`)))
    expect(pages[0]?.totals.offlineSeconds ?? 0).toBe(offline(pages.flatMap(({ rows }) => rows)))
    expect(pages[0]?.totals.onlineSeconds).toBe(
      pages.flatMap(({ rows }) => rows).reduce((sum, row) => sum + (row.onlineSeconds ?? 0), 0),
    )
  }
})

test('the rows of agents and intervals equal the truth, on the day with 25 hours too', async () => {
  const { rows, total } = await desk.intervals(
    'from=2026-11-01&to=2026-11-01&tz=America/New_York&interval=1_hour',
    'pageSize=200',
  )
  expect(rows).toHaveLength(Math.min(200, total))
  for (const row of rows) {
    const truth = truthOf(desk.zoom, [row.userId], seconds(row.start), seconds(row.end))
    expect(figuresOf({ ...row, agents: truth.agents })).toEqual(truth)
  }
  const repeated = new Set(rows.map(({ start }) => start).filter((start) => start.startsWith('2026-11-01T01:00')))
  expect([...repeated].sort()).toEqual(['2026-11-01T01:00:00-04:00', '2026-11-01T01:00:00-05:00'])
})
