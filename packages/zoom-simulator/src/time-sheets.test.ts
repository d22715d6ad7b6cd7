import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSimulator, type Simulator } from './simulator.ts'
import { createAsker, epoch, NOVEMBER, type Row } from './test-client.ts'

let simulator: Simulator
let asker: Awaited<ReturnType<typeof createAsker>>
beforeAll(async () => {
  simulator = await createSimulator({ agents: 14, limits: false, now: () => NOVEMBER })
  asker = await createAsker(simulator)
})
afterAll(() => simulator.close())

const ADDABLE = [
  'ready_duration',
  'not_ready_duration',
  'occupied_duration',
  'online_duration',
  'total_inbound_voice_call',
  'total_inbound_voice_call_duration',
  'total_outbound_voice_call',
  'total_outbound_voice_call_duration',
] as const

function sums(rows: Row[]): Record<string, number> {
  return Object.fromEntries(ADDABLE.map((name) => [name, rows.reduce((sum, row) => sum + Number(row[name]), 0)]))
}

describe.each([
  ['America/New_York', '2026-10-30', '2026-11-03'],
  ['America/New_York', '2026-03-06', '2026-03-10'],
  ['Asia/Kathmandu', '2026-10-30', '2026-11-03'],
  ['Australia/Lord_Howe', '2026-10-02', '2026-10-06'],
  ['Australia/Lord_Howe', '2026-04-03', '2026-04-07'],
  ['Europe/Berlin', '2026-10-23', '2026-10-27'],
  ['UTC', '2026-10-23', '2026-10-27'],
])('in %s from %s to %s', (timezone, from, to) => {
  test('quarters, halves, hours, days and the whole sum to the same', async () => {
    const read = (interval?: string): Promise<Row[]> =>
      asker.readRows({ timezone, from, to, ...(interval ? { interval } : {}) })
    const [whole, ...cuts] = await Promise.all([
      read(),
      ...['15_minutes', '30_minutes', '1_hour', '1_day', '1_week', '1_month'].map(read),
    ])
    expect(sums(whole).online_duration).toBeGreaterThan(0)
    for (const rows of cuts) expect(sums(rows)).toEqual(sums(whole))
  })

  test('each row has the true length of its interval and equals the truth', async () => {
    for (const interval of ['15_minutes', '1_hour', '1_day']) {
      for (const row of await asker.readRows({ timezone, from, to, interval })) {
        const stretch = { from: epoch(row.start_time_interval), to: epoch(String(row.end_time_interval)) }
        const online = Number(row.ready_duration) + Number(row.not_ready_duration) + Number(row.occupied_duration)
        expect(row.online_duration).toBe(online)
        expect(Number(row.online_duration) + Number(row.offline_duration)).toBe(stretch.to - stretch.from)
        const truth = simulator.truth.measures({ userId: row.user_id, ...stretch })
        expect(row).toMatchObject({
          ready_duration: truth.ready,
          not_ready_duration: truth.notReady,
          occupied_duration: truth.occupied,
          online_duration: truth.online,
          offline_duration: truth.offline,
          total_inbound_voice_call: truth.inboundCalls,
          total_inbound_voice_call_duration: truth.inboundCallSeconds,
          total_outbound_voice_call: truth.outboundCalls,
          total_outbound_voice_call_duration: truth.outboundCallSeconds,
          inbound_average_voice_call_talking_duration: truth.averageInboundTalk,
          average_video_call_talking_duration: truth.averageVideoTalk,
          average_wrap_up_duration: truth.averageWrapUp,
        })
      }
    }
  })
})

test('every row that has activity is there, once', async () => {
  const [from, to] = ['2026-11-02T00:00:00Z', '2026-11-05T00:00:00Z']
  const rows = await asker.readRows({ from, to, interval: '1_hour' })
  const keys = rows.map((row) => `${row.user_id} ${row.start_time_interval}`)
  expect(new Set(keys).size).toBe(keys.length)
  const expected: string[] = []
  for (const { userId } of simulator.truth.agents()) {
    for (let hour = epoch(from); hour < epoch(to); hour += 3600) {
      const { online } = simulator.truth.measures({ userId, from: hour, to: hour + 3600 })
      if (online > 0) expected.push(`${userId} ${new Date(hour * 1000).toISOString().slice(0, 19)}Z`)
    }
  }
  expect(keys.toSorted()).toEqual(expected.toSorted())
})

test('a row has all nineteen fields', async () => {
  const [row] = await asker.readRows({ from: '2026-11-02', to: '2026-11-05', interval: '1_day' })
  expect(Object.keys(row!)).toHaveLength(19)
})

test('the interval now running counts up to now, and nothing comes after it', async () => {
  const rows = await asker.readRows({ from: '2026-11-12', to: '2026-11-12', interval: '1_hour' })
  const running = rows.filter((row) => row.start_time_interval === '2026-11-12T15:00:00Z')
  expect(running.length).toBeGreaterThan(0)
  for (const row of running) expect(Number(row.online_duration) + Number(row.offline_duration)).toBe(20 * 60 + 30)
  expect(rows.every((row) => epoch(row.start_time_interval) * 1000 < NOVEMBER)).toBe(true)
})

test('without a range it tells of the past 24 hours', async () => {
  const [page] = await asker.readSheets({})
  expect(epoch(page!.to) - epoch(page!.from)).toBe(86_400)
  expect(page!.timezone).toBe('UTC')
  expect(epoch(page!.to)).toBe(Math.floor(NOVEMBER / 1000))
})

test('one agent, one queue under either spelling and either id', async () => {
  const range = { from: '2026-11-02', to: '2026-11-05', interval: '1_day' }
  const [queue] = simulator.truth.queues()
  const all = await asker.readRows(range)
  const members = all.filter((row) => queue!.userIds.includes(row.user_id))
  expect(await asker.readRows({ ...range, queueId: queue!.id })).toEqual(members)
  expect(await asker.readRows({ ...range, queue_id: queue!.legacyId, queueId: queue!.legacyId })).toEqual(members)
  const { user_id } = all[0]!
  expect(await asker.readRows({ ...range, user_id })).toEqual(all.filter((row) => row.user_id === user_id))
})

test.each([
  [{ page_size: '101' }, 400, 300],
  [{ page_size: '0' }, 400, 300],
  [{ timezone: 'Europe/Berln' }, 400, 300],
  [{ timezone: '+05:00' }, 400, 300],
  [{ interval: '1_hours' }, 400, 300],
  [{ from: '2026-02-30' }, 400, 300],
  [{ from: '2026-11-06' }, 400, 300],
  [{ from: '2026-11-02T10:00' }, 400, 300],
  [{ to: '' }, 400, 300],
  [{ queue_id: 'nobody' }, 404, 1201],
  [{ queue_id: 'one', queueId: 'other' }, 400, 300],
  [{ user_id: 'nobody' }, 404, 1001],
  [{ from: '2026-10-01' }, 400, 300],
  [{ next_page_token: 'never' }, 400, 300],
])('%o is answered with %i and code %i', async (changes, status, code) => {
  const params = { from: '2026-11-02', to: '2026-11-05', interval: '1_hour', ...changes }
  const response = await asker.askSheet(params)
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ code, message: expect.any(String) })
})

test.each([
  ['2026-02-01', '2026-02-28', 200],
  ['2026-02-01', '2026-03-01', 400],
  ['2026-01-01', '2026-01-31', 200],
  ['2026-01-31', '2026-02-27', 200],
  ['2026-01-31', '2026-02-28', 400],
  ['2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z', 200],
  ['2026-10-01T00:00:00Z', '2026-11-01T00:00:01Z', 400],
])('from %s to %s, a month or longer, is answered with %i', async (from, to, status) => {
  expect((await asker.askSheet({ from, to, interval: '1_month' })).status).toBe(status)
})
