import {
  AgentsAnswer,
  DoseAnswer,
  IntervalsAnswer,
  PeersAnswer,
  TeamsAnswer,
  TimeSheetReport,
} from '@readyboard/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { Desk } from '../testing/desk.ts'
import { trueDoses } from '../testing/dose-truth.ts'
import { movableClock } from '../testing/movable-clock.ts'
import { expectPeers, peersOfTruth, stepsOf } from '../testing/peers-truth.ts'
import { figuresOf, seconds, truthOf } from '../testing/truth.ts'
import { expectProblem } from './testing/expect-problem.ts'
import { serveApp } from './testing/serve-app.ts'

const WEEK = 'from=2026-10-26&to=2026-11-01&tz=America/New_York&interval=1_hour'
const REPORT = '/api/v1/reports/time-sheet'
const File = z.object({ query: z.unknown(), rows: z.array(z.object({ userId: z.string() })) })
const clock = movableClock('2026-11-20T15:20:10Z')
let desk: Desk

beforeAll(async () => {
  const settings = { perSecond: 200, mediumPerSecond: 200 }
  desk = await Desk.open({ agents: 40, seed: 11, now: () => clock.now(), limits: false, settings })
})
afterAll(() => desk.close())

async function ask<Body>(path: string, question: string, body: z.ZodType<Body>): Promise<Body> {
  const { url } = await serveApp({ answers: desk.answers })
  const answer = await fetch(`${url}${path}?${question}`)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return body.parse(await answer.json())
}

/** Everybody by team, former members included, and one of another team. */
function people() {
  const agents = desk.zoom.truth.agents()
  const members = (team: string) => agents.filter(({ teamId }) => teamId === team).map(({ userId }) => userId)
  const [first, second] = [...new Set(agents.map(({ teamId }) => teamId))]
  if (!first || !second) throw new Error('there are too few teams')
  const [, , , stranger = ''] = members(second)
  const [left = '', out = ''] = members(first)
  const everybody = agents.map(({ userId }) => userId)
  return { first, second, members, stranger, left, out, everybody, former: agents.filter(({ active }) => !active) }
}

const without = (all: readonly string[], ...some: string[]) => all.filter((userId) => !some.includes(userId))

type Case = [name: string, ask: (of: ReturnType<typeof people>) => { text: string; userIds: string[] }]
const CASES: Case[] = [
  ['a team', ({ first, members }) => ({ text: `team=${first}`, userIds: members(first) })],
  [
    'two teams',
    ({ first, second, members }) => ({
      text: `team=${first}&team=${second}`,
      userIds: [...members(first), ...members(second)],
    }),
  ],
  [
    'all but two',
    ({ everybody, left, out }) => ({
      text: `except=${left}&except=${out}`,
      userIds: without(everybody, left, out),
    }),
  ],
  [
    'a team without two, and somebody named',
    ({ first, members, left, out, stranger }) => ({
      text: `team=${first}&except=${left}&except=${out}&agent=${stranger}`,
      userIds: [...without(members(first), left, out), stranger],
    }),
  ],
  [
    'two named of whom one is left out',
    ({ left, out }) => ({ text: `agent=${left}&agent=${out}&except=${out}`, userIds: [left] }),
  ],
]

test.each(CASES)('%s: the report, its tables and the load dose are of these people, and true', async (_, asked) => {
  const { text, userIds } = asked(people())
  const question = `${WEEK}&${text}&wait=60`
  const report = await ask(REPORT, question, TimeSheetReport)
  expect(report.coverage.state).toBe('complete')
  const [from, to] = [seconds(report.query.from), seconds(report.query.to)]
  const truth = truthOf(desk.zoom, userIds, from, to)
  expect(figuresOf(report.summary)).toEqual(truth)
  for (const point of report.series)
    expect(figuresOf(point)).toEqual(truthOf(desk.zoom, userIds, seconds(point.start), seconds(point.end)))

  const agents = await ask(`${REPORT}/agents`, `${question}&pageSize=200`, AgentsAnswer)
  expect(figuresOf(agents.totals)).toEqual(truth)
  expect(userIds).toEqual(expect.arrayContaining(agents.rows.map(({ userId }) => userId)))
  const active = new Set(desk.zoom.truth.agents().flatMap((agent) => (agent.active ? [agent.userId] : [])))
  const shown = userIds.filter((userId) => active.has(userId) || truthOf(desk.zoom, [userId], from, to).agents > 0)
  expect(agents.rows.map(({ userId }) => userId).toSorted()).toEqual(shown.toSorted())
  for (const row of agents.rows)
    expect(figuresOf({ ...row, agents: row.onlineSeconds ? 1 : 0 })).toEqual(truthOf(desk.zoom, [row.userId], from, to))

  const intervals = await ask(`${REPORT}/intervals`, `${question}&pageSize=200`, IntervalsAnswer)
  expect(figuresOf(intervals.totals)).toEqual(truth)
  expect(userIds).toEqual(expect.arrayContaining(intervals.rows.map(({ userId }) => userId)))

  const dose = await ask(`${REPORT}/dose`, `${question}&pageSize=200`, DoseAnswer)
  const doses = trueDoses(desk.zoom, userIds, { from, to }).filter(({ available }) => available >= 3600)
  expect(dose.rows.map(({ userId }) => userId).toSorted()).toEqual(doses.map(({ userId }) => userId).toSorted())
  expect(dose.totals.availableSeconds).toBe(doses.reduce((sum, { available }) => sum + available, 0))
})

test('what a team is compared with is the same team, all but some the same others', async () => {
  for (const [, asked] of CASES) {
    const { text, userIds } = asked(people())
    const { previous } = await ask(REPORT, `${WEEK}&${text}&compare=previous&wait=60`, TimeSheetReport)
    const [from, to] = [seconds(previous?.query.from ?? ''), seconds(previous?.query.to ?? '')]
    expect(previous && figuresOf(previous.summary)).toEqual(truthOf(desk.zoom, userIds, from, to))
  }
})

test('in a queue a team is those of its members who belong to the queue', async () => {
  const { first, members } = people()
  for (const queue of desk.zoom.truth.queues()) {
    const here = members(first).filter((userId) => queue.userIds.includes(userId))
    const question = `${WEEK}&queue=${queue.id}&team=${first}&wait=60`
    const { rows, totals, query } = await ask(`${REPORT}/agents`, question, AgentsAnswer)
    expect(rows.map(({ userId }) => userId).toSorted()).toEqual(here.toSorted())
    expect(figuresOf(totals)).toEqual(truthOf(desk.zoom, here, seconds(query.from), seconds(query.to)))
    const { items } = await ask('/api/v1/teams', `queue=${queue.id}`, TeamsAnswer)
    expect(items.find(({ id }) => id === first)?.agents ?? 0).toBe(here.length)
  }
})

test('a team of whom nobody has ever been here is nobody, not everybody', async () => {
  const { first, members } = people()
  const text = members(first)
    .map((userId) => `except=${userId}`)
    .join('&')
  const report = await ask(REPORT, `${WEEK}&team=${first}&${text}&wait=60`, TimeSheetReport)
  expect(report.coverage.state).toBe('complete')
  expect(report.summary).toMatchObject({ agents: 0, onlineSeconds: 0, occupancy: null })
  const agents = await ask(`${REPORT}/agents`, `${WEEK}&team=${first}&${text}&wait=60`, AgentsAnswer)
  expect(agents).toMatchObject({ rows: [], total: 0 })
})

test('a team that is not there is not found, and somebody left out who is not there is no mistake', async () => {
  const { url } = await serveApp({ answers: desk.answers })
  const refused = await fetch(`${url}${REPORT}?${WEEK}&team=T-of-nobody`)
  expect((await expectProblem(refused, 404))?.errors).toMatchObject([{ parameter: 'team' }])
  const gone = await ask(REPORT, `${WEEK}&except=U-of-nobody&wait=60`, TimeSheetReport)
  const all = await ask(REPORT, `${WEEK}&wait=60`, TimeSheetReport)
  expect(gone.summary).toEqual(all.summary)
})

test('an agent is held against colleagues of the team that is asked about, and what is told of them is true', async () => {
  const { first, members, everybody } = people()
  const team = members(first)
  // New York's clocks go back in that week: it has 169 hours.
  const steps = stepsOf(seconds('2026-10-26T00:00-04:00'), seconds('2026-11-02T00:00-05:00'), 3600)
  const [most] = team
    .map((userId) => ({ userId, truth: peersOfTruth(desk.zoom, userId, team, steps, 3600) }))
    .toSorted((a, b) => b.truth.figures.length - a.truth.figures.length)
  if (!most) throw new Error('a team has members')
  const { userId, truth } = most
  const peers = (text: string) => ask(`${REPORT}/peers`, `${WEEK}&agent=${userId}&wait=60${text}`, PeersAnswer)
  expect(truth.figures.length).toBeGreaterThanOrEqual(5)
  expectPeers(await peers(`&team=${first}`), truth)
  const all = peersOfTruth(desk.zoom, userId, everybody, steps, 3600)
  expect(all.figures.length).toBeGreaterThan(truth.figures.length)
  expectPeers(await peers(''), all)
  const left = without(team, userId)
  const others = peersOfTruth(desk.zoom, userId, without(everybody, ...left), steps, 3600)
  const answer = await peers(left.map((id) => `&except=${id}`).join(''))
  if (others.figures.length >= 5) expectPeers(answer, others)
  else expect(answer).toMatchObject({ colleagues: others.figures.length, measures: null })
})

test('a file has the people that were asked about', async () => {
  const { first, members, left } = people()
  const { url } = await serveApp({ answers: desk.answers })
  const file = await fetch(
    `${url}${REPORT}/export?${WEEK}&team=${first}&except=${left}&table=agents&format=json&wait=60`,
  )
  const { rows, query } = File.parse(await file.json())
  expect(query).toMatchObject({ teams: [first], except: [left] })
  expect(rows.length).toBeGreaterThan(0)
  expect(without(members(first), left)).toEqual(expect.arrayContaining(rows.map(({ userId }) => userId)))
})

test('the list of teams finds them by name, counts whom it would show, and turns its pages', async () => {
  const { first, members } = people()
  const all = await ask('/api/v1/teams', '', TeamsAnswer)
  expect(all.items.map(({ agents }) => agents).reduce((sum, count) => sum + count, 0)).toBe(people().everybody.length)
  const one = all.items.find(({ id }) => id === first)
  expect(one?.agents).toBe(members(first).length)
  const found = await ask('/api/v1/teams', `search=${one?.name.slice(1).toUpperCase()}`, TeamsAnswer)
  expect(found.items).toEqual([one])
})

test('whoever joins a team is in the next answer to the same link, whoever leaves it is not', async () => {
  const { first, second, members, stranger, left } = people()
  const question = `${WEEK}&team=${first}&wait=60`
  const before = await ask(REPORT, question, TimeSheetReport)
  const [from, to] = [seconds(before.query.from), seconds(before.query.to)]
  expect(figuresOf(before.summary)).toEqual(truthOf(desk.zoom, members(first), from, to))
  const teams = new Map([
    [stranger, first],
    [left, second],
  ])
  // Only the list of users tells teams: a row of it is an object with `user_id` and `teams`.
  const change = (body: unknown) =>
    JSON.parse(JSON.stringify(body), (_, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('user_id' in value) || !('teams' in value)) return value
      const team = teams.get(String(value.user_id))
      return team ? { ...value, teams: [{ team_id: team, team_name: 'Moved' }] } : value
    })
  desk.zoom.faults.add({ path: '/users', times: 1000, action: { kind: 'change', change } })
  clock.forward(11 * 60)
  const moved = truthOf(desk.zoom, [...without(members(first), left), stranger], from, to)
  const { url } = await serveApp({ answers: desk.answers })
  // The list of who there is is renewed behind the first who looks.
  await expect
    .poll(async () => {
      const answer = await fetch(`${url}${REPORT}?${question}`)
      return figuresOf(TimeSheetReport.parse(await answer.json()).summary)
    })
    .toEqual(moved)
  desk.zoom.faults.clear()
})
