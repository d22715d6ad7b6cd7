import { PeersAnswer, parseQuestion } from '@readyboard/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANYONE } from '../access/viewer.ts'
import { Desk } from '../testing/desk.ts'
import { expectPeers, PEER_MEASURES, peersOfTruth, stepsOf } from '../testing/peers-truth.ts'
import { seconds } from '../testing/truth.ts'
import { BadQuestion, NotFound } from './answers.ts'

// Four days after New York put its clocks back, in the middle of an hour.
const START = Date.parse('2026-11-04T19:42:10Z')
const began = Date.now()
const now = () => START + (Date.now() - began)
const HOUR = 3600
const settings = { perSecond: 200, mediumPerSecond: 200, lookBackSeconds: 400 * 86_400 }
let desk: Desk
/** So many that some share eight hours of one day. */
let crowd: Desk

beforeAll(async () => {
  desk = await Desk.open({ agents: 24, seed: 7, plan: 'business', now, settings, limits: false })
  crowd = await Desk.open({ agents: 250, seed: 3, plan: 'business', now, settings, limits: false })
})
afterAll(async () => {
  await desk.close()
  await crowd.close()
})

async function peers(question: string, of = desk): Promise<PeersAnswer> {
  const { question: asked, problems } = parseQuestion(new URLSearchParams(question))
  expect(problems).toEqual([])
  const answer = await of.answers.peers(ANYONE, asked, { waitSeconds: 60, signal: new AbortController().signal })
  return PeersAnswer.parse(JSON.parse(JSON.stringify(await answer.body())))
}

const everybody = () => desk.zoom.truth.agents().map(({ userId }) => userId)

test.each([
  ['', 3600],
  ['&interval=30_minutes', 1800],
])('peers of a week with a clock change equal the truth%s', async (interval, length) => {
  for (const userId of everybody().slice(0, 6)) {
    const answer = await peers(`range=last-week&tz=America/New_York${interval}&agent=${userId}`)
    expect(answer.query.agents).toEqual([userId])
    const steps = stepsOf(seconds(answer.query.from), seconds(answer.query.to), length)
    const truth = peersOfTruth(desk.zoom, userId, everybody(), steps, length)
    if (truth.figures.length >= 5) expectPeers(answer, truth)
    else expect(answer).toMatchObject({ colleagues: truth.figures.length, measures: null })
  }
})

test('of a range that still runs only hours that have ended are shared', async () => {
  const [userId = ''] = everybody()
  const answer = await peers(`range=last-7-days&tz=America/New_York&agent=${userId}`)
  const steps = stepsOf(seconds(answer.query.from), Math.floor(START / 3_600_000) * HOUR, HOUR)
  expectPeers(answer, peersOfTruth(desk.zoom, userId, everybody(), steps, HOUR))
})

test('in a queue only its members are peers', async () => {
  const [queue] = desk.zoom.truth.queues().toSorted((a, b) => b.userIds.length - a.userIds.length)
  const userId = queue?.userIds[0] ?? ''
  const answer = await peers(
    `from=2026-10-12&to=2026-11-01&tz=America/New_York&queue=${encodeURIComponent(queue?.id ?? '')}&agent=${userId}`,
  )
  const steps = stepsOf(seconds(answer.query.from), seconds(answer.query.to), HOUR)
  const truth = peersOfTruth(desk.zoom, userId, queue?.userIds ?? [], steps, HOUR)
  expect(truth.figures.length).toBeGreaterThanOrEqual(5)
  expectPeers(answer, truth)
})

test('with fewer than five peers nothing is told of any of them', async () => {
  const [userId = ''] = everybody()
  const answer = await peers(`from=2026-10-29&to=2026-10-29&tz=America/New_York&agent=${userId}`)
  const steps = stepsOf(seconds(answer.query.from), seconds(answer.query.to), HOUR)
  expect(answer.colleagues).toBe(peersOfTruth(desk.zoom, userId, everybody(), steps, HOUR).figures.length)
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

/** Whoever shared the time of most colleagues, and what is true of them. */
function mostMet(zoom: Desk['zoom'], steps: readonly number[]) {
  const all = zoom.truth.agents().map(({ userId }) => userId)
  const [from, to] = [steps[0] ?? 0, (steps.at(-1) ?? 0) + HOUR]
  const online = (userId: string) => zoom.truth.measures({ userId, from, to }).online
  const longest = all.toSorted((a, b) => online(b) - online(a)).slice(0, 12)
  const met = longest.map((userId) => ({ userId, truth: peersOfTruth(zoom, userId, all, steps, HOUR) }))
  const [most] = met.toSorted((a, b) => b.truth.figures.length - a.truth.figures.length)
  if (!most) throw new Error('nobody is there')
  expect(most.truth.figures.length).toBeGreaterThanOrEqual(5)
  return most
}

test('hours of less than a day say nothing about average talk, and all else', async () => {
  const steps = stepsOf(seconds('2026-10-29T00:00-04:00'), seconds('2026-10-29T23:00-04:00'), HOUR)
  const { userId, truth } = mostMet(crowd.zoom, steps)
  const answer = await peers(`from=2026-10-29T00:00&to=2026-10-29T23:00&tz=America/New_York&agent=${userId}`, crowd)
  expect(answer.query.interval).toBe('1_hour')
  expectPeers(
    answer,
    truth,
    PEER_MEASURES.filter((name) => name !== 'averageInboundTalkSeconds'),
  )
  expect(answer.measures?.averageInboundTalkSeconds).toEqual({ own: null, median: null, values: [] })
})

test('as many hours are a day where the clocks were put forward, and say all', async () => {
  const steps = stepsOf(seconds('2026-03-08T00:00-05:00'), seconds('2026-03-09T00:00-04:00'), HOUR)
  expect(steps).toHaveLength(23)
  const { userId, truth } = mostMet(crowd.zoom, steps)
  expectPeers(await peers(`from=2026-03-08&to=2026-03-08&tz=America/New_York&agent=${userId}`, crowd), truth)
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
  await expect(desk.answers.agent(ANYONE, 'nobody', null)).rejects.toThrow(NotFound)
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
      const answer = await desk.answers.agent(ANYONE, userId, id)
      expect(answer).toMatchObject({ id: userId, name: displayName, active: true })
      expect(answer.previous?.name ?? null).toBe(sorted[index - 1]?.displayName ?? null)
      expect(answer.next?.name ?? null).toBe(sorted[index + 1]?.displayName ?? null)
    }
  }
  const former = desk.zoom.truth.agents().find(({ active }) => !active)
  expect(await desk.answers.agent(ANYONE, former?.userId ?? '', null)).toMatchObject({ active: false })
})
