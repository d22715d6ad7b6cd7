import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { createAudit, type Shown } from './audit.ts'
import type { Viewer } from './viewer.ts'

const viewer: Viewer = { id: 'V1', name: 'Sam', email: 'sam@x', role: 'supervisor', queues: ['Q1'], self: null }
const shown = (rest: Partial<Shown> = {}): Shown => ({
  ...{ action: 'report', queues: ['Q1'], agents: null, from: 1000, to: 2000, rows: 12, exported: false },
  ...rest,
})
const ALL = { viewer: null, agent: null, since: null }
const PAGE = { limit: 100, offset: 0 }

let folder: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readyboard-audit-'))
  store = await openStore(folder)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

test('a look is there when its answer goes out, with who, whom, when and how much', async () => {
  const audit = createAudit(store.audit, 365, () => 1_795_000_000_000)
  await audit.record(viewer, shown({ agents: ['U1', 'U2'], exported: true }))
  expect(await store.audit.list(ALL, PAGE)).toEqual({
    total: 1,
    rows: [
      {
        ...{ at: 1_795_000_000, viewer: 'V1', viewerName: 'Sam', viewerEmail: 'sam@x', action: 'report' },
        ...{ queues: ['Q1'], agents: ['U1', 'U2'], from: 1000, to: 2000, rows: 12, exported: true },
      },
    ],
  })
})

test('a page that renews itself is one look, and anything else is another', async () => {
  const audit = createAudit(store.audit, 365, () => 1_795_000_000_000)
  await Promise.all([
    ...Array.from({ length: 50 }, (_, rows) => audit.record(viewer, shown({ rows }))),
    audit.record(viewer, shown({ to: 3000 })),
    audit.record({ ...viewer, id: 'V2' }, shown()),
    audit.record(viewer, shown({ exported: true })),
  ])
  expect((await store.audit.list(ALL, PAGE)).total).toBe(4)
})

test('thousands at once are written in a few steps, and each waits for its own', async () => {
  const add = vi.spyOn(store.audit, 'add')
  const audit = createAudit(store.audit, 365, () => 1_795_000_000_000)
  await Promise.all(Array.from({ length: 2300 }, (_, from) => audit.record(viewer, shown({ from }))))
  expect((await store.audit.list(ALL, PAGE)).total).toBe(2300)
  expect(add.mock.calls.length).toBeLessThan(20)
})

test('what cannot be written is refused, and tried again by the next look', async () => {
  vi.spyOn(store.audit, 'add').mockRejectedValueOnce(new Error('the disk is full'))
  const audit = createAudit(store.audit, 365, () => 1_795_000_000_000)
  await expect(audit.record(viewer, shown())).rejects.toThrow('the disk is full')
  await audit.record(viewer, shown())
  expect((await store.audit.list(ALL, PAGE)).total).toBe(1)
})

test('who looked at somebody: by name, or at all of a queue they are in', async () => {
  const audit = createAudit(store.audit, 365, () => 1_795_000_000_000)
  await audit.record({ ...viewer, id: 'by name' }, shown({ agents: ['U1'] }))
  await audit.record({ ...viewer, id: 'in the queue' }, shown())
  await audit.record({ ...viewer, id: 'at everybody' }, shown({ queues: null }))
  await audit.record({ ...viewer, id: 'another queue' }, shown({ queues: ['Q9'] }))
  await audit.record({ ...viewer, id: 'another agent' }, shown({ agents: ['U10'] }))
  const { rows } = await store.audit.list({ ...ALL, agent: { id: 'U1', queues: ['Q1'] } }, PAGE)
  expect(rows.map((row) => row.viewer).toSorted()).toEqual(['at everybody', 'by name', 'in the queue'])
  const inNone = await store.audit.list({ ...ALL, agent: { id: 'U1', queues: [] } }, PAGE)
  expect(inNone.rows.map((row) => row.viewer)).toEqual(['at everybody'])
})

test('a look is kept as long as it has to be, and not longer', async () => {
  let now = 1_795_000_000_000
  const audit = createAudit(store.audit, 30, () => now)
  await audit.record(viewer, shown())
  now += 31 * 86_400_000
  await audit.record(viewer, shown({ to: 5000 }))
  const { rows } = await store.audit.list(ALL, PAGE)
  expect(rows.map(({ to }) => to)).toEqual([5000])
})
