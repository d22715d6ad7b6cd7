import { expect, test } from 'vitest'
import { ANYONE } from '../access/viewer.ts'
import { Desk } from '../testing/desk.ts'
import { NothingStored } from './answers.ts'

test('a list that Zoom cannot give and nobody has kept is told apart from a mistake of ours', async () => {
  const desk = await Desk.open({ agents: 5, now: Date.now })
  desk.zoom.rotateSecret('another')
  await expect(desk.answers.queueList(ANYONE, '', null)).rejects.toThrow(NothingStored)
  await expect(desk.answers.agentList(ANYONE, null, '', null)).rejects.toThrow(/refuses our credentials/)
  await desk.close()
})

test('an agent of whom nothing is stored is not told to be nobody while Zoom cannot list anybody', async () => {
  const desk = await Desk.open({ agents: 5, now: Date.now })
  const [known] = desk.zoom.truth.agents()
  desk.zoom.faults.add({ path: '/users', times: 100, action: { kind: 'answer', status: 503 } })
  for (const id of [known?.userId ?? '', 'nobody'])
    await expect(desk.answers.agent(ANYONE, id, null)).rejects.toThrow(NothingStored)
  await desk.close()
})

test('a list that was kept is given while Zoom is silent', async () => {
  let now = Date.now()
  const desk = await Desk.open({ agents: 5, now: () => now })
  const { items } = await desk.answers.queueList(ANYONE, '', null)
  now += 11 * 60_000
  desk.zoom.faults.add({ times: 100, action: { kind: 'answer', status: 503 } })
  expect((await desk.answers.queueList(ANYONE, '', null)).items).toEqual(items)
  await desk.close()
})
