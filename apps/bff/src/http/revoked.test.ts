import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { FetchStarted } from '@readyboard/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createRights } from '../access/rights.ts'
import { ListUnavailable } from '../sync/kept-list.ts'
import { Desk } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'
import { Refusal } from './problems.ts'
import { expectProblem } from './testing/expect-problem.ts'
import { OURS } from './testing/route-table.ts'
import { serveApp } from './testing/serve-app.ts'

// A supervisor whom Zoom takes off a queue sees nothing of it within five minutes, also in what was begun before.
const LONG = 'from=2026-10-20&to=2026-11-18&tz=UTC&interval=15_minutes'
let clock = movableClock('2026-11-20T12:00:00Z')
let desk: Desk
let url: string
let lead: { userId: string; email: string; queueIds: string[] }

beforeAll(async () => {
  desk = await Desk.open({ agents: 120, seed: 6, limits: false, now: () => clock.now(), settings: { perSecond: 500 } })
  const [first] = desk.zoom.truth.supervisors()
  if (!first) throw new Error('no supervisor')
  const queues = desk.zoom.truth.queues().slice(0, 2)
  lead = { ...first, queueIds: queues.map(({ id }) => id) }
})
afterAll(() => desk.close())
beforeEach(async () => {
  clock = movableClock('2026-11-20T12:00:00Z')
  await desk.startAnew()
  desk.zoom.setLatency(0)
  const { supervisedBy, agentOf } = desk.room.directory
  const { viewerOf } = createRights({ adminEmails: [], adminGroup: null, supervisedBy, agentOf, believedMs: 1 })
  ;({ url } = await serveApp({
    answers: desk.answers,
    findViewer: async ({ headers }) => {
      const email = String(headers['x-as'])
      const person = { issuer: 'i', subject: email, name: email, email, groups: [] }
      return await viewerOf(person).catch((error: unknown) => {
        throw error instanceof ListUnavailable ? new Refusal('not-ready', 'Zoom cannot say.') : error
      })
    },
  }))
  desk.zoom.supervise(lead.userId, lead.queueIds)
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${url}/api/v1${path}`, { ...init, headers: { ...OURS, 'x-as': lead.email } })
const reportOf = (queue: string) => ask(`/reports/time-sheet?range=today&interval=1_hour&wait=20&queue=${queue}`)

test('a queue that was taken away is not there within five minutes, and the other one still is', async () => {
  const [kept = '', taken = ''] = lead.queueIds
  expect((await reportOf(taken)).status).toBe(200)
  desk.zoom.supervise(lead.userId, [kept])
  let seconds = 0
  for (; seconds < 300 && (await reportOf(taken)).status === 200; seconds += 30) {
    clock.forward(30)
    await pause(20)
  }
  await expectProblem(await reportOf(taken), 404)
  expect(seconds).toBeLessThan(300)
  expect((await reportOf(kept)).status).toBe(200)
})

test('nobody waits for rights while they are looked at often, and after a while without a look they are asked for first', async () => {
  const [, taken = ''] = lead.queueIds
  expect((await reportOf(taken)).status).toBe(200)
  desk.zoom.supervise(lead.userId, [])
  clock.forward(241)
  await expectProblem(await reportOf(taken), 404)
})

test('a stream that follows a fetch ends', async () => {
  const [, taken = ''] = lead.queueIds
  desk.zoom.setLatency(1500)
  const started = await ask(`/fetches?${LONG}&queue=${taken}`, { method: 'POST' })
  const { id } = FetchStarted.parse(await started.json())
  const stream = await ask(`/fetches/${id}/events`)
  expect(stream.status).toBe(200)
  desk.zoom.setLatency(0)
  desk.zoom.supervise(lead.userId, [])
  clock.forward(299)
  const began = performance.now()
  await stream.text()
  expect(performance.now() - began).toBeLessThan(6000)
  await expectProblem(await ask(`/fetches/${id}/events`), 404)
})

test('a file that is being written is cut off', async () => {
  const [taken = ''] = lead.queueIds
  await desk.report(`${LONG}&queue=${taken}`)
  const request = get(`${url}/api/v1/reports/time-sheet/export?${LONG}&queue=${taken}&table=intervals`, {
    headers: { 'x-as': lead.email },
  })
  const [response]: IncomingMessage[] = await once(request, 'response')
  if (!response) throw new Error('no response')
  expect(response.statusCode).toBe(200)
  desk.zoom.supervise(lead.userId, [])
  clock.forward(299)
  await pause(4500)
  await expect(Array.fromAsync(response)).rejects.toThrow('aborted')
}, 20_000)

test('a new queue counts within ten minutes', async () => {
  const [, , fresh = ''] = desk.zoom.truth.queues().map(({ id }) => id)
  await expectProblem(await reportOf(fresh), 404)
  desk.zoom.supervise(lead.userId, [fresh])
  clock.forward(601)
  await reportOf(fresh)
  await pause(300)
  expect((await reportOf(fresh)).status).toBe(200)
})

test('while Zoom cannot say, rights hold as it last confirmed them for an hour, and then nobody has any', async () => {
  const [own = ''] = lead.queueIds
  expect((await reportOf(own)).status).toBe(200)
  desk.zoom.setScopes([])
  clock.forward(59 * 60)
  expect((await reportOf(own)).status).toBe(200)
  clock.forward(120)
  await expectProblem(await reportOf(own), 503)
})
