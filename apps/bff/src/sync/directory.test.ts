import { afterEach, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'

const now = () => Date.parse('2026-11-20T15:20:10Z')
let desk: Desk
afterEach(() => desk.close())

const open = async (agents: number) => {
  desk = await Desk.open({ agents, seed: 5, now, limits: false, settings: { mediumPerSecond: 200 } })
  return desk.zoom.truth
}
const membersOf = async (queue: string | null) =>
  (await desk.room.directory.members(queue)).map(({ id }) => id).toSorted()

test.each([[60], [600]])('of %i agents everybody who takes calls is a member once, and nobody else', async (agents) => {
  const truth = await open(agents)
  const active = truth.agents().filter((agent) => agent.active)
  expect(await membersOf(null)).toEqual(active.map(({ userId }) => userId).toSorted())
  const [queue] = truth.queues()
  expect(await membersOf(queue?.id ?? '')).toEqual(queue?.userIds.toSorted())
})

test('where one queue’s members are not to be had, Zoom’s users say who is an agent', async () => {
  const truth = await open(40)
  const [queue] = truth.queues()
  desk.zoom.faults.add({ path: `${queue?.id}/agents`, times: 100, action: { kind: 'answer', status: 404 } })
  const active = truth.agents().filter((agent) => agent.active)
  expect(await membersOf(null)).toEqual(active.map(({ userId }) => userId).toSorted())
})

test('who only leads is not offered as an agent, whoever takes or took calls is', async () => {
  const truth = await open(60)
  const takers = (await desk.room.directory.callTakers()).map(({ id }) => id)
  const agents = truth.agents().map(({ userId }) => userId)
  expect(takers.toSorted()).toEqual(agents.toSorted())
  expect(truth.supervisors().some(({ userId }) => !agents.includes(userId))).toBe(true)
})

test('a supervisor who is a member of a queue is offered, too', async () => {
  const truth = await open(20)
  const [queue] = truth.queues()
  const lead = truth.supervisors().find(({ userId }) => truth.agents().every((agent) => agent.userId !== userId))
  const change = (body: unknown) =>
    JSON.parse(JSON.stringify(body), (key, value: unknown) =>
      key === 'agents' && Array.isArray(value)
        ? [...value, { user_id: lead?.userId, display_name: lead?.displayName }]
        : value,
    )
  desk.zoom.faults.add({ path: `${queue?.id}/agents`, times: 100, action: { kind: 'change', change } })
  expect((await desk.room.directory.callTakers()).map(({ id }) => id)).toContain(lead?.userId)
})
