import { PeersAnswer, parseQuestion } from '@readyboard/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { BadQuestion, NotFound } from './answers.ts'

// Four days after New York put its clocks back, in the middle of an hour.
const START = Date.parse('2026-11-04T19:42:10Z')
const began = Date.now()
const now = () => START + (Date.now() - began)
const HOUR = 3600
let desk: Desk

beforeAll(async () => {
  const settings = { perSecond: 200, mediumPerSecond: 200 }
  desk = await Desk.open({ agents: 24, seed: 7, plan: 'business', now, settings, limits: false })
})
afterAll(() => desk.close())

async function peers(question: string): Promise<PeersAnswer> {
  const { question: asked, problems } = parseQuestion(new URLSearchParams(question))
  expect(problems).toEqual([])
  const answer = await desk.answers.peers(asked, { waitSeconds: 60, signal: new AbortController().signal })
  return PeersAnswer.parse(JSON.parse(JSON.stringify(await answer.body())))
}

type Hour = ReturnType<Desk['zoom']['truth']['measures']>

/** Everything about peers once more, in plain loops over what really happened. */
function peersOfTruth(userId: string, scope: readonly string[], steps: readonly number[], length: number) {
  const of = (who: string): Hour[] =>
    steps.map((from) => desk.zoom.truth.measures({ userId: who, from, to: from + length }))
  const own = of(userId)
  const others = scope.filter((id) => id !== userId).map(of)
  const both = (other: Hour[], step: number) => (own[step]?.online ?? 0) > 0 && (other[step]?.online ?? 0) > 0
  const sharing = others.filter((other) => {
    let shared = 0
    steps.forEach((_, step) => {
      if (both(other, step)) shared += Math.min(own[step]?.online ?? 0, other[step]?.online ?? 0)
    })
    return shared >= 8 * HOUR
  })
  const figuresOf = (hours: Hour[]) => {
    const sum = (key: 'ready' | 'notReady' | 'occupied' | 'online' | 'inboundCalls' | 'inboundCallSeconds') =>
      hours.reduce((total, hour) => total + hour[key], 0)
    return {
      online: sum('online'),
      occupancy: sum('occupied') / (sum('occupied') + sum('ready')),
      notReadyRate: sum('notReady') / sum('online'),
      inboundPerAvailableHour: (sum('inboundCalls') * HOUR) / (sum('occupied') + sum('ready')),
      averageInboundTalkSeconds: sum('inboundCallSeconds') / sum('inboundCalls'),
    }
  }
  const figures = sharing.map((other) => figuresOf(other.filter((_, step) => both(other, step))))
  const ownHours = own.filter((_, step) => sharing.some((other) => both(other, step)))
  return { figures, own: figuresOf(ownHours), ownHours: ownHours.length }
}

function expectEqual(answer: PeersAnswer, truth: ReturnType<typeof peersOfTruth>) {
  expect(answer.coverage).toMatchObject({ state: 'complete', problem: null })
  expect(answer.colleagues).toBe(truth.figures.length)
  expect(answer.sharedIntervals).toBe(truth.ownHours)
  expect(answer.sharedSeconds).toBe(truth.own.online)
  const { measures } = answer
  for (const name of ['occupancy', 'notReadyRate', 'inboundPerAvailableHour', 'averageInboundTalkSeconds'] as const) {
    const expected = truth.figures.map((one) => one[name]).filter(Number.isFinite)
    expected.sort((a, b) => a - b)
    const measure = measures?.[name]
    expect(measure?.own).toBeCloseTo(truth.own[name], 9)
    expect(measure?.values).toHaveLength(expected.length)
    for (const [index, value] of (measure?.values ?? []).entries())
      expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 9)
    const middle = Math.floor(expected.length / 2)
    const median =
      expected.length % 2 === 1
        ? expected[middle]
        : ((expected[middle - 1] ?? Number.NaN) + (expected[middle] ?? Number.NaN)) / 2
    expect(measure?.median).toBeCloseTo(median ?? Number.NaN, 9)
  }
}

const everybody = () => desk.zoom.truth.agents().map(({ userId }) => userId)
const seconds = (iso: string) => Date.parse(iso) / 1000
const stepsOf = (from: number, to: number, length: number) =>
  Array.from({ length: (to - from) / length }, (_, index) => from + index * length)

test.each([
  ['', 3600],
  ['&interval=30_minutes', 1800],
])('peers of a week with a clock change equal the truth%s', async (interval, length) => {
  for (const userId of everybody().slice(0, 6)) {
    const answer = await peers(`range=last-week&tz=America/New_York${interval}&agent=${userId}`)
    expect(answer.query.agents).toEqual([userId])
    const steps = stepsOf(seconds(answer.query.from), seconds(answer.query.to), length)
    const truth = peersOfTruth(userId, everybody(), steps, length)
    if (truth.figures.length >= 5) expectEqual(answer, truth)
    else expect(answer).toMatchObject({ colleagues: truth.figures.length, measures: null })
  }
})

test('of a range that still runs only hours that have ended are shared', async () => {
  const [userId = ''] = everybody()
  const answer = await peers(`range=last-7-days&tz=America/New_York&agent=${userId}`)
  const steps = stepsOf(seconds(answer.query.from), Math.floor(START / 3_600_000) * HOUR, HOUR)
  expectEqual(answer, peersOfTruth(userId, everybody(), steps, HOUR))
})

test('in a queue only its members are peers', async () => {
  const [queue] = desk.zoom.truth.queues().toSorted((a, b) => b.userIds.length - a.userIds.length)
  const userId = queue?.userIds[0] ?? ''
  const answer = await peers(
    `from=2026-10-12&to=2026-11-01&tz=America/New_York&queue=${encodeURIComponent(queue?.id ?? '')}&agent=${userId}`,
  )
  const steps = stepsOf(seconds(answer.query.from), seconds(answer.query.to), HOUR)
  const truth = peersOfTruth(userId, queue?.userIds ?? [], steps, HOUR)
  expect(truth.figures.length).toBeGreaterThanOrEqual(5)
  expectEqual(answer, truth)
})

test('with fewer than five peers nothing is told of any of them', async () => {
  const [userId = ''] = everybody()
  const answer = await peers(`from=2026-10-29&to=2026-10-29&tz=America/New_York&agent=${userId}`)
  const steps = stepsOf(seconds(answer.query.from), seconds(answer.query.to), HOUR)
  expect(answer.colleagues).toBe(peersOfTruth(userId, everybody(), steps, HOUR).figures.length)
  expect(answer.colleagues).toBeLessThan(5)
  expect(answer.measures).toBeNull()
})

test('an answer about peers names nobody but the agent it is about', async () => {
  const [userId = '', ...others] = desk.zoom.truth
    .agents()
    .map(({ userId: id, displayName }) => ({ id, displayName }))
    .flatMap(({ id, displayName }, index) => (index === 0 ? [id] : [id, displayName]))
  const text = JSON.stringify(await peers(`range=last-week&tz=America/New_York&agent=${userId}`))
  expect(text).toContain(userId)
  for (const other of others) expect(text).not.toContain(other)
})

test('hours of less than a day say nothing about average talk', async () => {
  const busy = everybody().at(1) ?? ''
  const answer = await peers(`from=2026-10-29T08:00&to=2026-10-29T20:00&tz=America/New_York&agent=${busy}`)
  if (answer.measures) expect(answer.measures.averageInboundTalkSeconds).toMatchObject({ own: null, values: [] })
  expect(answer.query.interval).toBe('1_hour')
})

test.each([
  ['nobody in particular', 0, ''],
  ['two at once', 2, ''],
  ['somebody by the day', 1, '&interval=1_day'],
])('peers of %s cannot be asked', async (_, count, more) => {
  const named = everybody()
    .slice(0, count)
    .map((userId) => `&agent=${userId}`)
    .join('')
  await expect(peers(`range=last-week${named}${more}`)).rejects.toThrow(BadQuestion)
})

test('whom nobody knows has no peers, and no name', async () => {
  await expect(peers('range=last-week&agent=nobody')).rejects.toThrow(NotFound)
  await expect(desk.answers.agent('nobody', null)).rejects.toThrow(NotFound)
})

test('an agent has a name, and neighbours by name in the queue or in all', async () => {
  const order = new Intl.Collator('en', { sensitivity: 'base' })
  const names = (ids: readonly string[]) =>
    desk.zoom.truth
      .agents()
      .filter(({ userId, active }) => active && ids.includes(userId))
      .toSorted((a, b) => order.compare(a.displayName, b.displayName))
  const [queue] = desk.zoom.truth.queues()
  for (const [id, ids] of [[null, everybody()] as const, [queue?.id ?? '', queue?.userIds ?? []] as const]) {
    const sorted = names(ids)
    for (const [index, { userId, displayName }] of sorted.entries()) {
      const answer = await desk.answers.agent(userId, id)
      expect(answer).toMatchObject({ id: userId, name: displayName, active: true })
      expect(answer.previous?.name ?? null).toBe(sorted[index - 1]?.displayName ?? null)
      expect(answer.next?.name ?? null).toBe(sorted[index + 1]?.displayName ?? null)
    }
  }
  const former = desk.zoom.truth.agents().find(({ active }) => !active)
  expect(await desk.answers.agent(former?.userId ?? '', null)).toMatchObject({ active: false })
})
