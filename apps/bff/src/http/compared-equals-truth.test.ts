import type { Alike, Summary } from '@readyboard/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everybody } from '../testing/compare.ts'
import { ASKED_AT, COMPARED_QUESTIONS, type Pair, pairsOf, type Stretch } from '../testing/compared-questions.ts'
import { measuresOf, trueMeasures } from '../testing/compared-truth.ts'
import { Desk } from '../testing/desk.ts'
import { seconds } from '../testing/truth.ts'

const began = Date.now()
const now = () => ASKED_AT + (Date.now() - began)
let desk: Desk

beforeAll(async () => {
  const settings = { perSecond: 400, mediumPerSecond: 400, lookBackSeconds: 500 * 86_400 }
  const switches = { inconsistentShare: 0.2 }
  desk = await Desk.open({ agents: 24, seed: 7, plan: 'business', now, settings, switches, limits: false })
})
afterAll(() => desk.close())

const zoneOf = (question: string) => new URLSearchParams(question).get('tz') ?? ''

/** What is true of some people over some stretches, from such rows as Zoom gives to the question. */
function truthOver(question: string, userIds: readonly string[], stretches: readonly Stretch[], span: 'day' | 'clock') {
  const rows = COMPARED_QUESTIONS[question]?.rows ?? 'day'
  const truth = trueMeasures(desk.zoom, userIds, stretches, { rows, zone: zoneOf(question), span })
  return {
    agents: truth.agents,
    measures: measuresOf(truth, truth.agents),
    hasRow: truth.offlineSeconds + truth.onlineSeconds > 0,
  }
}

function expectSide(side: Summary | undefined, truth: ReturnType<typeof truthOver>): void {
  expect(side && measuresOf(side, side.agents)).toEqual(truth.measures)
}

type BothSides = (Alike & { now: Summary; before: Summary }) | null | undefined

function expectAlike(question: string, alike: BothSides, pairs: readonly Pair[], of: readonly string[]): void {
  const { span = 'day', intervals } = COMPARED_QUESTIONS[question] ?? {}
  expect(alike).toMatchObject({ intervals: pairs.length, of: intervals })
  for (const side of ['now', 'before'] as const)
    expectSide(
      alike?.[side],
      truthOver(
        question,
        of,
        pairs.map((pair) => pair[side]),
        span,
      ),
    )
  expect(seconds(alike?.until ?? '')).toBe(pairs.at(-1)?.now.end)
}

const stretchOf = ({ start, end }: { start: string; end: string }) => ({ start: seconds(start), end: seconds(end) })

// Each from an empty store: what is stored in finer rows answers as well, and Zoom rounds every row.
describe.each(Object.entries(COMPARED_QUESTIONS))('%s', (question, { compared: [from, to], intervals, rows, span }) => {
  const pairs = pairsOf(question)
  const ofOne = rows === 'day' ? 'day' : 'clock'
  beforeAll(() => desk.startAnew())

  test('the compared range is the one that the calendar says, and its numbers are true', async () => {
    const { query, coverage, series, previous } = await desk.report(question)
    const people = everybody(desk.zoom)
    expect(coverage).toMatchObject({ state: 'complete', problem: null })
    expect(previous?.coverage).toMatchObject({ state: 'complete', problem: null, fetch: null })
    expect(previous?.query).toMatchObject({ from, to, compare: 'none', range: null, interval: query.interval })
    const ranges = previous?.series.map(stretchOf) ?? []
    expect([ranges[0]?.start, ranges.at(-1)?.end]).toEqual([seconds(from), seconds(to)])
    for (const [index, { start }] of ranges.entries()) expect(start).toBe(ranges[index - 1]?.end ?? start)
    for (const point of previous?.series ?? [])
      expectSide(point, truthOver(question, people, [stretchOf(point)], ofOne))
    const isDay = rows === 'day' || seconds(to) - seconds(from) >= 86_400
    expectSide(previous?.summary, truthOver(question, people, ranges, isDay ? 'day' : 'clock'))

    expect(series).toHaveLength(intervals)
    const besides = new Map(
      series.map((point, index) => [seconds(point.start), previous?.series[previous.counterparts[index] ?? -1]]),
    )
    for (const pair of pairs) {
      const beside = besides.get(pair.now.start)
      expect(beside && stretchOf(beside)).toEqual(pair.before)
    }
    expectAlike(question, previous?.alike, pairs, people)
  })

  test('each agent is compared like for like, and so are the totals', async () => {
    const whole = await desk.agents(question, 'pageSize=200')
    expectAlike(question, whole.compared?.alike, pairs, everybody(desk.zoom))
    expect(whole.compared?.query).toMatchObject({ from, to })
    expect(whole.compared?.coverage.state).toBe('complete')
    for (const { userId, compared } of whole.rows)
      for (const side of ['now', 'before'] as const) {
        const truth = truthOver(
          question,
          [userId],
          pairs.map((pair) => pair[side]),
          span,
        )
        const said = compared?.[side]
        expect(said ? measuresOf(said, truth.agents) : null).toEqual(truth.hasRow ? truth.measures : null)
      }
    const paged = await desk.agents(question, 'pageSize=5&page=2&sort=onlineSeconds&order=desc')
    for (const row of paged.rows) expect(row).toEqual(whole.rows.find(({ userId }) => userId === row.userId))
    const name = whole.rows[0]?.displayName ?? ''
    const found = await desk.agents(question, `search=${encodeURIComponent(name)}`)
    const ids = found.rows.map(({ userId }) => userId)
    expectAlike(question, found.compared?.alike, pairs, ids)
  })

  test('a row of an interval knows the same agent in its counterpart', async () => {
    const beside = new Map(pairs.map((pair) => [pair.now.start, pair.before]))
    const tables = ['sort=start&order=desc&pageSize=200', 'sort=displayName&pageSize=200&page=2']
    for (const { compared, rows: some } of await Promise.all(tables.map((table) => desk.intervals(question, table)))) {
      expect(compared?.query).toMatchObject({ from, to })
      for (const { userId, start, before } of some) {
        const other = beside.get(seconds(start))
        const truth = other && truthOver(question, [userId], [other], ofOne)
        expect(before ? measuresOf(before, truth?.agents ?? null) : null).toEqual(truth?.hasRow ? truth.measures : null)
        if (before) expect(stretchOf(before)).toEqual(other)
      }
    }
  })

  test('the total of the intervals is compared over every page, and of whom was found', async () => {
    const people = everybody(desk.zoom)
    const paged = await desk.intervals(question, 'pageSize=5&page=2&sort=onlineSeconds&order=desc')
    expectAlike(question, paged.compared?.alike, pairs, people)
    const { displayName = '' } = paged.rows[0] ?? {}
    const found = await desk.intervals(question, `pageSize=5&search=${encodeURIComponent(displayName)}`)
    const { rows: named } = await desk.agents(question, `search=${encodeURIComponent(displayName)}`)
    const ids = named.map(({ userId }) => userId)
    expectAlike(question, found.compared?.alike, pairs, ids)
    const off = await desk.intervals(question, 'pageSize=5&only=inconsistent')
    expect(off.compared).toMatchObject({ query: { from, to }, alike: null })
  })
})

test('a queue, agents, a team and all but one are compared by their own time', async () => {
  await desk.startAnew()
  const question = 'range=last-7-days&tz=America/New_York&compare=previous&interval=1_day'
  const pairs = pairsOf(question)
  const [first = '', second = '', ...others] = everybody(desk.zoom)
  const [queue] = desk.zoom.truth.queues()
  const agents = desk.zoom.truth.agents()
  const team = agents[0]?.teamId ?? ''
  for (const [filter, people] of [
    [`&team=${team}`, agents.filter(({ teamId }) => teamId === team).map(({ userId }) => userId)],
    [`&except=${second}`, [first, ...others]],
    [`&queue=${queue?.id}`, queue?.userIds ?? []],
    [`&agent=${first}`, [first]],
    [`&agent=${first}&agent=${second}`, [first, second]],
  ] as const) {
    const { previous } = await desk.report(question + filter)
    expectAlike(question, previous?.alike, pairs, people)
    const table = await desk.agents(question + filter, 'pageSize=200')
    expectAlike(question, table.compared?.alike, pairs, people)
    for (const { userId, compared } of table.rows)
      if (!people.includes(userId)) expect(compared).toEqual({ now: null, before: null })
  }
})

test('who was away then has nothing to be compared with, which is not zero', async () => {
  const { rows } = await desk.agents('range=today&tz=America/New_York&compare=previous', 'pageSize=200')
  const sides = rows.map(({ compared }) => [compared?.now === null, compared?.before === null])
  for (const known of [
    [true, true],
    [false, true],
    [true, false],
  ])
    expect(sides).toContainEqual(known)
})

test('nothing is compared where nobody asks for it, and that costs nothing', async () => {
  const question = 'range=yesterday&tz=UTC&interval=1_hour'
  const report = await desk.report(question)
  expect(report.previous).toBeNull()
  expect((await desk.agents(question)).compared).toBeUndefined()
  expect((await desk.intervals(question)).compared).toBeUndefined()
})
