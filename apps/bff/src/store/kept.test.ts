import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoredLink } from './links.ts'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'
import type { StoredView } from './views.ts'

let folder: string
let store: Store

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readyboard-kept-'))
  store = await openStore(join(folder, 'here'))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const link = (id: string, rest: Partial<StoredLink> = {}): StoredLink => ({
  ...{ id, kind: 'pinned', page: '/', agent: null, address: 'range=today', owner: 'ann', ownerName: 'Ann' },
  ...{ createdAt: 1_795_000_000, expiresAt: null, scope: null },
  ...rest,
})
const view = (id: string, rest: Partial<StoredView> = {}): StoredView => ({
  ...{ id, name: id, page: '/', agent: null, address: '', shared: false, owner: 'ann', ownerName: 'Ann', createdAt: 1 },
  ...rest,
})

/** The store as the next process finds it after this one was killed. */
async function afterKill(): Promise<Store> {
  const copy = join(folder, 'killed')
  await cp(join(folder, 'here'), copy, { recursive: true })
  return await openStore(copy)
}

test('what was kept is there after a kill, links with their numbers and views with their defaults', async () => {
  const text = 'x'.repeat(3_000_000)
  expect(await store.links.add(link('a'), text)).toBe(true)
  await store.views.add(view('v'), 9)
  await store.views.setDefault('ann', 'v')
  const next = await afterKill()
  expect(await next.links.find('a')).toEqual(link('a'))
  expect(await next.links.pin('a')).toBe(text)
  expect(await next.views.seenBy('ann')).toEqual([view('v')])
  expect(await next.views.defaultOf('ann')).toBe('v')
  await next.close()
})

test('an id is given once, and the second to want it leaves nothing behind', async () => {
  const added = await Promise.all([store.links.add(link('a'), 'one'), store.links.add(link('a'), 'other')])
  expect(added).toEqual([true, false])
  expect(await store.links.pin('a')).toBe('one')
})

test('what has ended is swept with its numbers, to the second', async () => {
  await store.links.add(link('a', { expiresAt: 100 }), 'a')
  await store.links.add(link('b', { expiresAt: 101 }), 'bb')
  await store.links.add(link('c'), null)
  await store.links.sweep(100)
  expect(await Promise.all(['a', 'b', 'c'].map(async (id) => (await store.links.find(id))?.id))).toEqual([
    undefined,
    'b',
    'c',
  ])
  expect([await store.links.pin('a'), await store.links.pin('b')]).toEqual([null, 'bb'])
  expect(await store.links.kept('ann')).toEqual({ links: 2, pinned: 2 })
  expect(await store.links.kept('bob')).toEqual({ links: 0, pinned: 0 })
})

test('of many views of one name that are saved at once, one is kept', async () => {
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, index) => store.views.add(view(`v${index}`, { name: 'Mine' }), 99)),
  )
  expect(results.toSorted()).toEqual(['added', ...Array.from({ length: 7 }, () => 'taken')])
  expect(await store.views.add(view('bobs', { name: 'mine', owner: 'bob' }), 99)).toBe('added')
})

test('a view changes as often as wanted, and what it was called is free again', async () => {
  await store.views.add(view('a', { name: 'First' }), 9)
  for (const name of ['Second', 'First', 'FIRST', 'Third'])
    expect(await store.views.change(view('a'), { name, shared: name === 'First' })).toBe(true)
  expect(await store.views.find('a')).toEqual(view('a', { name: 'Third', shared: false }))
  expect(await store.views.add(view('b', { name: 'first' }), 9)).toBe('added')
  expect(await store.views.change(view('b'), { name: 'THIRD' })).toBe(false)
})

test('nobody starts with a view that is gone', async () => {
  await store.views.add(view('a', { shared: true }), 9)
  for (const viewer of ['ann', 'bob']) await store.views.setDefault(viewer, 'a')
  await store.views.setDefault('bob', null)
  await store.views.remove('a')
  expect([await store.views.defaultOf('ann'), await store.views.defaultOf('bob')]).toEqual([null, null])
})
