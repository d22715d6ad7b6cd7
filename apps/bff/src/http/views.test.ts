import { SavedView, ViewsAnswer } from '@readyboard/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { type Ask, asker } from './testing/ask-over-http.ts'
import { expectProblem } from './testing/expect-problem.ts'
import { serveApp } from './testing/serve-app.ts'

const NOW = Date.parse('2026-11-20T15:20:10Z')
let desk: Desk
let ask: Ask

beforeAll(async () => {
  desk = await Desk.open({ agents: 4, seed: 4, limits: false, now: () => NOW, settings: { perSecond: 100 } })
})
afterAll(() => desk.close())
beforeEach(async () => {
  await desk.startAnew()
  ask = asker(await serveApp({ answers: desk.answers }))
})

const saved = async (params: Record<string, string>) => {
  const answer = await ask('POST', '/views', params)
  expect(answer.status, await answer.clone().text()).toBe(201)
  return SavedView.parse(await answer.json())
}
const all = async () => ViewsAnswer.parse(await (await ask('GET', '/views')).json()).items

test('a view is kept under its name with the question it was saved with', async () => {
  const view = await saved({ name: '  Morning   shift ', page: '/intervals', address: 'range=today&sort=occupancy' })
  expect(view).toMatchObject({
    ...{ name: 'Morning shift', page: '/intervals', agent: null, address: 'range=today&sort=occupancy' },
    ...{ shared: false, isDefault: false, own: true, owner: 'Anyone here', createdAt: '2026-11-20T15:20:10+00:00' },
  })
  expect(await all()).toEqual([view])
})

test('only what is given changes, and a deleted view is gone', async () => {
  const view = await saved({ name: 'Mine' })
  const changed = await ask('PUT', `/views/${view.id}`, { shared: 'true' })
  expect(await changed.json()).toEqual({ ...view, shared: true })
  await ask('PUT', `/views/${view.id}`, { name: 'Ours' })
  expect(await all()).toEqual([{ ...view, name: 'Ours', shared: true }])
  expect((await ask('DELETE', `/views/${view.id}`)).status).toBe(204)
  expect(await all()).toEqual([])
  await expectProblem(await ask('DELETE', `/views/${view.id}`), 404)
  await expectProblem(await ask('PUT', `/views/${view.id}`, { name: 'x' }), 404)
})

test('a name belongs to one view, in whatever letters; a view may take its own again', async () => {
  const [one, other] = [await saved({ name: 'Billing' }), await saved({ name: 'Sales' })]
  for (const answer of [
    await ask('POST', '/views', { name: 'BILLING' }),
    await ask('PUT', `/views/${other.id}`, { name: ' billing ' }),
  ]) {
    const problem = await expectProblem(answer, 409)
    expect(problem?.errors).toMatchObject([{ parameter: 'name' }])
  }
  expect((await ask('PUT', `/views/${one.id}`, { name: 'billing', shared: 'true' })).status).toBe(200)
  await ask('DELETE', `/views/${one.id}`)
  await saved({ name: 'Billing' })
})

test('one view is the one to start with', async () => {
  const defaults = async () => (await all()).filter(({ isDefault }) => isDefault).map(({ name }) => name)
  const first = await saved({ name: 'First', default: 'true' })
  expect(await defaults()).toEqual(['First'])
  const second = await saved({ name: 'Second', default: 'true' })
  expect([second.isDefault, await defaults()]).toEqual([true, ['Second']])
  await ask('PUT', `/views/${first.id}`, { default: 'false' })
  expect(await defaults()).toEqual(['Second'])
  await ask('PUT', `/views/${first.id}`, { default: 'true' })
  expect(await defaults()).toEqual(['First'])
  await ask('DELETE', `/views/${first.id}`)
  expect(await defaults()).toEqual([])
})

const anothers = { page: '/', agent: null, owner: 'x', ownerName: 'Xenia', createdAt: 1 }

test('of others’ views the shared ones are seen, may be started with, and are theirs to change', async () => {
  await desk.store.views.add({ id: 'shared', name: 'Everybody', address: '', shared: true, ...anothers }, 9)
  await desk.store.views.add({ id: 'secret', name: 'Xenia alone', address: '', shared: false, ...anothers }, 9)
  await desk.store.views.add({ id: 'gone', name: 'Old', address: 'queue=gone', shared: true, ...anothers }, 9)
  await saved({ name: 'Everybody' })
  expect((await all()).map(({ name, own, owner }) => [name, own, owner])).toEqual([
    ['Everybody', false, 'Xenia'],
    ['Everybody', true, 'Anyone here'],
  ])
  await desk.store.views.setDefault('x', 'shared')
  const started = await ask('PUT', '/views/shared', { default: 'true' })
  expect([started.status, await started.json()]).toMatchObject([200, { isDefault: true, own: false }])
  expect(await desk.store.views.defaultOf('x')).toBe('shared')
  await expectProblem(await ask('PUT', '/views/shared', { name: 'Ha', default: 'false' }), 403)
  await expectProblem(await ask('DELETE', '/views/shared'), 403)
  for (const id of ['secret', 'gone']) {
    await expectProblem(await ask('PUT', `/views/${id}`, { default: 'true' }), 404)
    await expectProblem(await ask('DELETE', `/views/${id}`), 404)
  }
  expect((await all()).filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual(['shared'])
})

test.each([
  [{}, 'name'],
  [{ name: '' }, 'name'],
  [{ name: '   ' }, 'name'],
  [{ name: 'x'.repeat(81) }, 'name'],
  [{ name: 'turned \u202e around' }, 'name'],
  [{ name: 'two\u2028lines' }, 'name'],
  [{ name: 'Mine', shared: 'yes' }, 'shared'],
  [{ name: 'Mine', default: '' }, 'default'],
  [{ name: 'Mine', address: 'interval=2_hours' }, 'address'],
  [{ name: 'Mine', page: '/none' }, 'page'],
  [{ name: 'Mine', kind: 'fixed' }, 'kind'],
])('a view with %j is refused', async (params, parameter) => {
  const problem = await expectProblem(await ask('POST', '/views', params), 400)
  expect(problem?.errors.map((error) => error.parameter)).toEqual([parameter])
})

test('a change of nothing is refused', async () => {
  const { id } = await saved({ name: 'Mine' })
  await expectProblem(await ask('PUT', `/views/${id}`), 400)
  await expectProblem(await ask('PUT', `/views/${id}`, { kind: 'fixed' }), 400)
})

test('a view is replaced where it is: it keeps its id, and who starts with it goes on doing so', async () => {
  const view = await saved({
    name: 'Mine',
    shared: 'true',
    default: 'true',
    page: '/intervals',
    address: 'range=today',
  })
  const changed = await ask('PUT', `/views/${view.id}`, { page: '/patterns', address: 'range=last-28-days' })
  const replaced = { ...view, page: '/patterns', address: 'range=last-28-days' }
  expect(await changed.json()).toEqual(replaced)
  expect(await all()).toEqual([replaced])
})

test.each([
  [{ page: '/patterns' }, 'address'],
  [{ address: 'range=tomorrow' }, 'address'],
  [{ page: '/agent', address: '' }, 'agent'],
])('a view is not led to %j, and stays what it was', async (params, parameter) => {
  const view = await saved({ name: 'Mine', address: 'range=today' })
  const problem = await expectProblem(await ask('PUT', `/views/${view.id}`, params), 400)
  expect(problem?.errors.map((error) => error.parameter)).toEqual([parameter])
  expect(await all()).toEqual([view])
})

test('one’s own view whose queue has gone can be renamed, shared, started with and led elsewhere', async () => {
  const gone = { id: 'goneaqueue', name: 'Old', page: '/', agent: null, address: 'queue=gone', shared: false }
  await desk.store.views.add({ ...gone, owner: 'anyone', ownerName: 'Anyone here', createdAt: 1 }, 9)
  for (const [params, is] of [
    [{ name: 'Older' }, { name: 'Older' }],
    [{ shared: 'true' }, { shared: true }],
    [{ default: 'true' }, { isDefault: true }],
    [{ default: 'false' }, { isDefault: false }],
  ] as const) {
    const changed = await ask('PUT', '/views/goneaqueue', params)
    expect([changed.status, await changed.json()]).toMatchObject([200, is])
  }
  await expectProblem(await ask('PUT', '/views/goneaqueue', { page: '/', address: 'queue=gone-too' }), 404)
  const led = await ask('PUT', '/views/goneaqueue', { page: '/', address: 'range=today' })
  expect([led.status, await led.json()]).toMatchObject([200, { address: 'range=today', name: 'Older' }])
})

test('names of 80 characters of any script are kept as they are', async () => {
  const names = ['é'.repeat(80), '👩‍👩‍👧', 'صباح', '=SUM(A1)', "Robert'); drop table views;--", '__proto__']
  for (const name of names) await saved({ name })
  expect((await all()).map(({ name }) => name)).toEqual(expect.arrayContaining(names))
})

test('200 views are kept, and not one more', async () => {
  for (let count = 0; count < 200; count += 1)
    await desk.store.views.add(
      { ...anothers, id: `v${count}`, name: `View ${count}`, address: '', shared: false, owner: 'anyone' },
      200,
    )
  const problem = await expectProblem(await ask('POST', '/views', { name: 'One more' }), 422)
  expect(problem?.detail).toMatch(/At most 200 views/)
})

test('views stay when the product is started again', async () => {
  const view = await saved({ name: 'Mine', default: 'true', shared: 'true' })
  await desk.restart()
  ask = asker(await serveApp({ answers: desk.answers }))
  expect(await all()).toEqual([view])
})
