import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { openStore } from './open-store.ts'
import type { NewWindow, RowFilter, Store } from './store.ts'

const HOURS: Cell = { source: 'time_sheets', queue: null, agent: null, grain: '1_hour', zone: 'UTC' }
let folder: string
let store: Store

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readyboard-store-'))
  store = await openStore(folder)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

function row(userId: string, start: number, readySeconds: number): NewWindow['rows'][number] {
  return {
    userId,
    displayName: `Name of ${userId}`,
    start,
    end: start + 3600,
    readySeconds,
    notReadySeconds: 100,
    occupiedSeconds: 500,
    onlineSeconds: readySeconds + 600,
    offlineSeconds: 3000 - readySeconds,
    inboundCalls: 2,
    inboundCallSeconds: 400,
    outboundCalls: 0,
    outboundCallSeconds: 0,
    averageInboundTalkSeconds: 200,
    averageVideoTalkSeconds: null,
    averageWrapUpSeconds: 30,
    zoomReadyPercentage: 50,
    zoomNotReadyPercentage: 10,
    zoomOccupiedPercentage: 40,
    consistent: true,
  }
}

const window = (from: number, to: number, fetchedAt: number, rows: NewWindow['rows']): NewWindow => ({
  cell: HOURS,
  from,
  to,
  fetchedAt,
  rejected: 0,
  rows,
})

function filter(starts: number[], rest: Partial<RowFilter> = {}): RowFilter {
  const edges = { cells: starts.map(() => HOURS), starts, buckets: starts.map((_, bucket) => bucket) }
  return { edges, agents: [], search: '', onlyInconsistent: false, ...rest }
}

test('a fetched window answers with its sums, per interval and over all', async () => {
  await store.commitWindow(window(0, 7200, 9000, [row('U1', 0, 1000), row('U2', 0, 2000), row('U1', 3600, 500)]))
  const sums = await store.sums(filter([0, 3600]))
  expect(sums.get(0)).toMatchObject({ rows: 2, readySeconds: 3000, agents: 2, people: 2, ownWrapUpSeconds: null })
  expect(sums.get(1)).toMatchObject({ rows: 1, readySeconds: 500, agents: 1, ownWrapUpSeconds: 30 })
  expect(sums.get(null)).toMatchObject({
    rows: 3,
    readySeconds: 3500,
    agents: 2,
    inboundCalls: 6,
    wrapUpSeconds: 180,
    wrapUpCalls: 6,
  })
})

test('a newer window takes the place of what it overlaps and leaves the rest', async () => {
  await store.commitWindow(
    window(0, 10_800, 100, [row('U1', 0, 1), row('U1', 3600, 2), row('U2', 3600, 3), row('U1', 7200, 4)]),
  )
  await store.commitWindow(window(3600, 7200, 200, [row('U3', 3600, 5)]))
  const stretches = (await store.windows(HOURS, 0, 10_800)).map(({ from, to, fetchedAt }) => [from, to, fetchedAt])
  expect(stretches).toEqual([
    [0, 3600, 100],
    [3600, 7200, 200],
    [7200, 10_800, 100],
  ])
  const sums = await store.sums(filter([0, 3600, 7200]))
  expect([0, 1, 2].map((bucket) => sums.get(bucket)?.readySeconds)).toEqual([1, 5, 4])
  expect(sums.get(null)?.agents).toBe(2)
})

test('an interval fetched and found empty is known, and has no sums', async () => {
  await store.commitWindow(window(0, 3600, 100, []))
  expect(await store.windows(HOURS, 0, 3600)).toHaveLength(1)
  expect((await store.sums(filter([0]))).get(0)).toBeUndefined()
})

test('agents are sorted by any measure, nothing last, and found by a part of the name without accents', async () => {
  const named = (userId: string, displayName: string, ready: number) => ({ ...row(userId, 0, ready), displayName })
  await store.commitWindow(
    window(0, 3600, 9000, [
      named('U1', 'Łukasz Wiśniewski', 10),
      named('U2', 'Ana Lucía Torres', 30),
      { ...named('U3', 'Zoë', 0), occupiedSeconds: 0, notReadySeconds: 0, onlineSeconds: 0 },
    ]),
  )
  const covered = { range: 3600, buckets: [3600] }
  const page = { sort: 'displayName', order: 'asc', limit: 10, offset: 0 } as const
  const names = async (by: Partial<typeof page> | { sort: string; order: 'desc' }, search = '') =>
    (await store.agentSums(filter([0], { search }), { ...page, ...by }, covered, 'day')).rows.map(
      (agent) => agent.userId,
    )
  expect(await names({})).toEqual(['U2', 'U1', 'U3'])
  expect(await names({ sort: 'occupancy', order: 'desc' })).toEqual(['U1', 'U2', 'U3'])
  expect(await names({}, 'lukasz')).toEqual(['U1'])
  expect(await names({}, 'LUCIA')).toEqual(['U2'])
  expect(await names({}, '%')).toEqual([])
  const { rows, total } = await store.agentSums(filter([0]), { ...page, limit: 1 }, covered, 'day')
  expect({ total, first: rows[0] }).toMatchObject({ total: 3, first: { offlineSeconds: 3600 - 630 } })
})

test('interval rows are summed where the answer is coarser than what is stored', async () => {
  await store.commitWindow(
    window(0, 7200, 9000, [row('U1', 0, 1000), row('U1', 3600, 500), { ...row('U2', 0, 1), consistent: false }]),
  )
  const edges = { cells: [HOURS, HOURS], starts: [0, 3600], buckets: [0, 0] }
  const day = { edges, agents: [], search: '', onlyInconsistent: false }
  const page = { sort: 'start', order: 'asc', limit: 10, offset: 0 } as const
  const { rows, total } = await store.intervalSums(day, page, { range: 7200, buckets: [7200] }, 'day')
  expect(total).toBe(2)
  expect(rows[0]).toMatchObject({
    userId: 'U1',
    rows: 2,
    readySeconds: 1500,
    rowSeconds: null,
    zoomReadyPercentage: null,
  })
  expect(rows[1]).toMatchObject({
    userId: 'U2',
    rows: 1,
    rowSeconds: 3600,
    zoomReadyPercentage: 50,
    inconsistentRows: 1,
  })
})

test('everything is there again after a restart', async () => {
  await store.commitWindow(window(0, 3600, 100, [row('U1', 0, 7)]))
  await store.reserveRequests('2026-11-23', { used: 3, refreshes: 1, backfills: 0 })
  await store.putNote('daily-stop', '{"until":5}')
  await store.close()
  store = await openStore(folder)
  expect((await store.sums(filter([0], { agents: ['U1', 'nobody'] }))).get(0)?.readySeconds).toBe(7)
  await store.reserveRequests('2026-11-23', { used: 2, refreshes: 0, backfills: 2 })
  expect(await store.requestsUsed('2026-11-23')).toEqual({ used: 5, refreshes: 1, backfills: 2 })
  expect(await store.note('daily-stop')).toBe('{"until":5}')
})

test('plain averages are of people, each counting once; who has nothing to divide by is left out', async () => {
  const of = (
    userId: string,
    start: number,
    ready: number,
    occupied: number,
    zoomOccupiedPercentage: number | null,
  ) => ({
    ...row(userId, start, ready),
    occupiedSeconds: occupied,
    notReadySeconds: 0,
    onlineSeconds: ready + occupied,
    zoomOccupiedPercentage,
  })
  await store.commitWindow(
    window(0, 7200, 9000, [
      of('U1', 0, 900, 2700, 75),
      of('U1', 3600, 2700, 900, null),
      of('U2', 0, 0, 600, 90),
      { ...of('U3', 0, 0, 0, 0), notReadySeconds: 300, onlineSeconds: 300 },
    ]),
  )
  const sums = await store.sums(filter([0, 3600]))
  expect(sums.get(0)?.plainAverages).toBeNull()
  expect(sums.get(null)?.plainAverages).toEqual({
    occupancy: { value: (0.5 + 1) / 2, agents: 2 },
    occupancyOfOnline: { value: (0.5 + 1 + 0) / 3, agents: 3 },
    zoomOccupiedShare: { value: expect.closeTo((0.75 + 0.9 + 0) / 3, 12), agents: 3 },
  })
  expect(sums.get(null)).toMatchObject({ zoomOccupiedPercentSeconds: 75 * 3600 + 90 * 600, zoomPercentSeconds: 4500 })
})

test('agents sort by occupancy of online time and by Zoom’s percentage, and say in how many intervals they were', async () => {
  const of = (userId: string, start: number, occupied: number, zoomOccupiedPercentage: number | null) => ({
    ...row(userId, start, 1000),
    occupiedSeconds: occupied,
    zoomOccupiedPercentage,
  })
  await store.commitWindow(
    window(0, 7200, 9000, [
      of('U1', 0, 100, 60),
      of('U2', 0, 900, null),
      of('U3', 0, 500, 80),
      of('U3', 3600, 500, 10),
    ]),
  )
  const by = async (sort: string) => {
    const page = { sort, order: 'desc', limit: 10, offset: 0 } as const
    return (await store.agentSums(filter([0, 3600]), page, { range: 7200, buckets: [3600, 3600] }, 'day')).rows
  }
  expect((await by('occupancyOfOnline')).map(({ userId }) => userId)).toEqual(['U2', 'U3', 'U1'])
  const rows = await by('zoomOccupiedShare')
  expect(rows.map(({ userId }) => userId)).toEqual(['U1', 'U3', 'U2'])
  expect(rows.map((agent) => 'intervals' in agent && agent.intervals)).toEqual([1, 2, 1])
})
