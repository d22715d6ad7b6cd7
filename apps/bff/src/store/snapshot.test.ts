import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'
import { firstHours, someWindow } from './testing/some-window.ts'

let folder: string
let store: Store
const filter = firstHours(2)
const page = { sort: 'start', order: 'asc', limit: 100, offset: 0 } as const
const covered = { range: 7200, buckets: [3600, 3600] }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readyboard-snapshot-'))
  store = await openStore(folder)
  for (const hour of [0, 1]) await store.commitWindow(someWindow(hour, 5, 10_000))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

test('what is committed meanwhile is seen by others, and not by who reads a snapshot', async () => {
  const { rows: before } = await store.intervalSums(filter, page, covered, 'clock')
  const snapshot = await store.snapshot([])
  await store.commitWindow(someWindow(0, 7, 20_000))
  expect(await snapshot.intervalRows(filter, covered)).toEqual(before)
  expect((await snapshot.sums(filter)).get(null)?.people).toBe(5)
  expect((await store.sums(filter)).get(null)?.people).toBe(7)
  await snapshot.end()
  await snapshot.end()
})

test('somebody newly listed is in it', async () => {
  const newcomer = { userId: 'U99', displayName: 'Zoe', counted: true }
  const snapshot = await store.snapshot([newcomer])
  const byName = { ...page, sort: 'displayName' }
  const { rows, total } = await snapshot.agentSums(filter, byName, covered, 'clock', [newcomer])
  expect([total, rows.at(-1)?.displayName]).toEqual([6, 'Zoe'])
  await snapshot.end()
})

test('a store is closed while a snapshot is open', async () => {
  const snapshot = await store.snapshot([])
  await store.close()
  await expect(snapshot.sums(filter)).rejects.toThrow('closed')
  await snapshot.end()
  store = await openStore(folder)
})
