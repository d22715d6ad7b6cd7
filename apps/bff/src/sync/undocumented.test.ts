import { DEFAULT_SWITCHES, type Switches } from '@readyboard/zoom-simulator'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { everybody, expectTruth } from '../testing/compare.ts'
import { ANYONE, Desk } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'

const clock = movableClock('2026-11-20T15:20:10Z')
let desk: Desk

beforeAll(async () => {
  desk = await Desk.open({
    agents: 16,
    seed: 3,
    now: clock.now,
    limits: false,
    settings: { perSecond: 500, mediumPerSecond: 500 },
  })
})
afterAll(() => desk.close())
// An empty store for each: what another Zoom said must not answer.
beforeEach(async () => {
  desk.zoom.set(DEFAULT_SWITCHES)
  await desk.startAnew()
})

const seconds = () => clock.now() / 1000
const HOURS = 'from=2026-10-31&to=2026-11-02&tz=America/New_York&interval=1_hour'
const DAYS = 'from=2026-10-12&to=2026-11-18&tz=America/New_York&interval=1_day'

test.each<Partial<Switches>>([
  { literalZ: true },
  { rowOrder: 'time' },
  { rowOrder: 'shuffled' },
  { rowsWithoutActivity: true },
  { overMonth: 'cut' },
  { overMonth: 'cut-unsaid' },
  { repeatedRows: 3 },
  { repeatedRows: 40 },
  { repeatedRows: 7, changingRows: true },
  { inconsistentShare: 0.3 },
  { inclusiveEnd: true },
  { inclusiveEnd: true, repeatedRows: 5, rowOrder: 'shuffled' },
  { echoRange: 'datetime' },
  { echoRange: 'date' },
  { echoRange: 'inclusive-end' },
  { echoRange: 'offset' },
  { echoRange: 'absent', echoZone: 'absent', totalAbsent: true },
  { echoZone: 'alias' },
  { echoZone: 'absent' },
  { rowTimes: 'utc' },
  { oneValidToken: true },
  { percentRounding: 'ceil', percentDenominator: 'interval' },
  { weekStart: 'sunday' },
  { totalAbsent: true },
  { literalZ: true, rowTimes: 'utc', echoRange: 'datetime', rowOrder: 'shuffled' },
])('numbers stay equal to the truth where Zoom plays %j', async (switches) => {
  desk.zoom.set(switches)
  const [hours, days] = await Promise.all([desk.report(HOURS), desk.report(DAYS)])
  for (const { coverage } of [hours, days]) {
    expect(coverage).toMatchObject({ state: 'complete', problem: null, rowsRejected: 0 })
  }
  expect(expectTruth(desk.zoom, hours, seconds())).toBe(73)
  expect(expectTruth(desk.zoom, days, seconds())).toBe(38)
})

test.each(['America/New_York', 'Asia/Calcutta'])(
  'days of a zone that Zoom refuses (%s) are summed from UTC',
  async (zone) => {
    // Whatever name the viewer chose, Zoom refuses the one we ask for.
    desk.zoom.set({ refusedZones: [zone, 'Asia/Kolkata', 'Asia/Calcutta'] })
    const report = await desk.report(`from=2026-10-31&to=2026-11-03&tz=${zone}&interval=1_day`)
    expect(report.coverage).toMatchObject({ state: 'complete', problem: null })
    expect(report.query.tz).toBe(zone)
    expect(expectTruth(desk.zoom, report, seconds())).toBe(4)
    const refused = desk.reports().filter(({ status }) => status === 400).length
    await desk.report(`from=2026-11-04&to=2026-11-05&tz=${zone}&interval=1_day`)
    expect(desk.reports().filter(({ status }) => status === 400).length).toBe(refused)
  },
)

test('a zone that Zoom refuses without naming the field is summed from UTC too', async () => {
  desk.zoom.faults.add({
    path: 'time_sheets',
    params: { interval: '1_day' },
    times: Number.POSITIVE_INFINITY,
    action: { kind: 'answer', status: 400, body: { code: 300, message: 'Validation Failed.' } },
  })
  const report = await desk.report('from=2026-11-04&to=2026-11-05&tz=Europe/Berlin&interval=1_day')
  desk.zoom.faults.clear()
  expect(expectTruth(desk.zoom, report, seconds())).toBe(2)
})

test.each(['both', 'cc_queue_id', 'queue_id'] as const)(
  'a queue is asked for by the id it has (%s)',
  async (queueIdField) => {
    desk.zoom.set({ queueIdField })
    const { items } = await desk.answers.queueList(ANYONE, '', null)
    const [first] = items
    const queue = desk.zoom.truth.queues().find(({ id, legacyId }) => [id, legacyId].includes(first?.id ?? ''))
    const report = await desk.report(
      `from=2026-11-09&to=2026-11-12&tz=UTC&interval=1_day&queue=${encodeURIComponent(first?.id ?? '')}`,
    )
    expect(expectTruth(desk.zoom, report, seconds(), queue?.userIds)).toBe(4)
  },
)

test('what a queue’s own clock counts is shown as Zoom says it, and stays out of all queues', async () => {
  desk.zoom.set({ queueCutsDurations: true })
  const [queue] = desk.zoom.truth.queues()
  const all = 'from=2026-11-09&to=2026-11-12&tz=UTC&interval=1_day'
  const cut = await desk.report(`${all}&queue=${encodeURIComponent(queue?.id ?? '')}`)
  expect(cut.coverage.state).toBe('complete')
  expect(expectTruth(desk.zoom, await desk.report(all), seconds())).toBe(4)
})

test('beyond Zoom’s look-back nothing is asked, and what is within it is complete', async () => {
  desk.zoom.set({ lookBackDays: 180 })
  const report = await desk.report('from=2026-05-20&to=2026-05-28&tz=America/New_York&interval=1_day')
  expect(report.coverage).toMatchObject({ state: 'partial', problem: null })
  expect(report.series.map(({ state }) => state)).toEqual([...Array(5).fill('out-of-reach'), ...Array(4).fill('final')])
  expect(desk.reports().filter(({ status }) => status !== 200)).toEqual([])
  expect(expectTruth(desk.zoom, report, seconds())).toBe(4)
})

test('a report that lags behind the clock is asked for again until it has settled', async () => {
  desk.zoom.set({ reportDelaySeconds: 5400 })
  const question = 'from=2026-11-20&to=2026-11-20&tz=UTC&interval=1_hour'
  const { coverage } = await desk.report(question)
  expect(coverage.intervals.provisional).toBe(coverage.intervals.covered)
})

test('agents without activity have rows of zeros, former agents rows of their past', async () => {
  desk.zoom.set({ rowsWithoutActivity: true })
  const { rows, total } = await desk.agents('from=2026-09-01&to=2026-09-20&tz=UTC&interval=1_day', 'pageSize=200')
  expect(total).toBe(rows.length)
  expect(rows.length).toBeGreaterThanOrEqual(everybody(desk.zoom).length - 2)
  const former = desk.zoom.truth.agents().find(({ active }) => !active)
  expect(rows.some(({ userId }) => userId === former?.userId)).toBe(true)
})
