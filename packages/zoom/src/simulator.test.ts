import { addDays, type TimeSheetRow } from '@readyboard/timesheet'
import { createSimulator, type Simulator, type SimulatorOptions } from '@readyboard/zoom-simulator'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createZoomClient } from './client.ts'
import { echoMismatch } from './echo.ts'
import type { DayQuery, TimeSheetQuery } from './query.ts'
import { dayQuery } from './testing/scripted-zoom.ts'

/** Ten and a half hours into the Tuesday after a week that is an hour longer in New York. */
const NOW = Date.parse('2026-11-03T10:30:00Z')

async function play(options: SimulatorOptions = {}) {
  const zoom = await createSimulator({ agents: 12, limits: false, now: () => NOW, ...options })
  onTestFinished(() => zoom.close())
  const { apiUrl, oauthUrl, accountId, clientId, clientSecret } = zoom
  const credentials = () => ({ accountId, clientId, clientSecret })
  return { zoom, client: createZoomClient({ apiUrl, oauthUrl, credentials, now: () => NOW }) }
}

type Played = Awaited<ReturnType<typeof play>>

/** All rows of a window, the last one where a row came twice. Every page has to be sound and about what was asked. */
async function rowsOf({ client }: Played, query: TimeSheetQuery): Promise<TimeSheetRow[]> {
  const rows = new Map<string, TimeSheetRow>()
  for await (const page of client.timeSheetPages(query)) {
    expect(page.rejected).toEqual([])
    expect(echoMismatch(query, page.echo)).toBeNull()
    for (const row of page.rows) rows.set(`${row.userId} ${row.start}`, row)
  }
  return [...rows.values()]
}

function expectTruth(zoom: Simulator, rows: TimeSheetRow[]) {
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    const { userId, start, end } = row
    const truth = zoom.truth.measures({ userId, from: start, to: end })
    expect(row, `${userId} ${new Date(start * 1000).toISOString()}`).toMatchObject({
      readySeconds: truth.ready,
      notReadySeconds: truth.notReady,
      occupiedSeconds: truth.occupied,
      onlineSeconds: truth.online,
      inboundCalls: truth.inboundCalls,
      outboundCalls: truth.outboundCalls,
    })
  }
}

/** Online time of everybody in [from, to), by the rows and by the truth: equal only when no row is missing. */
function expectWhole(zoom: Simulator, rows: TimeSheetRow[], from: number, to: number) {
  const inside = rows.filter((row) => row.start >= from && row.start < to)
  const agents = zoom.truth.agents()
  const truth = agents.reduce((sum, { userId }) => sum + zoom.truth.measures({ userId, from, to }).online, 0)
  expect(inside.reduce((sum, row) => sum + row.onlineSeconds, 0)).toBe(truth)
}

const HOURS = {
  interval: '1_hour',
  zone: 'UTC',
  from: Date.parse('2026-10-27T00:00:00Z') / 1000,
  to: Date.parse('2026-11-03T11:00:00Z') / 1000,
} as const

const READINGS = [
  ['as it comes', {}],
  ['with a literal Z and rows in UTC', { literalZ: true, rowTimes: 'utc' }],
  ['with rows in UTC', { rowTimes: 'utc' }],
  ['with an inclusive end', { inclusiveEnd: true, echoRange: 'inclusive-end' }],
  ['echoing dates and another name of the zone', { echoRange: 'date', echoZone: 'alias' }],
  ['echoing times', { echoRange: 'datetime' }],
  ['echoing literal times', { echoRange: 'datetime', literalZ: true, echoZone: 'alias' }],
  ['echoing offsets', { echoRange: 'offset' }],
  ['echoing nothing', { echoRange: 'absent', echoZone: 'absent' }],
  ['shuffled, with rows that come twice and changed', { rowOrder: 'shuffled', repeatedRows: 5, changingRows: true }],
  ['with idle rows', { rowsWithoutActivity: true }],
  ['with records that contradict themselves', { inconsistentShare: 0.5 }],
] satisfies [string, SimulatorOptions['switches']][]

describe.each(READINGS)('a Zoom %s tells the truth', (_name, switches) => {
  test('by the hour', async () => {
    const played = await play({ switches })
    const rows = await rowsOf(played, HOURS)
    if (!('inconsistentShare' in switches)) expectTruth(played.zoom, rows)
    expectWhole(played.zoom, rows, HOURS.from, HOURS.to)
  })

  test.each(['America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'])('by the day in %s', async (zone) => {
    const played = await play({ switches })
    const query = dayQuery(zone, '2026-10-27', '2026-11-02')
    const rows = (await rowsOf(played, query)).filter(isInside(query, zone))
    if (!('inconsistentShare' in switches)) expectTruth(played.zoom, rows)
    expectWhole(played.zoom, rows, startOf(query.dates.from, zone), startOf(addDays(query.dates.to, 1), zone))
  })
})

const startOf = (day: string, zone: string) => {
  const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(Date.parse(`${day}T12:00:00Z`))
    .find((part) => part.type === 'timeZoneName')
    ?.value.replace('GMT', '')
  return Date.parse(`${day}T00:00:00${offset || 'Z'}`) / 1000
}

const isInside =
  ({ dates }: DayQuery, zone: string) =>
  (row: TimeSheetRow) =>
    row.start >= startOf(dates.from, zone) && row.start < startOf(addDays(dates.to, 1), zone)

test('the running hour is there', async () => {
  const played = await play()
  const rows = await rowsOf(played, { ...HOURS, from: NOW / 1000 - 1800, to: NOW / 1000 + 1800 })
  expectTruth(played.zoom, rows)
})

test.each([
  ['from', { from: '2026-10-28T00:00:00Z' }],
  ['to', { to: '2026-11-01T00:00:00Z' }],
  ['timezone', { timezone: 'Europe/London' }],
])('an answer about another %s is noticed', async (part, wrong) => {
  const { zoom, client } = await play()
  zoom.faults.add({ path: 'time_sheets', action: { kind: 'wrong-echo', ...wrong } })
  const { echo } = await client.timeSheetPage(HOURS)
  expect(echoMismatch(HOURS, echo)).toContain(part)
})

test('a queue and an agent pick their rows', async () => {
  const played = await play()
  const [queue] = played.zoom.truth.queues()
  const rows = await rowsOf(played, { ...HOURS, queueId: queue?.id })
  expect(rows.length).toBeGreaterThan(0)
  for (const { userId } of rows) expect(queue?.userIds).toContain(userId)
  const one = rows[0]?.userId
  expect(new Set((await rowsOf(played, { ...HOURS, userId: one })).map((row) => row.userId))).toEqual(new Set([one]))
})

test('the lists are those of the truth', async () => {
  const { zoom, client } = await play()
  const queues = await Array.fromAsync(client.queues())
  expect(queues.map(({ id, name, channel }) => ({ id, name, channel }))).toEqual(
    zoom.truth.queues().map(({ id, name, channel }) => ({ id, name, channel })),
  )
  for (const { id, userIds, supervisorIds } of zoom.truth.queues()) {
    expect((await Array.fromAsync(client.queueAgents(id))).map((member) => member.userId).sort()).toEqual(
      userIds.sort(),
    )
    const supervisors = await Array.fromAsync(client.queueSupervisors(id))
    expect(supervisors.map((member) => member.userId).sort()).toEqual(supervisorIds.sort())
  }
  const active = (await Array.fromAsync(client.users())).filter((user) => user.active).map((user) => user.userId)
  for (const agent of zoom.truth.agents()) expect(active.includes(agent.userId)).toBe(agent.active)
})

describe('what it refuses is told apart', () => {
  test.each([
    ['a month and more', { ...HOURS, from: HOURS.from - 40 * 86_400 }, { name: 'ZoomBadRequest', about: 'range' }],
    ['an unknown queue', { ...HOURS, queueId: 'nowhere' }, { name: 'ZoomNotFound', what: 'queue' }],
    ['an unknown agent', { ...HOURS, userId: 'nobody' }, { name: 'ZoomNotFound', what: 'user' }],
    ['a refused zone', dayQuery('Asia/Kathmandu', '2026-11-01'), { name: 'ZoomBadRequest', about: 'timezone' }],
  ] satisfies [string, TimeSheetQuery, object][])('%s', async (_name, query, expected) => {
    const { client } = await play({ switches: { refusedZones: ['Asia/Kathmandu'] } })
    await expect(client.timeSheetPage(query)).rejects.toMatchObject(expected)
  })

  test('a page token that has expired', async () => {
    const { zoom, client } = await play()
    const { nextPageToken } = await client.timeSheetPage(HOURS)
    zoom.expirePageTokens()
    await expect(client.timeSheetPage(HOURS, nextPageToken)).rejects.toMatchObject({ name: 'ZoomPageTokenExpired' })
  })

  test('a missing scope, until it is added', async () => {
    const { zoom, client } = await play({ scopes: [] })
    await expect(client.timeSheetPage(HOURS)).rejects.toMatchObject({
      name: 'ZoomScopeError',
      scope: expect.stringMatching(/^contact_center/),
    })
    zoom.setScopes(['contact_center_report:read:admin'])
    await expect(client.timeSheetPage(HOURS)).resolves.toMatchObject({ rejected: [] })
  })

  test('wrong credentials', async () => {
    const { zoom, client } = await play()
    zoom.rotateSecret('another')
    await expect(client.timeSheetPage(HOURS)).rejects.toMatchObject({ name: 'ZoomCredentialsError' })
  })

  test('revoked tokens are not even noticed', async () => {
    const { zoom, client } = await play({ switches: { oneValidToken: true } })
    await client.timeSheetPage(HOURS)
    zoom.revokeTokens()
    await Promise.all(Array.from({ length: 8 }, () => client.timeSheetPage(HOURS)))
    expect(zoom.log.filter((request) => request.path.includes('oauth'))).toHaveLength(2)
  })

  test.each(['second', 'day'])('too many requests in a %s', async (kind) => {
    const limits = kind === 'second' ? { heavyPerSecond: 2 } : { heavyPerSecond: 99, heavyPerDay: 2 }
    const { client } = await play({ limits })
    const calls = await Promise.allSettled(Array.from({ length: 6 }, () => client.timeSheetPage(HOURS)))
    const refused = calls.filter((call) => call.status === 'rejected')
    expect(refused).toHaveLength(4)
    for (const { reason } of refused) expect(reason).toMatchObject({ name: 'ZoomRateLimitError', kind })
  })
})
