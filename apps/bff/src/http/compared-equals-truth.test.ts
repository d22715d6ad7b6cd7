import type { AgentRow, Alike, MeasureFields, Summary, TimeSheetReport } from '@readyboard/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everybody } from '../testing/compare.ts'
import { Desk } from '../testing/desk.ts'
import { figuresOf, seconds, type Truthful, truthOf } from '../testing/truth.ts'

// Sunday a week after the clocks of New York went back, in the middle of an hour.
const START = Date.parse('2026-11-08T19:42:10Z')
const began = Date.now()
const now = () => START + (Date.now() - began)
let desk: Desk

beforeAll(async () => {
  const settings = { perSecond: 400, mediumPerSecond: 400, lookBackSeconds: 500 * 86_400 }
  desk = await Desk.open({ agents: 24, seed: 7, plan: 'business', now, settings, limits: false })
})
afterAll(() => desk.close())

type Pair = { now: { start: number; end: number }; before: { start: number; end: number } }

const ended = (end: string) => seconds(end) * 1000 <= START

/** The pairs that are alike, from the answer's own series: what ended on both sides and stands beside each other. */
function pairsOf({ series, previous }: TimeSheetReport): Pair[] {
  const stretch = ({ start, end }: { start: string; end: string }) => ({ start: seconds(start), end: seconds(end) })
  return series.flatMap((point, index) => {
    const other = previous?.series[previous.counterparts[index] ?? -1]
    return other && ended(point.end) && ended(other.end) ? [{ now: stretch(point), before: stretch(other) }] : []
  })
}

/** Sums over stretches of time; people are counted once, however often they were there. */
function truthOver(userIds: readonly string[], stretches: readonly { start: number; end: number }[]): Truthful {
  const perAgent = userIds.map((userId) =>
    stretches
      .map(({ start, end }) => truthOf(desk.zoom, [userId], start, end))
      .reduce((sum, more) => added(sum, more), truthOf(desk.zoom, [], 0, 0)),
  )
  return perAgent.map((sums) => ({ ...sums, agents: sums.onlineSeconds > 0 ? 1 : 0 })).reduce((a, b) => added(a, b))
}

function added(a: Truthful, b: Truthful): Truthful {
  return {
    agents: a.agents + b.agents,
    readySeconds: a.readySeconds + b.readySeconds,
    notReadySeconds: a.notReadySeconds + b.notReadySeconds,
    occupiedSeconds: a.occupiedSeconds + b.occupiedSeconds,
    onlineSeconds: a.onlineSeconds + b.onlineSeconds,
    inboundCalls: a.inboundCalls + b.inboundCalls,
    inboundCallSeconds: a.inboundCallSeconds + b.inboundCallSeconds,
    outboundCalls: a.outboundCalls + b.outboundCalls,
    outboundCallSeconds: a.outboundCallSeconds + b.outboundCallSeconds,
  }
}

function expectAlike(
  alike: (Alike & { now: Summary; before: Summary }) | null | undefined,
  pairs: Pair[],
  of: string[],
) {
  expect(alike?.intervals).toBe(pairs.length)
  expect(figuresOf(alike?.now ?? nothing)).toEqual(
    truthOver(
      of,
      pairs.map((pair) => pair.now),
    ),
  )
  expect(figuresOf(alike?.before ?? nothing)).toEqual(
    truthOver(
      of,
      pairs.map((pair) => pair.before),
    ),
  )
  expect(seconds(alike?.until ?? '')).toBe(pairs.at(-1)?.now.end)
  for (const side of [alike?.now, alike?.before]) expectRatios(side)
}

function expectRatios(side: MeasureFields | null | undefined): void {
  if (!side) return
  const { readySeconds, notReadySeconds, occupiedSeconds, onlineSeconds } = side
  const [ready, notReady, occupied] = [readySeconds ?? 0, notReadySeconds ?? 0, occupiedSeconds ?? 0]
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  expect(side.occupancy).toBe(share(occupied, occupied + ready))
  expect(side.occupancyOfOnline).toBe(share(occupied, onlineSeconds ?? 0))
  expect(side.readyShare).toBe(share(ready, ready + notReady + occupied))
}

const nothing: Summary = JSON.parse('{}')

const QUESTIONS = [
  'range=today&tz=America/New_York&compare=previous',
  'range=today&tz=America/New_York&compare=previous-week&interval=15_minutes',
  'range=today&tz=Australia/Lord_Howe&compare=previous-week&interval=30_minutes',
  'range=last-24-hours&tz=Europe/Berlin&compare=previous',
  'from=2026-11-01&to=2026-11-01&tz=America/New_York&compare=previous',
  'range=yesterday&tz=America/New_York&compare=previous-week',
  'range=last-7-days&tz=America/New_York&compare=previous&interval=1_day',
  'range=last-7-days&tz=America/New_York&compare=previous&interval=1_hour',
  'range=this-month&tz=America/New_York&compare=previous',
  'range=last-month&tz=Europe/Berlin&compare=previous&interval=1_month',
  'range=last-28-days&tz=Asia/Kathmandu&compare=previous-week&interval=1_week',
  'range=last-7-days&tz=America/New_York&compare=previous-year&interval=1_day',
]

test.each(QUESTIONS)('%s: the compared range and both sides like for like equal the truth', async (question) => {
  const report = await desk.report(question)
  const people = everybody(desk.zoom)
  const { previous } = report
  expect(report.coverage).toMatchObject({ state: 'complete', problem: null })
  expect(previous?.coverage).toMatchObject({ state: 'complete', problem: null, fetch: null })
  expect(previous?.query).toMatchObject({ compare: 'none', range: null, interval: report.query.interval })
  expect(seconds(previous?.query.to ?? '')).toBeLessThanOrEqual(seconds(report.query.from))
  for (const point of previous?.series ?? []) {
    const truth = truthOf(desk.zoom, people, seconds(point.start), seconds(point.end))
    expect({ start: point.start, ...figuresOf(point) }).toEqual({ start: point.start, ...truth })
  }
  const range = { start: seconds(previous?.query.from ?? ''), end: seconds(previous?.query.to ?? '') }
  expect(figuresOf(previous?.summary ?? nothing)).toEqual(truthOver(people, [range]))
  const pairs = pairsOf(report)
  expect(pairs.length).toBeGreaterThan(0)
  expect(previous?.alike?.of).toBe(report.series.length)
  expectAlike(previous?.alike, pairs, people)
})

test('a queue, agents, a team and all but one are compared by their own time', async () => {
  const question = 'range=last-7-days&tz=America/New_York&compare=previous&interval=1_day'
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
    const report = await desk.report(question + filter)
    expectAlike(report.previous?.alike, pairsOf(report), [...people])
    const table = await desk.agents(question + filter, 'pageSize=200')
    expectAlike(table.compared?.alike, pairsOf(report), [...people])
    for (const { userId, compared } of table.rows)
      if (!people.includes(userId)) expect(compared).toEqual({ now: null, before: null })
  }
})

test.each(QUESTIONS.slice(0, 8))(
  '%s: each agent is compared like for like, and so are the totals',
  async (question) => {
    const pairs = pairsOf(await desk.report(question))
    const whole = await desk.agents(question, 'pageSize=200')
    expectAlike(whole.compared?.alike, pairs, everybody(desk.zoom))
    expect(whole.compared?.coverage.state).toBe('complete')
    const expectRow = ({ userId, compared }: AgentRow) => {
      for (const side of ['now', 'before'] as const) {
        const truth = truthOver(
          [userId],
          pairs.map((pair) => pair[side]),
        )
        const said = compared?.[side]
        expectRatios(said)
        if (said) expect(figuresOf({ ...said, agents: truth.agents })).toEqual(truth)
        else expect(truth.onlineSeconds).toBe(0)
      }
    }
    for (const row of whole.rows) expectRow(row)
    const paged = await desk.agents(question, 'pageSize=5&page=2&sort=onlineSeconds&order=desc')
    for (const row of paged.rows) expect(row).toEqual(whole.rows.find(({ userId }) => userId === row.userId))
    const name = whole.rows[0]?.displayName ?? ''
    const found = await desk.agents(question, `search=${encodeURIComponent(name)}`)
    expectAlike(
      found.compared?.alike,
      pairs,
      found.rows.map(({ userId }) => userId),
    )
  },
)

test.each(QUESTIONS.slice(0, 8))(
  '%s: a row of an interval knows the same agent in its counterpart',
  async (question) => {
    const report = await desk.report(question)
    const pairs = new Map(pairsOf(report).map((pair) => [pair.now.start, pair.before]))
    const [byStart, byAgent] = await Promise.all(
      ['sort=start&order=desc&pageSize=200', 'sort=displayName&pageSize=200&page=2'].map((table) =>
        desk.intervals(question, table),
      ),
    )
    expect(byStart?.compared?.query).toEqual(report.previous?.query)
    let told = 0
    for (const { userId, start, before } of [...(byStart?.rows ?? []), ...(byAgent?.rows ?? [])]) {
      const pair = pairs.get(seconds(start))
      const truth = pair && truthOf(desk.zoom, [userId], pair.start, pair.end)
      if (!before) {
        expect(truth?.onlineSeconds ?? 0).toBe(0)
        continue
      }
      told += 1
      expect([seconds(before.start), seconds(before.end)]).toEqual([pair?.start, pair?.end])
      expect(figuresOf({ ...before, agents: truth?.agents ?? 0 })).toEqual(truth)
      expectRatios(before)
    }
    expect(told).toBeGreaterThan(0)
  },
)

test('who was away then has nothing to be compared with, which is not zero', async () => {
  const { rows } = await desk.agents(QUESTIONS[0] ?? '', 'pageSize=200')
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
