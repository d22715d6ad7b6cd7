import { LinkAnswer, LinksAnswer, Problem } from '@readyboard/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'
import { type Ask, asker } from './testing/ask-over-http.ts'
import { builtPage } from './testing/built-page.ts'
import { expectProblem } from './testing/expect-problem.ts'
import { serveApp } from './testing/serve-app.ts'

const START = '2026-11-20T15:20:10Z'
let clock = movableClock(START)
let desk: Desk
let ask: Ask
let url: string

beforeAll(async () => {
  desk = await Desk.open({ agents: 6, seed: 4, limits: false, now: () => clock.now(), settings: { perSecond: 100 } })
})
afterAll(() => desk.close())
beforeEach(async () => {
  clock = movableClock(START)
  await desk.startAnew()
  const served = await serveApp({ answers: desk.answers, webRoot: builtPage() })
  ask = asker(served)
  url = served.url
})

const linked = async (params: Record<string, string>) => {
  const answer = await ask('POST', '/links', params)
  expect(answer.status, await answer.clone().text()).toBe(201)
  return LinkAnswer.parse(await answer.json())
}

test('a rolling link keeps its preset and says in which zone and intervals it was seen', async () => {
  const link = await linked({ page: '/intervals', address: 'range=last-7-days&sort=occupancy&columns=a,b' })
  expect(link).toMatchObject({
    kind: 'rolling',
    page: '/intervals',
    agent: null,
    address: 'range=last-7-days&tz=UTC&interval=1_day&sort=occupancy&columns=a,b',
    createdAt: expect.stringMatching(/^2026-11-20T15:2\d:\d\d\+00:00$/),
    createdBy: 'Anyone here',
    expiresAt: null,
  })
  expect(link.url).toBe(`${url}/v/${link.id}`)
  expect(link.id).toMatch(/^[2-9a-hjkmnp-z]{10}$/)
})

test.each([
  [
    'range=last-24-hours&tz=America/New_York',
    'from=2026-11-19T11:00&to=2026-11-20T11:00&tz=America/New_York&interval=1_hour',
  ],
  ['range=last-7-days', 'from=2026-11-14&to=2026-11-20&tz=UTC&interval=1_day'],
  ['range=last-week&interval=1_week', 'from=2026-11-09&to=2026-11-15&tz=UTC&interval=1_week&week=monday'],
  ['range=today&interval=15_minutes', 'from=2026-11-20T00:00&to=2026-11-20T15:30&tz=UTC&interval=15_minutes'],
  [
    'from=2026-11-01T01:00-04:00&to=2026-11-01T01:00-05:00&tz=America/New_York&compare=previous',
    'from=2026-11-01T01:00-04:00&to=2026-11-01T01:00-05:00&tz=America/New_York&interval=1_hour&compare=previous',
  ],
  [
    'range=this-week&compare=previous',
    'from=2026-11-16&to=2026-11-20&tz=UTC&interval=1_day&compare=previous-week&week=monday',
  ],
  ['range=this-month&compare=previous', 'from=2026-11-01&to=2026-11-20&tz=UTC&interval=1_day&compare=days-before-31'],
])('a fixed link to %s is one to the instants it means now', async (address, fixed) => {
  expect((await linked({ kind: 'fixed', address })).address).toBe(fixed)
})

test('a link opens for as long as it is there, and leads to the page', async () => {
  const { id, ...link } = await linked({ kind: 'fixed', address: 'range=yesterday', expires: '7_days' })
  const opened = await ask('GET', `/links/${id}`)
  expect(LinkAnswer.parse(await opened.json())).toEqual({ id, ...link })
  expect((await fetch(`${url}/v/${id}`)).headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect((await ask('DELETE', `/links/${id}`)).status).toBe(204)
  await expectProblem(await ask('GET', `/links/${id}`), 404)
  await expectProblem(await ask('DELETE', `/links/${id}`), 404)
})

const DAY = 86_400

test.each([
  ['7_days', 7 * DAY],
  ['30_days', 30 * DAY],
  // From 20 November 2026 to 20 December 2027.
  ['13_months', 395 * DAY],
] as const)('a link for %s ends to the second, and is then what never was', async (expires, seconds) => {
  const { id, createdAt, expiresAt } = await linked({ expires })
  expect(Date.parse(expiresAt ?? '')).toBe(Date.parse(createdAt) + seconds * 1000)
  clock.forward(seconds - 60)
  expect((await ask('GET', `/links/${id}`)).status).toBe(200)
  clock.forward(60)
  const ended = await expectProblem(await ask('GET', `/links/${id}`), 404)
  const never = await expectProblem(await ask('GET', '/links/zzzzzzzzzz'), 404)
  expect({ ...ended, traceId: '' }).toEqual({ ...never, traceId: '' })
})

test('what has ended leaves the disk, with its numbers', async () => {
  const { id } = await linked({ kind: 'pinned', address: 'range=yesterday', expires: '7_days' })
  const { id: other } = await linked({})
  expect(await desk.store.links.pin(id)).not.toBeNull()
  clock.forward(7 * DAY + 3600)
  expect((await ask('GET', `/links/${other}`)).status).toBe(200)
  expect([await desk.store.links.find(id), await desk.store.links.pin(id)]).toEqual([null, null])
})

test('pinned numbers are kept for 13 months, whatever was asked', async () => {
  const link = await linked({ kind: 'pinned', address: 'range=yesterday' })
  expect(link.expiresAt).toBe(link.createdAt.replace('2026-11-20', '2027-12-20'))
})

test('a link can name 400 people, beside all that a browser sends', async () => {
  const ids = Array.from({ length: 400 }, (_, index) => `except=${String(1000 + index).padStart(22, 'zQ8')}`)
  const address = ['range=last-7-days', 'tz=America/Argentina/ComodRivadavia', 'interval=15_minutes', ...ids].join('&')
  const headers = { 'X-Requested-With': 'readyboard', 'User-Agent': 'x'.repeat(1400) }
  const made = await fetch(
    `${url}/api/v1/links?${new URLSearchParams({ kind: 'fixed', page: '/intervals', address })}`,
    {
      method: 'POST',
      headers,
    },
  )
  expect(made.status, await made.clone().text()).toBe(201)
  const link = LinkAnswer.parse(await made.json())
  expect(new URLSearchParams(link.address).getAll('except')).toHaveLength(400)
  const opened = await fetch(`${url}/api/v1/reports/time-sheet?${link.address}&wait=60`, { headers })
  expect(opened.status).toBe(200)
})

test('a link to one agent names the agent', async () => {
  const [somebody] = desk.zoom.truth.agents()
  const agent = somebody!.userId
  expect(await linked({ page: '/agent', agent })).toMatchObject({ page: '/agent', agent })
  await expectProblem(await ask('POST', '/links', { page: '/agent', agent: 'nobody-we-know' }), 404)
})

test.each([
  ['address', { address: 'from=2025-02-30&to=2025-03-01' }, /`from`/],
  ['address', { address: 'tz=Mars' }, /`tz` is "Mars"/],
  ['address', { address: 'range=today&range=today' }, /`range` is given more than once/],
  ['address', { address: 'from=2026-12-24&to=2026-12-26' }, /`from` lies in the future/],
  ['address', { address: 'from=2026-03-29T02:30&to=2026-03-30T00:00&tz=Europe/Berlin' }, /`from` this time never was/],
  ['address', { address: 'x'.repeat(12_501) }, /longer than 12500 characters: name a team, or leave some out/],
  ['address', { address: `columns=${'x'.repeat(1_001)}` }, /`columns` is longer/],
  ['address', { address: Array.from({ length: 41 }, (_, i) => `v${i}=1`).join('&') }, /at most 40/],
  ['address', { address: 'a%20b=1' }, /`a b` is not a name/],
  ['address', { address: 'sort=%ff' }, /`sort` holds what cannot be read/],
  ['kind', { kind: 'forever' }, /rolling, fixed, pinned/],
  ['kind', { kind: 'pinned', page: '/intervals' }, /page=\//],
  ['page', { page: '/etc/passwd' }, /one of/],
  ['agent', { page: '/agent' }, /is missing/],
  ['agent', { page: '/', agent: 'U1' }, /page=\/agent only/],
  ['agent', { page: '/agent', agent: '<b>' }, /the id of one agent/],
  ['expires', { expires: 'tomorrow' }, /never, 7_days/],
])('a link with a bad %s is refused and says why (case %#)', async (parameter, params, detail) => {
  const answer = await ask('POST', '/links', params)
  const problem = Problem.parse(await answer.json())
  expect([answer.status, problem.errors.length]).toEqual([400, 1])
  expect(problem.errors[0]).toMatchObject({ parameter, detail: expect.stringMatching(detail) })
})

test('a queue that nobody has is not linked to, and a link to one that has gone opens no more', async () => {
  await expectProblem(await ask('POST', '/links', { address: 'queue=none-such' }), 404)
  const kept = { id: 'goneaqueue', kind: 'rolling', page: '/', agent: null, address: 'queue=gone' }
  const owner = { owner: 'anyone', ownerName: 'Anyone here', createdAt: 1, expiresAt: null, scope: null }
  await desk.store.links.add({ ...kept, ...owner }, null)
  await expectProblem(await ask('GET', '/links/goneaqueue'), 404)
})

const stored = {
  kind: 'rolling',
  page: '/',
  agent: null,
  address: '',
  ownerName: 'Anyone here',
  expiresAt: null,
  scope: null,
}

test('one’s own link whose queue has gone can be deleted, and somebody else’s is not there', async () => {
  const gone = { ...stored, address: 'queue=gone', createdAt: 1 }
  await desk.store.links.add({ ...gone, id: 'goneaqueue', owner: 'anyone' }, null)
  await desk.store.links.add({ ...gone, id: 'goneanother', owner: 'x' }, null)
  expect((await ask('DELETE', '/links/goneaqueue')).status).toBe(204)
  expect(await desk.store.links.find('goneaqueue')).toBeNull()
  await expectProblem(await ask('DELETE', '/links/goneanother'), 404)
})

test('one’s own links are listed, newest first, page by page, and nobody else’s', async () => {
  const listed = async (params: Record<string, string> = {}) => {
    const answer = await ask('GET', '/links', params)
    expect(answer.status).toBe(200)
    return LinksAnswer.parse(await answer.json())
  }
  expect(await listed()).toEqual({ items: [], page: 1, pageSize: 50, total: 0 })
  const made: LinkAnswer[] = []
  for (const kind of ['rolling', 'fixed', 'pinned']) {
    made.unshift(await linked({ kind, address: 'range=yesterday', expires: kind === 'fixed' ? '7_days' : 'never' }))
    clock.forward(60)
  }
  await desk.store.links.add({ ...stored, id: 'another', owner: 'x', createdAt: 1 }, null)
  await desk.store.links.add(
    { ...stored, id: 'goneaqueue', owner: 'anyone', address: 'queue=gone', createdAt: 1 },
    null,
  )
  const all = await listed()
  expect(all.items.slice(0, 3)).toEqual(made)
  expect([all.items[3]?.id, all.total]).toEqual(['goneaqueue', 4])
  expect(await listed({ page: '2', pageSize: '3' })).toMatchObject({ items: [{ id: 'goneaqueue' }], total: 4 })
  expect((await listed({ page: '3', pageSize: '3' })).items).toEqual([])
  clock.forward(7 * DAY)
  expect((await listed()).items.map(({ kind }) => kind)).toEqual(['pinned', 'rolling', 'rolling'])
})

test('somebody else’s link opens and cannot be deleted', async () => {
  const kept = { id: 'fromanother', kind: 'rolling', page: '/', agent: null, address: '' }
  await desk.store.links.add(
    { ...kept, owner: 'x', ownerName: 'Xenia', createdAt: 1, expiresAt: null, scope: null },
    null,
  )
  expect(await (await ask('GET', '/links/fromanother')).json()).toMatchObject({ createdBy: 'Xenia' })
  await expectProblem(await ask('DELETE', '/links/fromanother'), 403)
})

test('links stay when the product is started again', async () => {
  const link = await linked({ kind: 'fixed', address: 'range=yesterday' })
  await desk.restart()
  const again = await serveApp({ answers: desk.answers, publicUrl: 'https://board.example/' })
  const opened = LinkAnswer.parse(await (await asker(again)('GET', `/links/${link.id}`)).json())
  expect(opened).toEqual({ ...link, url: `https://board.example/v/${link.id}` })
})
