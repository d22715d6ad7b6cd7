import type { Basis } from '@readyboard/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everybody } from '../testing/compare.ts'
import { Desk } from '../testing/desk.ts'
import { seconds } from '../testing/truth.ts'

// Days that are over, New York's one of 25 hours among them; some shifts contradict themselves.
const START = Date.parse('2026-11-05T19:42:10Z')
const HOUR = 3600
/** Where a zone's hours are not Zoom's, Zoom is asked by the quarter hour. */
const QUARTER = 900
let desk: Desk

beforeAll(async () => {
  desk = await Desk.open({
    agents: 24,
    seed: 11,
    plan: 'business',
    now: () => START,
    settings: { perSecond: 200, mediumPerSecond: 200 },
    limits: false,
    switches: { inconsistentShare: 0.2 },
  })
})
afterAll(() => desk.close())

type Person = { occupied: number; ready: number; online: number; percentSeconds: number }

/** What each person did in [from, to), with Zoom's percentage of every single row as Zoom rounds it. */
function peopleOf(userIds: readonly string[], from: number, to: number, step: number): Map<string, Person> {
  const people = new Map<string, Person>()
  for (const userId of userIds) {
    const person = { occupied: 0, ready: 0, online: 0, percentSeconds: 0 }
    for (let start = from; start < to; start += step) {
      const { occupied, ready, online } = desk.zoom.truth.measures({ userId, from: start, to: start + step })
      person.occupied += occupied
      person.ready += ready
      person.online += online
      if (online > 0) person.percentSeconds += Math.round((occupied / online) * 100) * online
    }
    if (person.online > 0) people.set(userId, person)
  }
  return people
}

type Ratio = keyof Basis['plainAverages']
const RATIOS: Record<Ratio, (person: Person) => [part: number, whole: number]> = {
  occupancy: ({ occupied, ready }) => [occupied, occupied + ready],
  occupancyOfOnline: ({ occupied, online }) => [occupied, online],
  zoomOccupiedShare: ({ percentSeconds, online }) => [percentSeconds / 100, online],
}
const NAMES: readonly Ratio[] = ['occupancy', 'occupancyOfOnline', 'zoomOccupiedShare']

function weighted(people: readonly Person[], name: Ratio): number {
  const sums = people.map(RATIOS[name])
  return sums.reduce((sum, [part]) => sum + part, 0) / sums.reduce((sum, [, whole]) => sum + whole, 0)
}

function plain(people: readonly Person[], name: Ratio) {
  const own = people.map(RATIOS[name]).flatMap(([part, whole]) => (whole === 0 ? [] : [part / whole]))
  return { value: own.reduce((sum, ratio) => sum + ratio, 0) / own.length, agents: own.length }
}

const QUESTIONS = [
  ['a week by the hour', 'from=2026-10-26&to=2026-11-01&tz=America/New_York&interval=1_hour', HOUR],
  [
    'the day of 25 hours by quarter hours',
    'from=2026-11-01&to=2026-11-01&tz=America/New_York&interval=15_minutes',
    QUARTER,
  ],
  ['a day in Kathmandu by the hour', 'from=2026-11-02&to=2026-11-02&tz=Asia/Kathmandu&interval=1_hour', QUARTER],
] as const

test.each(QUESTIONS)(
  '%s: every occupancy, weighted and as the plain average, equals the truth',
  async (_, question, step) => {
    const { query, summary, basis, series } = await desk.report(question)
    const [from, to] = [seconds(query.from), seconds(query.to)]
    const people = [...peopleOf(everybody(desk.zoom), from, to, step).values()]
    for (const name of NAMES) {
      expect(basis.plainAverages[name].agents).toBe(plain(people, name).agents)
      expect(basis.plainAverages[name].value).toBeCloseTo(plain(people, name).value, 10)
      expect(summary[name]).toBeCloseTo(weighted(people, name), 10)
    }
    for (const point of series) {
      const [start, end] = [seconds(point.start), seconds(point.end)]
      const there = [...peopleOf(everybody(desk.zoom), start, end, end - start).values()]
      if (there.length === 0) continue
      expect(point.occupancyOfOnline).toBeCloseTo(weighted(there, 'occupancyOfOnline'), 10)
    }
  },
)

test('agents have their own, the same for one agent and for the total of one', async () => {
  const question = 'from=2026-10-26&to=2026-10-30&tz=America/New_York&interval=1_hour'
  const { query, rows, totals, basis } = await desk.agents(question, 'pageSize=200&sort=occupancyOfOnline&order=desc')
  const people = peopleOf(everybody(desk.zoom), seconds(query.from), seconds(query.to), HOUR)
  const online = rows.filter((row) => (row.onlineSeconds ?? 0) > 0)
  expect(online).toHaveLength(people.size)
  for (const row of online) {
    const person = people.get(row.userId)
    if (!person) throw new Error(`${row.userId} was not online`)
    expect(row.occupancyOfOnline).toBeCloseTo(person.occupied / person.online, 10)
    expect(row.zoomOccupiedShare).toBeCloseTo(person.percentSeconds / 100 / person.online, 10)
  }
  const sorted = online.map(({ occupancyOfOnline }) => occupancyOfOnline ?? 0)
  expect(sorted).toEqual(sorted.toSorted((a, b) => b - a))
  expect(totals).toEqual((await desk.report(question)).summary)
  expect(basis).toEqual((await desk.report(question)).basis)

  const [first] = online
  const alone = await desk.report(`${question}&agent=${first?.userId}`)
  expect(alone.summary.occupancyOfOnline).toBe(first?.occupancyOfOnline)
  expect(alone.basis.plainAverages.occupancy).toEqual({ value: first?.occupancy, agents: 1 })
  expect(alone.basis.agentIntervals).toBe(first?.intervals)
})

test('a total says how many hours of how many agents it rests on', async () => {
  const question = 'from=2026-11-01&to=2026-11-01&tz=America/New_York&interval=1_hour'
  const { query, basis, series } = await desk.report(question)
  const from = seconds(query.from)
  const pieces = everybody(desk.zoom).flatMap((userId) =>
    Array.from({ length: 25 }, (_, hour) =>
      desk.zoom.truth.measures({ userId, from: from + hour * HOUR, to: from + (hour + 1) * HOUR }),
    ).filter(({ online }) => online > 0),
  )
  expect(basis.agentIntervals).toBe(pieces.length)
  expect(series.reduce((sum, { agents }) => sum + (agents ?? 0), 0)).toBe(pieces.length)
  const intervals = await desk.intervals(question, 'pageSize=200')
  expect([intervals.total, intervals.basis]).toEqual([pieces.length, basis])
  const agents = await desk.agents(question, 'pageSize=200')
  expect(agents.rows.reduce((sum, row) => sum + (row.intervals ?? 0), 0)).toBe(pieces.length)
})

test('by the day the pieces are agent-days, also where they are summed from quarter hours', async () => {
  for (const zone of ['America/New_York', 'Asia/Kathmandu']) {
    const { query, basis, series } = await desk.report(`from=2026-10-30&to=2026-11-02&tz=${zone}&interval=1_day`)
    const pieces = series.flatMap(({ start, end }) =>
      everybody(desk.zoom).filter(
        (userId) => desk.zoom.truth.measures({ userId, from: seconds(start), to: seconds(end) }).online > 0,
      ),
    )
    expect([query.interval, basis.agentIntervals]).toEqual(['1_day', pieces.length])
  }
})
