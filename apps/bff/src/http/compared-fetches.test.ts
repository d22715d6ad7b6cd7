import { parseQuestion } from '@readyboard/contract'
import { afterEach, expect, test } from 'vitest'
import { ANYONE } from '../access/viewer.ts'
import type { SyncSettings } from '../sync/settings.ts'
import { expectTruth } from '../testing/compare.ts'
import { Desk, estimateOf, startFetch } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'
import { seconds } from '../testing/truth.ts'
import { BadQuestion, NotFound } from './answers.ts'

const PLAIN = 'from=2026-11-09&to=2026-11-15&tz=America/New_York&interval=1_hour'
const WEEK = `${PLAIN}&compare=previous`
const BEFORE = 'from=2026-11-02&to=2026-11-08&tz=America/New_York&interval=1_hour'
let desk: Desk
let clock: ReturnType<typeof movableClock>

async function open(settings: Partial<SyncSettings> = {}) {
  clock = movableClock('2026-11-19T15:20:10Z')
  const fast = { perSecond: 200, mediumPerSecond: 200, ...settings }
  desk = await Desk.open({ agents: 40, seed: 5, now: clock.now, limits: false, settings: fast })
}
afterEach(() => desk.close())

/** The first days that Zoom was asked for, in order. */
const daysAsked = () => desk.reports().map(({ params }) => params.from?.slice(0, 10) ?? '')
const keyOf = async (question: string) => {
  const waiting = { waitSeconds: 0, signal: new AbortController().signal }
  return (await desk.answers.report(ANYONE, parseQuestion(new URLSearchParams(question)).question, waiting)).key
}

test('the range itself is fetched first, and what it is compared with behind it, as a fetch of its own', async () => {
  // So slow a pace that answers are always here before the next turn, however busy the machine: who goes first is the
  // pace's choice alone.
  await open({ perSecond: 8 })
  const { coverage, previous } = await desk.report(WEEK, 0)
  expect([coverage.state, previous?.coverage.state]).toEqual(['fetching', 'fetching'])
  expect(previous?.coverage.fetch?.id).not.toBe(coverage.fetch?.id)
  expect(previous?.alike).toBeNull()
  await desk.room.fetcher.job(coverage.fetch?.id ?? '')?.finished
  const untilThen = daysAsked()
  const early = untilThen.filter((day) => day < '2026-11-09').length
  expect(untilThen.length - early).toBeGreaterThan(5)
  // A chain may begin where there is room for it; no request of the range waits for one of the other's.
  const firstEarly = untilThen.findIndex((day) => day < '2026-11-09')
  expect(early === 0 || firstEarly > untilThen.length / 2).toBe(true)
  const whole = await desk.report(WEEK)
  expect([whole.coverage.state, whole.previous?.coverage.state]).toEqual(['complete', 'complete'])
  expect(whole.previous?.alike?.intervals).toBe(7 * 24)
  for (const report of [whole, await desk.report(BEFORE)]) expectTruth(desk.zoom, report, clock.now() / 1000)
})

test('who waits, waits for both sides', async () => {
  await open()
  const report = await desk.report(WEEK)
  expect([report.coverage.state, report.previous?.coverage.state]).toEqual(['complete', 'complete'])
  expect(new Set(daysAsked().map((day) => day < '2026-11-09'))).toEqual(new Set([true, false]))
})

test('who compares nothing asks Zoom for nothing more', async () => {
  await open()
  await desk.report(PLAIN)
  const plain = desk.reports().length
  await desk.startAnew()
  await desk.report(`${PLAIN}&compare=none`)
  expect(desk.reports()).toHaveLength(plain)
})

test('today is compared with the same hours of yesterday, without the running one, as time goes on', async () => {
  await open()
  const today = 'range=today&tz=America/New_York&compare=previous'
  // 10:20 in New York: ten hours have ended and the eleventh runs.
  const { series, previous } = await desk.report(today)
  expect(series).toHaveLength(11)
  expect(previous?.query).toMatchObject({ from: '2026-11-18T00:00:00-05:00', to: '2026-11-18T11:00:00-05:00' })
  expect(previous?.alike).toMatchObject({ intervals: 10, of: 11, until: '2026-11-19T10:00:00-05:00' })
  const sum = (points: typeof series) => points.slice(0, 10).reduce((so, point) => so + (point.onlineSeconds ?? 0), 0)
  expect(previous?.alike?.now.onlineSeconds).toBe(sum(series))
  expect(previous?.alike?.before.onlineSeconds).toBe(sum(previous?.series ?? []))
  clock.forward(3600)
  const later = await desk.report(today)
  expect(later.previous?.alike).toMatchObject({ intervals: 11, of: 12, until: '2026-11-19T11:00:00-05:00' })
  // An hour that still runs is no row's counterpart either.
  const rows = await desk.intervals(today, 'sort=start&order=desc&pageSize=200')
  const running = rows.rows.filter(({ start }) => seconds(start) === seconds('2026-11-19T11:00:00-05:00'))
  expect(running.length).toBeGreaterThan(0)
  expect(running.every(({ before }) => before === null)).toBe(true)
})

test('a part of the compared range compares that part, on both sides alike', async () => {
  await open({ consent: { share: 0, seconds: 0 } })
  for (const day of ['2026-11-02', '2026-11-09', '2026-11-11']) await fetched(`from=${day}&to=${day}`)
  const { previous, summary } = await desk.report(WEEK, 0)
  expect(previous?.coverage).toMatchObject({ state: 'partial', intervals: { covered: 24, total: 168 } })
  expect(previous?.alike).toMatchObject({ intervals: 24, of: 168, until: '2026-11-10T00:00:00-05:00' })
  const [now, then] = await Promise.all(
    ['2026-11-09', '2026-11-02'].map((day) => desk.report(`from=${day}&to=${day}&tz=America/New_York&interval=1_hour`)),
  )
  expect(previous?.alike?.now).toEqual(now?.summary)
  expect(previous?.alike?.before).toEqual(then?.summary)
  expect(summary.onlineSeconds).toBeGreaterThan(now?.summary.onlineSeconds ?? 0)
  const agents = await desk.agents(`${WEEK}`, 'pageSize=200')
  expect(agents.compared?.alike?.now).toEqual(now?.summary)
  const total = (of: 'now' | 'before') =>
    agents.rows.reduce((so, row) => so + (row.compared?.[of]?.onlineSeconds ?? 0), 0)
  expect([total('now'), total('before')]).toEqual([now?.summary.onlineSeconds, then?.summary.onlineSeconds])
})

async function fetched(range: string): Promise<void> {
  const { id } = await startFetch(desk, `${range}&tz=America/New_York&interval=1_hour`)
  await desk.room.fetcher.job(id)?.finished
}

test('what lies out of reach says so and takes nothing from the answer, which can be kept', async () => {
  await open()
  const question = `${PLAIN}&compare=previous-year`
  const report = await desk.report(question)
  expect(report.coverage).toMatchObject({ state: 'complete', problem: null })
  const { previous } = report
  expect(previous?.query.from).toBe('2025-11-09T00:00:00-05:00')
  expect(previous?.coverage).toMatchObject({ state: 'partial', fetch: null, problem: null })
  expect(previous?.coverage.parts.map(({ state }) => state)).toEqual(['out-of-reach'])
  expect(previous?.summary.onlineSeconds).toBeNull()
  expect(previous?.alike).toBeNull()
  expect(await keyOf(question)).not.toBeNull()
  const { rows, compared } = await desk.agents(question)
  expect(compared?.alike).toBeNull()
  expect(rows.every((row) => row.compared?.now === null && row.compared.before === null)).toBe(true)
  const intervals = await desk.intervals(question)
  expect(intervals.rows.every(({ before }) => before === null)).toBe(true)
})

test('trouble of the compared range is told there and nowhere else', async () => {
  await open()
  await desk.report(PLAIN)
  desk.zoom.faults.add({ path: 'time_sheets', times: 1000, action: { kind: 'answer', status: 503 } })
  const { coverage, previous, summary } = await desk.report(WEEK, 3)
  expect(coverage).toMatchObject({ state: 'complete' })
  expect(summary.onlineSeconds).toBeGreaterThan(0)
  expect(previous?.coverage.problem).not.toBeNull()
  expect(previous?.alike).toBeNull()
  desk.zoom.faults.clear()
})

test('a dear comparison waits for consent, says what it costs, and one consent brings both sides', async () => {
  await open({ consent: { share: 0.0004, seconds: 600 } })
  await fetched('from=2026-11-09&to=2026-11-15')
  const spent = desk.reports().length
  const before = await estimateOf(desk, BEFORE)
  const { coverage, previous } = await desk.report(WEEK, 0)
  expect(coverage).toMatchObject({ state: 'complete', problem: null })
  expect(previous?.coverage).toMatchObject({ state: 'partial', fetch: null, problem: { code: 'needs-consent' } })
  expect(previous?.coverage.problem?.estimate).toMatchObject({ requests: before.requests, alreadyStored: 0 })
  expect(desk.reports()).toHaveLength(spent)
  expect(await estimateOf(desk, WEEK)).toMatchObject({
    requests: before.requests,
    needsConsent: true,
    alreadyStored: 0.5,
  })
  const { id } = await startFetch(desk, WEEK)
  await desk.room.fetcher.job(id)?.finished
  expect((await desk.report(WEEK, 0)).previous?.coverage).toMatchObject({ state: 'complete', problem: null })
})

test('an estimate is of both sides, and one fetch brings both, the range itself first', async () => {
  await open({ consent: { share: 0, seconds: 0 }, perSecond: 20 })
  const [plain, before, both] = await Promise.all([PLAIN, BEFORE, WEEK].map((question) => estimateOf(desk, question)))
  expect(both?.requests).toBe((plain?.requests ?? 0) + (before?.requests ?? 0))
  expect(both?.cheaper.length).toBeGreaterThan(0)
  const report = await desk.report(WEEK, 0)
  expect(report.coverage.problem?.estimate).toEqual(both)
  expect(report.previous?.coverage.problem?.estimate?.requests).toBe(before?.requests)
  const { id, requestsExpected } = await startFetch(desk, WEEK)
  expect(requestsExpected).toBeGreaterThanOrEqual((both?.requests ?? 0) * 0.7)
  await desk.room.fetcher.job(id)?.finished
  const [first, last] = [daysAsked()[0] ?? '', daysAsked().at(-1) ?? '']
  expect([first >= '2026-11-09', last < '2026-11-09']).toEqual([true, true])
  const whole = await desk.report(WEEK, 0)
  expect([whole.coverage.state, whole.previous?.coverage.state]).toEqual(['complete', 'complete'])
})

test('an answer is kept until a number of either side changes', async () => {
  await open()
  expect(await keyOf(WEEK)).toBeNull()
  await desk.report(PLAIN)
  // The compared side is on its way.
  expect(await keyOf(WEEK)).toBeNull()
  await desk.report(WEEK)
  const key = await keyOf(WEEK)
  expect(key).not.toBeNull()
  expect(await keyOf(WEEK)).toBe(key)
  expect(await keyOf(PLAIN)).not.toBe(key)
  expect(await keyOf(`${PLAIN}&compare=previous-year`)).not.toBe(key)
})

test('a comparison asks nothing for a queue that is not there', async () => {
  await open()
  await expect(desk.report(`${WEEK}&queue=nobodys`)).rejects.toThrow(NotFound)
  expect(desk.reports()).toHaveLength(0)
})

test('what would lie before the first year is refused, and names the comparison', async () => {
  await open()
  const question = 'from=0002-01-01&to=0002-01-02&compare=previous-year'
  await expect(desk.report(question)).rejects.toThrow(BadQuestion)
  await expect(desk.report(question)).rejects.toMatchObject({ problems: [{ parameter: 'compare' }] })
  expect((await desk.report('from=0002-01-01&to=0002-01-02')).previous).toBeNull()
})
