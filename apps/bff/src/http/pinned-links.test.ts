import { AGENT_SORTS, AgentsAnswer, ChangesAnswer, LinkAnswer, TimeSheetReport } from '@readyboard/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'
import { type Ask, asker } from './testing/ask-over-http.ts'
import { expectProblem } from './testing/expect-problem.ts'
import { serveApp } from './testing/serve-app.ts'

const START = '2026-11-20T15:20:10Z'
const DAY = 'from=2026-11-20&to=2026-11-20&tz=UTC&interval=1_hour'
let clock = movableClock(START)
let desk: Desk
let ask: Ask

beforeAll(async () => {
  desk = await Desk.open({
    ...{ agents: 30, seed: 12, limits: false, now: () => clock.now() },
    ...{ settings: { perSecond: 100 }, switches: { inconsistentShare: 0.1 } },
  })
})
afterAll(() => desk.close())
beforeEach(async () => {
  clock = movableClock(START)
  await desk.startAnew()
  ask = asker(await serveApp({ answers: desk.answers }))
})

const pinned = async (address: string, page = '/') => {
  const answer = await ask('POST', '/links', { kind: 'pinned', page, address })
  expect(answer.status, await answer.clone().text()).toBe(201)
  return LinkAnswer.parse(await answer.json())
}
const json = async (path: string, params: Record<string, string> = {}): Promise<unknown> => {
  const answer = await ask('GET', path, params)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return await answer.json()
}
const reportOf = async (id: string) => TimeSheetReport.parse(await json(`/links/${id}/report`))
const agentsOf = async (id: string, table: Record<string, string> = {}) =>
  AgentsAnswer.parse(await json(`/links/${id}/agents`, table))
const changesOf = async (id: string, page: Record<string, string> = {}) =>
  ChangesAnswer.parse(await json(`/links/${id}/changes`, page))

/** Fetches again what may have changed, as somebody does who looks after an hour. */
async function lookAgain(question: string): Promise<void> {
  clock.forward(3601)
  const { coverage } = await desk.report(question, 0)
  if (coverage.fetch) await desk.room.fetcher.job(coverage.fetch.id)?.finished
}

test('a pinned link shows the same numbers after Zoom restated three agents, and names them', async () => {
  const question = 'from=2026-11-19T16:00&to=2026-11-20T14:00&tz=UTC&interval=1_hour'
  const [from, to] = [Date.parse('2026-11-19T16:00:00Z') / 1000, Date.parse('2026-11-20T14:00:00Z') / 1000]
  const { series, summary } = await desk.report(question)
  const { id, address } = await pinned(`${question}&sort=occupancy`)
  expect(address).toBe(`${question}&sort=occupancy`)
  const [report, agents] = [await reportOf(id), await agentsOf(id)]
  expect(report).toMatchObject({ series, summary })
  expect(await changesOf(id)).toMatchObject({ complete: true, totals: [], rows: [], total: 0 })

  const truth = (userId: string) => desk.zoom.truth.measures({ userId, from, to })
  const busy = desk.zoom.truth.agents().filter(({ userId }) => truth(userId).ready > 600)
  const restated = busy.slice(0, 3).map(({ userId }, index) => {
    const before = truth(userId)
    const moved = (index + 1) * 60
    expect(desk.zoom.restate(userId, from, to, moved)).toBe(moved)
    return { userId, before, after: truth(userId), moved }
  })
  await lookAgain(question)

  expect((await desk.report(question)).summary).not.toEqual(summary)
  expect(await reportOf(id)).toEqual(report)
  expect(await agentsOf(id)).toEqual(agents)
  const changes = await changesOf(id)
  expect(changes.rows.map(({ userId }) => userId).toSorted()).toEqual(restated.map(({ userId }) => userId).toSorted())
  for (const { userId, before, after } of restated) {
    const row = changes.rows.find((one) => one.userId === userId)
    expect(row?.kind).toBe('changed')
    const said = Object.fromEntries(row?.measures.map(({ measure, ...sides }) => [measure, sides]) ?? [])
    expect(said.readySeconds).toEqual({ before: before.ready, now: after.ready })
    expect(said.notReadySeconds).toEqual({ before: before.notReady, now: after.notReady })
    const share = ({ ready, notReady, occupied }: typeof before) => ready / (ready + notReady + occupied)
    expect(said.readyShare?.before).toBeCloseTo(share(before), 12)
    expect(said.readyShare?.now).toBeCloseTo(share(after), 12)
    for (const whole of ['occupiedSeconds', 'onlineSeconds', 'offlineSeconds', 'inboundCalls', 'occupiedShare'])
      expect(said).not.toHaveProperty(whole)
  }
  const moved = restated.reduce((sum, one) => sum + one.moved, 0)
  const ready = changes.totals.find(({ measure }) => measure === 'readySeconds')
  expect((ready?.before ?? 0) - (ready?.now ?? 0)).toBe(moved)
  const names = changes.rows.map(({ displayName }) => displayName)
  expect(names).toEqual(
    (await agentsOf(id)).rows.map(({ displayName }) => displayName).filter((name) => names.includes(name)),
  )
  const second = await changesOf(id, { page: '2', pageSize: '1' })
  expect([second.rows, second.total, second.pageSize]).toEqual([changes.rows.slice(1, 2), 3, 1])
})

test('the pinned table answers what the live one does, in every order, for every search, page by page', async () => {
  for (const question of [DAY, 'from=2026-11-12&to=2026-11-18&tz=America/New_York&interval=1_day']) {
    await desk.report(question)
    const { id } = await pinned(question, '/agents')
    const tables = [
      ...AGENT_SORTS.flatMap((sort) => ['asc', 'desc'].map((order) => ({ sort, order, pageSize: '200' }))),
      ...['a', 'AN', 'é', '%', 'nobody at all', ' '].map((search) => ({ search, sort: 'onlineSeconds' })),
      ...['1', '2', '5', '99'].map((page) => ({ page, pageSize: '7', sort: 'occupancy', order: 'desc' })),
    ]
    for (const table of tables) {
      const said = JSON.stringify(table)
      const live = await desk.agents(question, new URLSearchParams(table).toString())
      const kept = await agentsOf(id, table)
      expect(kept.rows, said).toEqual(live.rows)
      const { plainAverages, ...basis } = live.basis
      expect({ ...kept, rows: [] }, said).toMatchObject({ totals: live.totals, basis, total: live.total })
      for (const name of ['occupancy', 'occupancyOfOnline', 'zoomOccupiedShare'] as const) {
        expect(kept.basis.plainAverages[name].agents).toBe(plainAverages[name].agents)
        expect(kept.basis.plainAverages[name].value ?? -1).toBeCloseTo(plainAverages[name].value ?? -1, 12)
      }
    }
  }
})

test('what was on its way when it was pinned is missing for good, and later counts as a change', async () => {
  // Who there is is known already: only the report is slow.
  await desk.agents('from=2026-11-10&to=2026-11-10&tz=UTC&interval=1_hour')
  desk.zoom.setLatency(300)
  const { id } = await pinned(DAY)
  desk.zoom.setLatency(0)
  const report = await reportOf(id)
  expect(report.coverage).toMatchObject({ state: 'partial', fetch: null, problem: null })
  expect(report.coverage.parts.map(({ state }) => state)).not.toContain('fetching')
  expect(report.series.map(({ state }) => state)).not.toContain('fetching')
  const { rows } = await desk.agents(DAY)
  await desk.report(DAY)
  const changes = await changesOf(id, { pageSize: '200' })
  expect(changes.complete).toBe(true)
  expect(new Set(changes.rows.map(({ kind }) => kind))).toEqual(new Set(['new']))
  expect(rows.length).toBeGreaterThan(0)
  expect(await reportOf(id)).toEqual(report)
})

test('a link that is not pinned has no numbers of its own', async () => {
  const { id } = LinkAnswer.parse(await (await ask('POST', '/links', { kind: 'fixed', address: DAY })).json())
  for (const what of ['report', 'agents', 'changes'])
    for (const one of [id, 'zzzzzzzzzz']) await expectProblem(await ask('GET', `/links/${one}/${what}`), 404)
})

test('pinned numbers end with their link', async () => {
  await desk.report(DAY)
  const [deleted, ended] = [await pinned(DAY), await pinned(DAY)]
  await reportOf(deleted.id)
  await ask('DELETE', `/links/${deleted.id}`)
  await expectProblem(await ask('GET', `/links/${deleted.id}/report`), 404)
  await expectProblem(await ask('GET', `/links/${deleted.id}/agents`), 404)
  expect(await desk.store.links.pin(deleted.id)).toBeNull()
  await reportOf(ended.id)
  clock.forward(396 * 86_400)
  await expectProblem(await ask('GET', `/links/${ended.id}/report`), 404)
})

test('looking at what changed asks Zoom no more than a look does', async () => {
  const question = 'from=2026-11-10&to=2026-11-13&tz=UTC&interval=1_hour'
  await desk.report(question)
  const { id } = await pinned(question)
  const asked = desk.reports().length
  await changesOf(id)
  await reportOf(id)
  expect(desk.reports()).toHaveLength(asked)
})

test('pinned numbers stay when the product is started again', async () => {
  await desk.report(DAY)
  const { id } = await pinned(DAY)
  const [report, agents] = [await reportOf(id), await agentsOf(id, { sort: 'occupancy' })]
  await desk.restart()
  ask = asker(await serveApp({ answers: desk.answers }))
  expect([await reportOf(id), await agentsOf(id, { sort: 'occupancy' })]).toEqual([report, agents])
})

test('a pinned comparison stays as it was, and its totals are those of whom a search finds', async () => {
  const question = 'from=2026-11-17&to=2026-11-19&tz=UTC&interval=1_hour&compare=previous'
  await desk.report(question)
  const report = await desk.report(question)
  const { id } = await pinned(question)
  expect((await reportOf(id)).previous).toEqual(report.previous)
  for (const search of ['', 'a', 'an', 'nobody at all']) {
    const live = await desk.agents(question, `search=${search}&pageSize=200`)
    const kept = await agentsOf(id, { search, pageSize: '200' })
    expect(kept.rows).toEqual(live.rows)
    expect(live.compared?.alike).toBeDefined()
    for (const side of ['now', 'before'] as const)
      for (const [name, value] of Object.entries(live.compared?.alike?.[side] ?? {})) {
        const is = Object.entries(kept.compared?.alike?.[side] ?? {}).find(([key]) => key === name)?.[1]
        if (value === null || search === '') expect(is, `${name} of "${search}"`).toBe(value)
        else expect(is, `${name} of "${search}"`).toBeCloseTo(value, 9)
      }
  }
})
