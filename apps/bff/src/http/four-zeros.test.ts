import type { AgentRow, AgentsAnswer } from '@readyboard/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'

const DAY = 'from=2026-11-10&to=2026-11-10&tz=UTC'
const [FROM, TO] = [Date.parse('2026-11-10T00:00:00Z') / 1000, Date.parse('2026-11-11T00:00:00Z') / 1000]
let clock = movableClock('2026-11-20T15:20:10Z')
let desk: Desk

beforeAll(async () => {
  const settings = { perSecond: 100, mediumPerSecond: 200 }
  desk = await Desk.open({ agents: 40, seed: 3, now: () => clock.now(), limits: false, settings })
})
afterAll(() => desk.close())
beforeEach(async () => {
  clock = movableClock('2026-11-20T15:20:10Z')
  desk.zoom.faults.clear()
  desk.zoom.set({ rowsWithoutActivity: false })
  await desk.startAnew()
})

const onlineSeconds = (userId: string) => desk.zoom.truth.measures({ userId, from: FROM, to: TO }).online

/** A queue with members who were off all day, and these. */
function quietQueue() {
  const found = desk.zoom.truth
    .queues()
    .map((queue) => ({ ...queue, quiet: queue.userIds.filter((userId) => onlineSeconds(userId) === 0) }))
    .find(({ quiet, userIds }) => quiet.length > 0 && quiet.length < userIds.length)
  if (!found) throw new Error('nobody was off that day')
  return found
}

/** Somebody who works, and not in that queue. */
function stranger(queue: string) {
  const found = desk.zoom.truth.agents().find((agent) => agent.active && !agent.queueIds.includes(queue))
  if (!found) throw new Error('everybody is in every queue')
  return found
}

const of = ({ rows }: AgentsAnswer, userId: string) => rows.find((row) => row.userId === userId)
const ids = (rows: readonly AgentRow[]) => rows.map(({ userId }) => userId)
const OFFLINE = { onlineSeconds: 0, readySeconds: 0, notReadySeconds: 0, occupiedSeconds: 0, inboundCalls: 0 }
const UNKNOWN = { onlineSeconds: null, readySeconds: null, offlineSeconds: null, inboundCalls: null, occupancy: null }

test('a member of the queue who was away all the time is listed as offline, with zeros', async () => {
  const { id, userIds, quiet } = quietQueue()
  const answer = await desk.agents(`${DAY}&interval=1_hour&queue=${id}`, 'pageSize=200')
  expect(ids(answer.rows).toSorted()).toEqual(userIds.toSorted())
  expect(answer.total).toBe(userIds.length)
  for (const row of answer.rows) {
    if (!quiet.includes(row.userId)) expect(row).toMatchObject({ presence: 'online' })
    else expect(row).toMatchObject({ presence: 'offline', ...OFFLINE, offlineSeconds: null, occupancy: null })
  }
  expect(answer.totals.agents).toBe(userIds.length - quiet.length)
})

test('without a queue everybody who takes calls is listed, and nobody who only leads', async () => {
  const answer = await desk.agents(DAY, 'pageSize=200')
  const members = new Set(desk.zoom.truth.queues().flatMap(({ userIds }) => userIds))
  const rowed = desk.zoom.truth.agents().filter(({ userId }) => onlineSeconds(userId) > 0)
  expect(new Set(ids(answer.rows))).toEqual(new Set([...members, ...rowed.map(({ userId }) => userId)]))
  const { totals } = await desk.agents(DAY, 'pageSize=1&page=7')
  expect(totals).toEqual((await desk.report(DAY)).summary)
})

test('an agent asked for in a queue they do not belong to has no value, and no part in the totals', async () => {
  const { id, userIds } = quietQueue()
  const { userId } = stranger(id)
  const [member = ''] = userIds.filter((one) => onlineSeconds(one) > 0)
  const answer = await desk.agents(`${DAY}&queue=${id}&agent=${userId}&agent=${member}`)
  expect(answer.total).toBe(2)
  expect(of(answer, userId)).toMatchObject({ presence: 'not-a-member', ...UNKNOWN })
  expect(of(answer, member)).toMatchObject({ presence: 'online', onlineSeconds: onlineSeconds(member) })
  expect(answer.totals).toMatchObject({ agents: 1, onlineSeconds: onlineSeconds(member) })
})

test('an agent who is asked for and was away is offline, also one who left long ago', async () => {
  const { quiet } = quietQueue()
  const former = desk.zoom.truth.agents().find(({ active, userId }) => !active && onlineSeconds(userId) === 0)
  const asked = [...quiet, ...(former ? [former.userId] : [])]
  const answer = await desk.agents(`${DAY}&${asked.map((userId) => `agent=${userId}`).join('&')}`)
  expect(ids(answer.rows).toSorted()).toEqual(asked.toSorted())
  for (const row of answer.rows) expect(row).toMatchObject({ presence: 'offline', ...OFFLINE })
})

test('rows that Zoom sends of those who were away say the same as rows that it leaves out', async () => {
  const { id } = quietQueue()
  const absent = await desk.agents(`${DAY}&interval=1_hour&queue=${id}`, 'pageSize=200')
  await desk.startAnew()
  desk.zoom.set({ rowsWithoutActivity: true })
  const sent = await desk.agents(`${DAY}&interval=1_hour&queue=${id}`, 'pageSize=200')
  // Offline time and Zoom's own averages are those of a row, and in how many intervals there is one may differ.
  const sums = ({ rows }: AgentsAnswer) =>
    rows.map(
      ({ averageVideoTalkSeconds: _, averageWrapUpSeconds: __, intervals: ___, offlineSeconds: ____, ...row }) => row,
    )
  expect(sums(sent)).toEqual(sums(absent))
  const intervals = await desk.intervals(`${DAY}&interval=1_hour&queue=${id}`, 'sort=onlineSeconds&order=asc')
  expect(intervals.rows[0]).toMatchObject({ presence: 'offline', onlineSeconds: 0 })
})

test('a former member is listed because of the rows', async () => {
  const { id, name } = quietQueue()
  const former = desk.zoom.truth
    .agents()
    .find((agent) => agent.queueIds.includes(id) && onlineSeconds(agent.userId) > 0)
  const change = (body: unknown) =>
    JSON.parse(JSON.stringify(body), (key, value: unknown) =>
      key === 'agents' && Array.isArray(value)
        ? value.filter((one: { user_id?: string }) => one.user_id !== former?.userId)
        : value,
    )
  desk.zoom.faults.add({ path: `queues/${id}/agents`, times: 1000, action: { kind: 'change', change } })
  const answer = await desk.agents(`${DAY}&queue=${id}`, 'pageSize=200')
  expect(of(answer, former?.userId ?? name)).toMatchObject({ presence: 'online' })
})

test('where Zoom does not say who there is, people with rows are listed and nobody waits long', async () => {
  desk.zoom.faults.add({ path: 'queues', times: 1000, action: { kind: 'answer', status: 503 } })
  desk.zoom.faults.add({ path: 'users', times: 1000, action: { kind: 'silence', when: 'before-headers', ms: 60_000 } })
  await desk.report(DAY)
  const startedAt = performance.now()
  const answer = await desk.agents(DAY, 'pageSize=200')
  expect(performance.now() - startedAt).toBeLessThan(5000)
  const rowed = desk.zoom.truth.agents().filter(({ userId }) => onlineSeconds(userId) > 0)
  expect(ids(answer.rows).toSorted()).toEqual(rowed.map(({ userId }) => userId).toSorted())
  expect(answer.total).toBe(rowed.length)
})

test('one queue whose members are not to be had hides nobody', async () => {
  const { id, quiet } = quietQueue()
  desk.zoom.faults.add({ path: `queues/${id}/agents`, times: 1000, action: { kind: 'answer', status: 404 } })
  const answer = await desk.agents(DAY, 'pageSize=200')
  for (const userId of quiet) expect(of(answer, userId)).toMatchObject({ presence: 'offline' })
  const leads = new Set(desk.zoom.truth.supervisors().map(({ userId }) => userId))
  expect(answer.rows.filter(({ userId }) => leads.has(userId))).toEqual([])
})

test('pages, search and order run over all rows, and those without a value come last whatever the order', async () => {
  const { id, userIds } = quietQueue()
  const { userId } = stranger(id)
  const question = `${DAY}&queue=${id}&agent=${userId}${userIds.map((one) => `&agent=${one}`).join('')}`
  for (const order of ['asc', 'desc']) {
    const all = await desk.agents(question, `sort=onlineSeconds&order=${order}&pageSize=200`)
    expect(all.total).toBe(userIds.length + 1)
    const seconds = all.rows.map((row) => row.onlineSeconds)
    expect(seconds.at(-1)).toBeNull()
    const known = seconds.slice(0, -1).map(Number)
    expect(known).toEqual(known.toSorted((a, b) => (order === 'asc' ? a - b : b - a)))
    const paged: AgentRow[] = []
    for (let page = 1; page <= Math.ceil(all.total / 3); page += 1) {
      const answer = await desk.agents(question, `sort=onlineSeconds&order=${order}&pageSize=3&page=${page}`)
      expect(answer.total).toBe(all.total)
      paged.push(...answer.rows)
    }
    expect(paged).toEqual(all.rows)
  }
  const name = desk.zoom.truth.agents().find((agent) => agent.userId === userId)?.displayName ?? ''
  const found = await desk.agents(question, `search=${encodeURIComponent(name.toUpperCase())}`)
  expect(of(found, userId)).toMatchObject({ displayName: name, presence: 'not-a-member' })
  expect(found.total).toBe(found.rows.length)
  expect(found.rows.every(({ displayName }) => displayName === name)).toBe(true)
})

test('while nothing of the range is covered, nobody counts as offline', async () => {
  const { id, quiet } = quietQueue()
  await desk.agents(`${DAY}&queue=${id}`)
  const beyond = `from=2026-01-10&to=2026-01-10&tz=UTC&queue=${id}&agent=${quiet[0]}`
  const answer = await desk.agents(beyond)
  expect(answer.rows).toHaveLength(1)
  expect(answer.rows[0]).toMatchObject({ userId: quiet[0], presence: 'not-fetched', ...UNKNOWN })
  expect(answer.totals.agents).toBeNull()
})
