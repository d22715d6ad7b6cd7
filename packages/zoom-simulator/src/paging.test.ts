import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSimulator, type Simulator } from './simulator.ts'
import { createAsker, json, NOVEMBER, type Sheet } from './test-client.ts'

const week = { from: '2026-11-02', to: '2026-11-05', interval: '1_hour' }
let now = NOVEMBER
let simulator: Simulator
let asker: Awaited<ReturnType<typeof createAsker>>
beforeEach(async () => {
  now = NOVEMBER
  simulator = await createSimulator({ agents: 30, limits: false, now: () => now })
  asker = await createAsker(simulator)
})
afterEach(() => simulator.close())

test('a page has ten rows unless asked otherwise, and at most a hundred', async () => {
  const small = await json(asker.askSheet(week))
  expect(small).toMatchObject({ page_size: 10, next_page_token: expect.stringMatching(/.+/) })
  expect(small.agents).toHaveLength(10)
  const pages = await asker.readSheets(week)
  const total = pages[0]!.total_records
  expect(pages).toHaveLength(Math.ceil(total / 100))
  expect(pages.at(-1)!.next_page_token).toBe('')
  expect(pages.flatMap((page) => page.agents)).toHaveLength(total)
})

test('a page token may be used again, but not with other parameters', async () => {
  const { next_page_token } = await json(asker.askSheet(week))
  const [one, again] = await Promise.all([0, 1].map(() => json(asker.askSheet({ ...week, next_page_token }))))
  expect(again?.agents).toEqual(one?.agents)
  const other = await asker.askSheet({ ...week, page_size: '20', next_page_token })
  expect(other.status).toBe(400)
  expect(await other.json()).toMatchObject({ code: 300, message: 'The next page token is invalid or expired.' })
})

test('a page token ends after 15 minutes', async () => {
  const { next_page_token } = await json(asker.askSheet(week))
  now += 15 * 60_000 - 1
  expect((await asker.askSheet({ ...week, next_page_token })).status).toBe(200)
  now += 1
  expect((await asker.askSheet({ ...week, next_page_token })).status).toBe(400)
})

test('all pages of a chain show the world of the first', async () => {
  const today = { from: '2026-11-12', to: '2026-11-12', interval: '1_hour', page_size: '20' }
  const first = await json(asker.askSheet(today))
  const before = await asker.readRows(today)
  now += 5 * 60_000
  const second = await json(asker.askSheet({ ...today, next_page_token: first.next_page_token }))
  expect(second.agents).toEqual(before.slice(20, 40))
})

test('lists page through queues, members, supervisors and users', async () => {
  const read = async (path: string, name: string, page_size: string): Promise<Record<string, unknown>[]> => {
    const found: Record<string, unknown>[] = []
    let next_page_token = ''
    do {
      const params = { page_size, ...(next_page_token ? { next_page_token } : {}) }
      const page = await json<Sheet & Record<string, Record<string, unknown>[]>>(asker.ask(path, params))
      found.push(...(page[name] ?? []))
      next_page_token = page.next_page_token
    } while (next_page_token !== '')
    return found
  }
  const queues = simulator.truth.queues()
  expect((await read('/queues', 'queues', '1')).map((queue) => queue.cc_queue_id)).toEqual(queues.map(({ id }) => id))
  for (const { id, userIds, supervisorIds } of queues) {
    expect((await read(`/queues/${id}/agents`, 'agents', '3')).map((user) => user.user_id)).toEqual(userIds)
    const supervisors = await read(`/queues/${id}/supervisors`, 'supervisors', '1')
    expect(supervisors.map((user) => user.user_id)).toEqual(supervisorIds)
  }
  const users = await read('/users', 'users', '7')
  expect(users.filter((user) => user.role_name === 'Agent')).toHaveLength(simulator.truth.agents().length)
  expect(users.some((user) => user.user_access === 'inactive')).toBe(true)
  expect(users.some((user) => user.role_name === 'Supervisor')).toBe(true)
})

test.each([
  ['/queues', '300', '301'],
  ['/users', '300', '301'],
])('%s gives at most %s a page', async (path, most, tooMany) => {
  expect((await asker.ask(path, { page_size: most })).status).toBe(200)
  expect((await asker.ask(path, { page_size: tooMany })).status).toBe(400)
})
