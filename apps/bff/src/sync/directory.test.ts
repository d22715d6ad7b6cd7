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
