import { AgentsAnswer, parseAgentsTable, parseQuestion, TimeSheetReport } from '@readyboard/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer.ts'
import { Desk } from '../testing/desk.ts'
import { figuresOf, seconds, truthOf } from '../testing/truth.ts'

// Somebody who supervises several queues: everybody in them counts once, whoever works in two of them.
const START = Date.parse('2026-11-04T19:42:10Z')
const began = Date.now()
let desk: Desk

beforeAll(async () => {
  const now = () => START + (Date.now() - began)
  const settings = { perSecond: 300, mediumPerSecond: 300 }
  desk = await Desk.open({ agents: 60, seed: 5, plan: 'business', now, settings, limits: false })
})
afterAll(() => desk.close())

const supervisor = (queues: readonly string[]): Viewer => ({
  ...{ id: 'S', name: 'S', email: 's@contact.example', role: 'supervisor', self: null },
  queues: [...queues].sort(),
})
const waiting = { waitSeconds: 60, signal: new AbortController().signal }
const asked = (text: string) => parseQuestion(new URLSearchParams(text)).question

const QUESTIONS = [
  'range=yesterday&tz=America/New_York&interval=1_hour',
  'range=last-7-days&tz=Australia/Lord_Howe&interval=1_day',
  'from=2026-10-05&to=2026-11-01&tz=Europe/Berlin&interval=1_week',
]

test.each(
  QUESTIONS.flatMap((question) =>
    [
      [0, 1],
      [1, 2, 3],
      [0, 4],
    ].map((places) => [question, places] as const),
  ),
)('%s over the queues %j equals the truth of everybody in them', async (question, places) => {
  const queues = places.flatMap((place) => desk.zoom.truth.queues()[place] ?? [])
  const people = [...new Set(queues.flatMap(({ userIds }) => userIds))]
  const several = people.filter((id) => queues.filter(({ userIds }) => userIds.includes(id)).length > 1)
  const viewer = supervisor(queues.map(({ id }) => id))
  const answer = await desk.answers.report(viewer, asked(question), waiting)
  const report = TimeSheetReport.parse(JSON.parse(JSON.stringify(await answer.body())))
  expect(report.coverage).toMatchObject({ state: 'complete', problem: null, rowsRejected: 0 })
  const closed = report.series.filter(({ end }) => seconds(end) * 1000 <= START - 3_600_000)
  expect(closed.length).toBeGreaterThan(0)
  for (const point of closed) {
    const truth = truthOf(desk.zoom, people, seconds(point.start), seconds(point.end))
    expect({ start: point.start, ...figuresOf(point) }).toEqual({ start: point.start, ...truth })
  }
  expect(several.length).toBeGreaterThan(0)
  expect(report.queues?.asked).toBe(queues.length)
  // Who works in several has rows in several, unless they were away throughout.
  expect(report.queues?.agentsInSeveral).toBeLessThanOrEqual(several.length)
  expect(report.queues?.agentsInSeveral).toBeGreaterThan(0)

  const table = parseAgentsTable(new URLSearchParams('pageSize=200')).table
  const rows = AgentsAnswer.parse(
    JSON.parse(JSON.stringify(await (await desk.answers.agents(viewer, asked(question), table, waiting)).body())),
  )
  expect(rows.rows.map(({ userId }) => userId).toSorted()).toEqual(people.toSorted())
  expect(rows.totals.onlineSeconds).toBe(report.summary.onlineSeconds)
  expect(rows.rows.reduce((sum, { onlineSeconds }) => sum + (onlineSeconds ?? 0), 0)).toBe(rows.totals.onlineSeconds)
})

test('what was fetched for everybody answers nobody who may not see everybody', async () => {
  const question = 'range=last-7-days&tz=UTC&interval=30_minutes'
  await desk.report(question)
  const [queue] = desk.zoom.truth.queues()
  const viewer = supervisor([queue?.id ?? ''])
  const answer = await desk.answers.report(viewer, asked(question), { ...waiting, waitSeconds: 0 })
  const report = TimeSheetReport.parse(JSON.parse(JSON.stringify(await answer.body())))
  expect(report.coverage.intervals.covered).toBe(0)
})
