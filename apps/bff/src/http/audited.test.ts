import { LinkAnswer, LooksAnswer } from '@readyboard/contract'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createAudit } from '../access/audit.ts'
import type { Viewer } from '../access/viewer.ts'
import { StoreCannotWrite } from '../store/store-errors.ts'
import { Desk } from '../testing/desk.ts'
import { expectProblem } from './testing/expect-problem.ts'
import { OURS } from './testing/route-table.ts'
import { serveApp } from './testing/serve-app.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')
const QUESTION = 'range=yesterday&tz=UTC&interval=1_hour&wait=20'
let desk: Desk
let url: string
let viewers: Record<string, Viewer>
let queue: { id: string; name: string; userIds: string[] }
let self: string

beforeAll(async () => {
  desk = await Desk.open({ agents: 24, seed: 6, limits: false, now: () => NOW, settings: { perSecond: 500 } })
  const [first] = desk.zoom.truth.queues()
  if (!first) throw new Error('no queue')
  queue = first
  self = queue.userIds[0] ?? ''
  const viewer = (id: string, rest: Partial<Viewer>): Viewer => ({
    ...{ id, name: id, email: `${id}@contact.example`, role: 'supervisor', queues: [queue.id], self: null },
    ...rest,
  })
  viewers = {
    sam: viewer('sam', {}),
    boss: viewer('boss', { role: 'administrator', queues: 'all' }),
    ann: viewer('ann', { role: 'agent', queues: [], self }),
  }
})
afterAll(() => desk.close())
beforeEach(async () => {
  await desk.startAnew()
  const audit = createAudit(desk.store.audit, 365, () => NOW)
  const findViewer = async ({ headers }: { headers: Record<string, unknown> }) =>
    viewers[String(headers['x-as'])] ?? null
  ;({ url } = await serveApp({ answers: desk.answers, audit, findViewer }))
})

const ask = (who: string, path: string, init: RequestInit = {}) =>
  fetch(`${url}/api/v1${path}`, { ...init, headers: { ...OURS, 'x-as': who } })
const looks = async (who = 'boss', path = '/audit') => LooksAnswer.parse(await (await ask(who, path)).json())

test('each kind of answer with numbers in it is recorded, with whose they are', async () => {
  const named = `${QUESTION}&agent=${self}`
  await ask('sam', `/reports/time-sheet?${QUESTION}&queue=${queue.id}`)
  await ask('sam', `/reports/time-sheet/agents?${QUESTION}&queue=${queue.id}`)
  await ask('sam', `/reports/time-sheet/intervals?${named}&queue=${queue.id}`)
  await ask('boss', `/reports/time-sheet/dose?${QUESTION}`)
  await ask('boss', `/reports/time-sheet/peers?${named}`)
  await (await ask('boss', `/reports/time-sheet/export?${named}&table=agents`)).text()
  const made = await ask('boss', '/links?kind=pinned&address=range%3Dyesterday', { method: 'POST' })
  const link = LinkAnswer.parse(await made.json())
  await ask('boss', `/links/${link.id}/report`)
  const { items, total } = await looks()
  expect(total).toBe(7)
  const [pinned, file, peers, dose, intervals, agents, report] = items
  const theQueue = [{ id: queue.id, name: queue.name }]
  expect(report).toMatchObject({
    ...{ at: '2026-11-20T12:00:00+00:00', viewer: { id: 'sam', name: 'sam' }, what: 'report', queues: theQueue },
    ...{ agents: null, from: '2026-11-19T00:00:00+00:00', to: '2026-11-20T00:00:00+00:00', exported: false },
  })
  expect(report?.rows).toBeGreaterThan(0)
  expect(agents).toMatchObject({ what: 'agents', queues: theQueue, rows: queue.userIds.length })
  expect(intervals).toMatchObject({ what: 'intervals', agents: [{ id: self }] })
  expect(dose).toMatchObject({ what: 'dose', viewer: { id: 'boss' }, queues: null, agents: null })
  expect(peers).toMatchObject({ what: 'peers' })
  expect(file).toMatchObject({ what: 'export', exported: true, rows: 1 })
  expect(pinned).toMatchObject({ what: 'pinned', from: null })
})

test('what names nobody’s numbers is no look', async () => {
  for (const path of [
    '/session',
    '/queues',
    '/quota',
    '/agents',
    '/views',
    '/links',
    `/reports/time-sheet/estimate?range=today`,
  ])
    expect((await ask('boss', path)).status, path).toBe(200)
  await ask('sam', `/reports/time-sheet?${QUESTION}&queue=not-theirs`)
  expect((await looks()).total).toBe(0)
})

test('what cannot be recorded is not shown', async () => {
  vi.spyOn(desk.store.audit, 'add').mockRejectedValue(new StoreCannotWrite('the disk is full'))
  const path = `/reports/time-sheet?${QUESTION}&queue=${queue.id}`
  await expectProblem(await ask('sam', path), 503)
  await expectProblem(await ask('sam', path.replace('time-sheet?', 'time-sheet/export?')), 503)
})

test('an agent sees who looked at them, and nothing of whom else', async () => {
  const [, other = ''] = queue.userIds
  await ask('sam', `/reports/time-sheet?${QUESTION}&queue=${queue.id}`)
  await ask('boss', `/reports/time-sheet/agents?${QUESTION}&agent=${self}&agent=${other}`)
  await ask('boss', `/reports/time-sheet/agents?${QUESTION}&agent=${other}`)
  const { items, total } = await looks('ann', '/looks')
  expect(total).toBe(2)
  expect(items.map(({ viewer }) => viewer.name)).toEqual(['boss', 'sam'])
  expect(JSON.stringify(items)).not.toContain(other)
  await expectProblem(await ask('ann', '/audit'), 404)
  await expectProblem(await ask('sam', '/audit'), 404)
  expect((await looks('sam', '/looks')).total).toBe(0)
})

test('auditors filter by who looked and at whom, and take the record along', async () => {
  await ask('sam', `/reports/time-sheet?${QUESTION}&queue=${queue.id}`)
  await ask('boss', `/reports/time-sheet?${QUESTION}`)
  expect((await looks('boss', '/audit?viewer=sam')).items.map(({ viewer }) => viewer.id)).toEqual(['sam'])
  const outside = desk.zoom.truth.agents().find(({ queueIds }) => !queueIds.includes(queue.id))
  expect((await looks('boss', `/audit?agent=${outside?.userId}`)).items.map(({ viewer }) => viewer.id)).toEqual([
    'boss',
  ])
  const file = await ask('boss', '/audit/export')
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="readyboard-audit.csv"')
  const text = await file.text()
  const lines = text.replace('\uFEFF', '').trim().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('at (UTC),viewer,e-mail')
  expect(lines[2]).toContain(`2026-11-20T12:00:00+00:00,sam,sam@contact.example,sam,report,${queue.name},all,`)
  await expectProblem(await ask('boss', '/audit?page=0'), 400)
  await expectProblem(await ask('boss', '/audit?who=sam'), 400)
})
