import type { IntervalRow } from '@readyboard/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { everybody } from '../testing/compare.ts'
import { Desk } from '../testing/desk.ts'
import { seconds } from '../testing/truth.ts'

const START = Date.parse('2026-11-05T19:42:10Z')
let desk: Desk

beforeAll(async () => {
  desk = await Desk.open({
    agents: 24,
    seed: 5,
    plan: 'business',
    now: () => START,
    settings: { perSecond: 200, mediumPerSecond: 200 },
    limits: false,
  })
})
afterAll(() => desk.close())
beforeEach(async () => {
  desk.zoom.faults.clear()
  desk.zoom.set({ inconsistentShare: 0 })
  await desk.startAnew()
})

/** The pieces of agent and interval whose record contradicts itself, straight from the simulator's truth. */
function planted(series: readonly { start: string; end: string }[]): string[] {
  return series.flatMap(({ start, end }) =>
    everybody(desk.zoom)
      .filter((userId) => {
        const { ready, notReady, occupied, online } = desk.zoom.truth.measures({
          userId,
          from: seconds(start),
          to: seconds(end),
        })
        return ready + notReady + occupied !== online
      })
      .map((userId) => `${start} ${userId}`),
  )
}

const key = ({ start, userId }: IntervalRow) => `${start} ${userId}`

test.each([
  ['a week by the hour, with the day of 25 hours', 'from=2026-10-27&to=2026-11-02&tz=America/New_York&interval=1_hour'],
  ['that day by quarter hours', 'from=2026-11-01&to=2026-11-01&tz=America/New_York&interval=15_minutes'],
  ['days of 23 hours and of 24', 'from=2026-09-25&to=2026-09-28&tz=Pacific/Auckland&interval=1_day'],
  ['days that Zoom has only in quarter hours', 'from=2026-10-27&to=2026-11-02&tz=Asia/Kathmandu&interval=1_hour'],
])('%s: exactly the planted rows are kept, flagged and counted alike everywhere', async (_, question) => {
  desk.zoom.set({ inconsistentShare: 0.3 })
  const { summary, basis, series } = await desk.report(question)
  const off = planted(series)
  expect(off.length).toBeGreaterThan(0)
  expect(summary.inconsistentRows).toBe(off.length)
  expect(basis.inconsistentAgentIntervals).toBe(off.length)
  expect(series.reduce((sum, point) => sum + (point.inconsistentRows ?? 0), 0)).toBe(off.length)

  const agents = await desk.agents(question, 'pageSize=200')
  expect(agents.totals.inconsistentRows).toBe(off.length)
  for (const { userId, inconsistentRows } of agents.rows)
    expect(inconsistentRows ?? 0).toBe(off.filter((piece) => piece.endsWith(` ${userId}`)).length)

  const only = await desk.intervals(question, 'pageSize=200&only=inconsistent')
  expect(only.rows.map(key).toSorted()).toEqual(off.toSorted().slice(0, 200))
  expect(only.rows.every(({ consistent }) => !consistent)).toBe(true)
  expect([only.total, only.totals.inconsistentRows, only.basis.agentIntervals]).toEqual([
    off.length,
    off.length,
    off.length,
  ])
  const all = await desk.intervals(question, 'pageSize=200&sort=inconsistentRows&order=desc')
  expect(
    all.rows
      .filter(({ consistent }) => !consistent)
      .map(key)
      .toSorted(),
  ).toEqual(off.toSorted())
  expect(all.total).toBe(basis.agentIntervals)
})

test.each([
  ['weeks of days', 'from=2026-10-01&to=2026-11-01&tz=America/New_York&interval=1_week'],
  ['hours of quarters', 'from=2026-10-27&to=2026-10-30&tz=Asia/Kathmandu&interval=1_hour'],
])('a row that does not add up is the same among all rows and among its like: %s', async (_, question) => {
  desk.zoom.set({ inconsistentShare: 0.2 })
  const all = await desk.intervals(question, 'pageSize=200&sort=inconsistentRows&order=desc')
  const only = await desk.intervals(question, 'pageSize=200&sort=inconsistentRows&order=desc&only=inconsistent')
  expect(only.rows.length).toBeGreaterThan(0)
  expect(only.rows).toEqual(all.rows.filter(({ consistent }) => !consistent))
  expect(only.totals.onlineSeconds).toBe(only.rows.reduce((sum, { onlineSeconds }) => sum + (onlineSeconds ?? 0), 0))
})

type Durations = Record<'ready' | 'not_ready' | 'occupied' | 'online' | 'offline', number>
const DAY = 'from=2026-11-02&to=2026-11-02&tz=UTC&interval=1_hour'

/** Writes other durations into the first row of the first page; answers what Zoom said of whom and what it says now. */
function rewriteFirstRow(change: (row: Durations) => Partial<Durations>) {
  const told = { userId: '', start: '' }
  const spoil = (body: unknown): unknown => {
    const page = structuredClone(body)
    const row = at(at(page, 'agents'), '0')
    if (typeof row !== 'object' || row === null) throw new Error('the page has no row')
    told.userId = String(at(row, 'user_id'))
    told.start = String(at(row, 'start_time_interval'))
    const number = (name: string) => Number(at(row, `${name}_duration`))
    const [ready, not_ready, occupied] = [number('ready'), number('not_ready'), number('occupied')]
    const changed = change({ ready, not_ready, occupied, online: number('online'), offline: number('offline') })
    for (const [name, value] of Object.entries(changed)) Reflect.set(row, `${name}_duration`, value)
    return page
  }
  desk.zoom.faults.add({ path: 'time_sheets', action: { kind: 'change', change: spoil } })
  return told
}

const at = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined

test.each<[string, (row: Durations) => Partial<Durations>]>([
  ['states short of online', ({ online, offline }) => ({ ready: 0, not_ready: 0, occupied: 0, online, offline })],
  ['states beyond online', ({ ready }) => ({ ready: ready + 1 })],
  ['online and offline short of the hour', ({ online }) => ({ offline: 3600 - online - 1 })],
  ['online and offline beyond the hour', ({ offline }) => ({ offline: offline + 100 })],
  ['more online than the hour has', () => ({ ready: 4000, not_ready: 0, occupied: 0, online: 4000, offline: 0 })],
])('%s: the row is kept as Zoom reported it, flagged and counted', async (_, change) => {
  const row = rewriteFirstRow(change)
  const { summary, basis, coverage } = await desk.report(DAY)
  expect(coverage).toMatchObject({ state: 'complete', rowsRejected: 0 })
  expect([summary.inconsistentRows, basis.inconsistentAgentIntervals]).toEqual([1, 1])
  const { rows } = await desk.intervals(DAY, 'only=inconsistent')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ userId: row.userId, consistent: false, inconsistentRows: 1 })
  expect(seconds(rows[0]?.start ?? '')).toBe(seconds(row.start))
  const kept = change({ ready: 0, not_ready: 0, occupied: 0, online: 0, offline: 0 })
  if (kept.online === 4000) expect(rows[0]).toMatchObject({ onlineSeconds: 4000, readySeconds: 4000, readyShare: 1 })
  const agents = await desk.agents(DAY, 'pageSize=200')
  expect(agents.rows.filter(({ inconsistentRows }) => inconsistentRows === 1).map(({ userId }) => userId)).toEqual([
    row.userId,
  ])
})

test.each(['ready', 'not_ready', 'occupied', 'online', 'offline'])(
  'less than no %s time is no duration: the row is set aside and counted, and all others stay',
  async (state) => {
    rewriteFirstRow(() => ({ [state]: -5 }))
    const { summary, coverage, basis } = await desk.report(DAY)
    expect(coverage.rowsRejected).toBe(1)
    expect(coverage.parts.every(({ state: of }) => of !== 'final')).toBe(true)
    expect(summary.inconsistentRows).toBe(0)
    expect(basis.agentIntervals).toBe(
      everybody(desk.zoom).flatMap((userId) =>
        Array.from({ length: 24 }, (_, hour) => Date.parse('2026-11-02T00:00Z') / 1000 + hour * 3600).filter(
          (from) => desk.zoom.truth.measures({ userId, from, to: from + 3600 }).online > 0,
        ),
      ).length - 1,
    )
  },
)
