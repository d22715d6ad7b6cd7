import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSimulator, type Simulator } from './simulator.ts'
import { createAsker, epoch, json, NOVEMBER, type Row } from './test-client.ts'

const days = { from: '2026-10-31', to: '2026-11-02', timezone: 'America/New_York' }
const hours = { from: '2026-11-02T00:00:00Z', to: '2026-11-05T00:00:00Z', interval: '1_hour' }
let simulator: Simulator
let asker: Awaited<ReturnType<typeof createAsker>>
beforeEach(async () => {
  simulator = await createSimulator({ agents: 25, limits: false, now: () => NOVEMBER })
  asker = await createAsker(simulator)
})
afterEach(() => simulator.close())

const key = (row: Row): string => `${row.user_id} ${row.start_time_interval}`

test('a literal Z is wall time, in questions and in rows', async () => {
  const honest = await asker.readRows({ ...days, interval: '1_day' })
  simulator.set({ literalZ: true })
  const literal = await asker.readRows({ ...days, interval: '1_day' })
  expect(literal.map((row) => row.start_time_interval)).toEqual(
    honest.map((row) => row.start_time_interval.replace(/-0[45]:00$/, 'Z')),
  )
  const wall = { from: '2026-10-31T00:00:00Z', to: '2026-11-03T00:00:00Z', timezone: days.timezone }
  expect(await asker.readRows({ ...wall, interval: '1_day' })).toEqual(literal)
})

test('rows come by agent, by time or shuffled, and are the same rows', async () => {
  const byAgent = await asker.readRows(hours)
  simulator.set({ rowOrder: 'time' })
  const byTime = await asker.readRows(hours)
  simulator.set({ rowOrder: 'shuffled' })
  const mixed = await asker.readRows(hours)
  const starts = byTime.map((row) => row.start_time_interval)
  expect(starts).toEqual(starts.toSorted())
  expect(mixed).not.toEqual(byAgent)
  for (const rows of [byTime, mixed]) expect(rows.map(key).toSorted()).toEqual(byAgent.map(key).toSorted())
})

test('rows without activity can be there', async () => {
  const active = await asker.readRows(hours)
  simulator.set({ rowsWithoutActivity: true })
  const all = await asker.readRows(hours)
  expect(all).toHaveLength(simulator.truth.agents().length * 72)
  expect(all.filter((row) => Number(row.online_duration) > 0)).toEqual(active)
})

test('over a month can be cut, said or unsaid', async () => {
  const long = { from: '2026-09-01', to: '2026-10-20', interval: '1_day' }
  simulator.set({ overMonth: 'cut' })
  const [said] = await asker.readSheets(long)
  expect([said!.from, said!.to]).toEqual(['2026-09-01T00:00:00Z', '2026-10-01T00:00:00Z'])
  simulator.set({ overMonth: 'cut-unsaid' })
  const unsaid = await asker.readSheets(long)
  expect([unsaid[0]!.from, unsaid[0]!.to]).toEqual([long.from, long.to])
  const starts = unsaid.flatMap((page) => page.agents).map((row) => row.start_time_interval)
  expect(starts.every((start) => start < '2026-10-01')).toBe(true)
})

test('rows repeat across pages, and may have changed in between', async () => {
  const honest = await asker.readRows(hours)
  simulator.set({ repeatedRows: 3 })
  const repeated = await asker.readRows(hours)
  expect(repeated.length).toBeGreaterThan(honest.length)
  expect(new Set(repeated.map(key)).size).toBe(honest.length)
  simulator.set({ changingRows: true })
  const changed = await asker.readRows(hours)
  expect(changed).not.toEqual(repeated)
  const last = new Map(changed.map((row) => [key(row), row]))
  for (const row of honest) expect(last.get(key(row))).toEqual(row)
})

test('an inclusive end adds the row that starts there', async () => {
  const honest = await asker.readRows(hours)
  simulator.set({ inclusiveEnd: true })
  const more = (await asker.readRows(hours)).filter((row) => !honest.some((one) => key(one) === key(row)))
  expect(more.length).toBeGreaterThan(0)
  for (const row of more)
    expect([row.start_time_interval, row.end_time_interval]).toEqual([hours.to, '2026-11-05T01:00:00Z'])
})

test.each([
  ['as-asked', days.from, days.to],
  ['datetime', '2026-10-31T04:00:00Z', '2026-11-03T05:00:00Z'],
  ['date', days.from, days.to],
  ['inclusive-end', '2026-10-31T04:00:00Z', '2026-11-03T04:59:59Z'],
  ['offset', '2026-10-31T00:00:00-04:00', '2026-11-03T00:00:00-05:00'],
  ['absent', undefined, undefined],
] as const)('the echo of a range may be %s', async (echoRange, from, to) => {
  simulator.set({ echoRange })
  const [page] = await asker.readSheets({ ...days, interval: '1_day' })
  expect([page!.from, page!.to]).toEqual([from, to])
})

test('the echo of a zone may be its other name, or nothing', async () => {
  simulator.set({ echoZone: 'alias' })
  expect((await asker.readSheets({ ...days, timezone: 'Asia/Kolkata' }))[0]!.timezone).toBe('Asia/Calcutta')
  expect((await asker.readSheets({ ...days, timezone: 'Asia/Calcutta' }))[0]!.timezone).toBe('Asia/Kolkata')
  simulator.set({ echoZone: 'absent' })
  expect((await asker.readSheets(days))[0]).not.toHaveProperty('timezone')
})

test('a zone can be refused', async () => {
  simulator.set({ refusedZones: ['Asia/Kathmandu'] })
  expect((await asker.askSheet({ ...days, timezone: 'Asia/Kathmandu' })).status).toBe(400)
})

test('queues may name only one of their ids', async () => {
  const fields = async (): Promise<string[]> =>
    Object.keys((await json<{ queues: object[] }>(asker.ask('/queues'))).queues[0]!)
  expect(await fields()).toEqual(expect.arrayContaining(['cc_queue_id', 'queue_id']))
  simulator.set({ queueIdField: 'queue_id' })
  expect(await fields()).not.toContain('cc_queue_id')
})

test('a queue filter can cut the durations, and the queues then share the occupied time', async () => {
  const range = { from: '2026-11-02', to: '2026-11-05', interval: '1_day' }
  const shared = simulator.truth.agents().find((agent) => agent.queueIds.length === 2 && agent.active)!
  const [whole] = await asker.readRows({ ...range, interval: '1_week', user_id: shared.userId })
  simulator.set({ queueCutsDurations: true })
  let occupied = 0
  for (const queue_id of shared.queueIds) {
    const rows = await asker.readRows({ ...range, queue_id, user_id: shared.userId })
    occupied += rows.reduce((sum, row) => sum + Number(row.occupied_duration), 0)
  }
  expect(occupied).toBe(whole!.occupied_duration)
})

test('percentages round and divide as told', async () => {
  const percent = async (): Promise<number[]> =>
    (await asker.readRows({ ...hours, interval: '1_day' })).map((row) => Number(row.ready_percentage))
  const round = await percent()
  simulator.set({ percentRounding: 'floor' })
  const floor = await percent()
  simulator.set({ percentDenominator: 'interval' })
  const ofInterval = await percent()
  expect(floor.every((value, place) => value <= round[place]!)).toBe(true)
  expect(floor).not.toEqual(round)
  expect(Math.max(...ofInterval)).toBeLessThan(Math.max(...floor))
})

test('late data moves seconds in rows already read', async () => {
  const day = { from: '2026-11-03', to: '2026-11-03', interval: '1_day' }
  const before = await asker.readRows(day)
  const { user_id } = before.find((row) => Number(row.ready_duration) > 500)!
  simulator.restate(user_id, epoch('2026-11-03T00:00:00Z'), epoch('2026-11-04T00:00:00Z'), 120)
  const changed = (await asker.readRows(day)).filter(
    (row, place) => row.ready_duration !== before[place]!.ready_duration,
  )
  expect(changed.map((row) => row.user_id)).toEqual([user_id])
})

test('the report can lag behind and have an end of history', async () => {
  simulator.set({ reportDelaySeconds: 3600, lookBackDays: 180 })
  const rows = await asker.readRows({ from: '2026-11-12', to: '2026-11-12', interval: '1_hour' })
  expect(rows.some((row) => row.start_time_interval >= '2026-11-12T15')).toBe(false)
  expect((await asker.askSheet({ from: '2026-01-01', to: '2026-01-02' })).status).toBe(400)
})

test('some forget to log out: they are not ready until before their next shift, and in every answer', async () => {
  const week = { from: '2026-10-26T00:00:00Z', to: '2026-11-03T00:00:00Z', interval: '1_hour' }
  const sumOf = (rows: Row[], name: keyof Row) => rows.reduce((sum, row) => sum + Number(row[name]), 0)
  const usual = await asker.readRows(week)
  simulator.set({ forgottenLogOutShare: 0.05 })
  const forgotten = await asker.readRows(week)
  const more = sumOf(forgotten, 'not_ready_duration') - sumOf(usual, 'not_ready_duration')
  expect(more).toBeGreaterThan(10 * 3600)
  expect(sumOf(forgotten, 'online_duration') - sumOf(usual, 'online_duration')).toBe(more)
  expect(sumOf(forgotten, 'occupied_duration')).toBe(sumOf(usual, 'occupied_duration'))
  expect(forgotten.every((row) => Number(row.online_duration) <= 3600)).toBe(true)
  simulator.set({ forgottenLogOutShare: 0 })
  expect(await asker.readRows(week)).toEqual(usual)
})
