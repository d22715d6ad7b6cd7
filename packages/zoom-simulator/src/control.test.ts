import { afterEach, expect, test } from 'vitest'
import type { LoggedRequest } from './request-log.ts'
import { createSimulator, type Simulator } from './simulator.ts'
import { createAsker, json, NOVEMBER } from './test-client.ts'

let simulator: Simulator | undefined
afterEach(() => simulator?.close())

async function start(doors: { truth?: boolean; control?: boolean }): Promise<Simulator> {
  simulator = await createSimulator({ agents: 5, limits: false, now: () => NOVEMBER, ...doors })
  return simulator
}

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${simulator!.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
}

test('the doors are shut unless they were asked for', async () => {
  const { url } = await start({})
  expect((await fetch(`${url}/__truth/agents`)).status).toBe(404)
  expect((await fetch(`${url}/__control/log`)).status).toBe(404)
})

test('the truth is told over HTTP as inside', async () => {
  const { url, truth } = await start({ truth: true })
  const read = async (path: string): Promise<unknown> => (await fetch(`${url}/__truth/${path}`)).json()
  expect(await read('agents')).toEqual(truth.agents())
  expect(await read('queues')).toEqual(truth.queues())
  expect(await read('supervisors')).toEqual(truth.supervisors())
  const { userId } = truth.agents()[0]!
  const stretch = { userId, from: NOVEMBER / 1000 - 86_400, to: NOVEMBER / 1000 }
  const expected = truth.measures(stretch)
  expect(await read(`measures?userId=${userId}&from=${stretch.from}&to=${stretch.to}`)).toEqual(expected)
  expect(await (await post('/__truth/measures', [stretch, stretch])).json()).toEqual([expected, expected])
  expect((await fetch(`${url}/__truth/measures?userId=nobody&from=0&to=1`)).status).toBe(400)
})

test('switches, faults and the log are turned and read over HTTP', async () => {
  const { url } = await start({ control: true })
  const asker = await createAsker(simulator!)
  await post('/__control/switches', { rowOrder: 'time' })
  expect(simulator!.switches().rowOrder).toBe('time')
  await post('/__control/faults', [{ path: 'queues', action: { kind: 'answer', status: 500 } }])
  expect((await asker.ask('/queues')).status).toBe(500)
  const log = await json<LoggedRequest[]>(fetch(`${url}/__control/log`))
  expect(log.map((entry) => entry.status)).toEqual([200, 500])
  await fetch(`${url}/__control/log`, { method: 'DELETE' })
  expect(simulator!.log).toEqual([])
  await post('/__control/revoke-tokens', {})
  expect((await asker.ask('/queues')).status).toBe(401)
})

test('a person can be renamed and the time restated over HTTP', async () => {
  await start({ control: true })
  const { userId } = simulator!.truth.agents()[0]!
  await post('/__control/rename', { userId, displayName: '=HYPERLINK()' })
  expect(simulator!.truth.agents()[0]!.displayName).toBe('=HYPERLINK()')
  const stretch = { userId, from: NOVEMBER / 1000 - 7 * 86_400, to: NOVEMBER / 1000, deltaSeconds: 60 }
  expect(await (await post('/__control/restate', stretch)).json()).toEqual({ movedSeconds: 60 })
})
