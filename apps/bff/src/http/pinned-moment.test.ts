import { AgentsAnswer, LinkAnswer, TimeSheetReport } from '@readyboard/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { someWindow } from '../store/testing/some-window.ts'
import { Desk } from '../testing/desk.ts'
import { type Ask, asker } from './testing/ask-over-http.ts'
import { serveApp } from './testing/serve-app.ts'

const NOW = Date.parse('2026-11-20T15:20:10Z')
const DAY = 'from=2026-11-17&to=2026-11-17&tz=UTC&interval=1_hour'
/** Hours since 1970. */
const hourOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 3_600_000
let desk: Desk
let ask: Ask

beforeAll(async () => {
  desk = await Desk.open({ agents: 6, seed: 12, limits: false, now: () => NOW, settings: { perSecond: 100 } })
  // Whoever is listed without a row is no part of this.
  await desk.agents('from=2026-11-10&to=2026-11-10&tz=UTC&interval=1_hour')
})
beforeEach(async () => {
  ask = asker(await serveApp({ answers: desk.answers }))
})
afterAll(() => desk.close())

/** Hours of a day in which 60 people have figures that follow from `salt`. */
async function commitDay(day: string, salt: number): Promise<void> {
  for (let hour = 0; hour < 24; hour += 1) await commitHour(hourOf(day) + hour, salt)
}

/** Of every third row Zoom gives no average and no percentage. */
async function commitHour(hour: number, salt: number): Promise<void> {
  const window = someWindow(hour, 60, NOW / 1000 + salt)
  const rows = window.rows.map((row, person) =>
    (person + hour) % 3 === 0 ? { ...row, averageWrapUpSeconds: null, zoomOccupiedPercentage: null } : row,
  )
  await desk.store.commitWindow({ ...window, rows, fetchedAt: Math.floor(NOW / 1000) })
}

const json = async (path: string, params: Record<string, string> = {}): Promise<unknown> => {
  const answer = await ask('GET', path, params)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return await answer.json()
}

/** A pin belongs together, or there is none. */
async function expectOneMoment(): Promise<void> {
  const answer = await ask('POST', '/links', { kind: 'pinned', address: DAY })
  if (answer.status === 503) {
    expect(answer.headers.get('retry-after')).toBe('2')
    return
  }
  const { id } = LinkAnswer.parse(await answer.json())
  const report = TimeSheetReport.parse(await json(`/links/${id}/report`))
  // The one as it was kept, the other added up from the rows.
  for (const search of ['', 'name of']) {
    const { totals } = AgentsAnswer.parse(await json(`/links/${id}/agents`, { search }))
    expect(totals.readySeconds).toBe(report.summary.readySeconds)
    expect(totals.averageWrapUpSeconds).toBeCloseTo(report.summary.averageWrapUpSeconds ?? -1, 9)
  }
}

test('pinned numbers are of one moment, however fast they change', async () => {
  await commitDay('2026-11-17', 0)
  let isOver = false
  const changing = (async () => {
    for (let salt = 1; !isOver; salt += 1) await commitHour(hourOf('2026-11-17') + (salt % 24), salt)
  })()
  try {
    for (let count = 0; count < 12; count += 1) await expectOneMoment()
  } finally {
    isOver = true
    await changing
  }
  const last = await ask('POST', '/links', { kind: 'pinned', address: DAY })
  expect(last.status).toBe(201)
}, 60_000)

test('the averages of whom a search finds weigh what they weigh on the live page, on both sides of a comparison', async () => {
  for (const [index, day] of ['2026-11-16', '2026-11-17'].entries()) await commitDay(day, index)
  const question = `${DAY}&compare=previous`
  await desk.report(question)
  const { id } = LinkAnswer.parse(await (await ask('POST', '/links', { kind: 'pinned', address: question })).json())
  for (const search of ['name of u1', 'name of u', 'u59', 'nobody at all']) {
    const live = await desk.agents(question, new URLSearchParams({ search, pageSize: '200' }).toString())
    const kept = AgentsAnswer.parse(await json(`/links/${id}/agents`, { search, pageSize: '200' }))
    expect(kept.rows, search).toEqual(live.rows)
    expect(live.compared?.alike?.now.zoomOccupiedShare === null).toBe(search.startsWith('nobody'))
    for (const side of ['now', 'before'] as const)
      for (const [name, value] of Object.entries(live.compared?.alike?.[side] ?? {})) {
        const is = new Map(Object.entries(kept.compared?.alike?.[side] ?? {})).get(name)
        if (value === null) expect(is, `${name} of "${search}"`).toBeNull()
        else expect(is, `${name} of "${search}"`).toBeCloseTo(value, 9)
      }
  }
})
