import { DoseAnswer, type DoseRow } from '@readyboard/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { type TrueDose, trueDoses } from '../testing/dose-truth.ts'
import { seconds } from '../testing/truth.ts'
import { serveApp } from './testing/serve-app.ts'

// Four days after New York put its clocks back, in the middle of an hour.
const START = Date.parse('2026-11-04T19:42:10Z')
const began = Date.now()
const now = () => START + (Date.now() - began)
const ROUTE = '/api/v1/reports/time-sheet/dose'
let desk: Desk

beforeAll(async () => {
  desk = await Desk.open({
    agents: 40,
    seed: 11,
    plan: 'business',
    now,
    settings: { perSecond: 200, mediumPerSecond: 200 },
    limits: false,
  })
})
afterAll(() => desk.close())

async function ask(question: string): Promise<DoseAnswer> {
  const { url } = await serveApp({ answers: desk.answers })
  const answer = await fetch(`${url}${ROUTE}?${question}&wait=60`)
  expect(answer.status).toBe(200)
  return DoseAnswer.parse(await answer.json())
}

const everybody = () => desk.zoom.truth.agents().map(({ userId }) => userId)
const listed = (doses: readonly TrueDose[]) => doses.filter(({ available }) => available >= 3600)

function figuresOf(row: DoseRow): TrueDose {
  const { userId, availableSeconds: available, occupiedSeconds: occupied, longestRun } = row
  const bands = [row.under60Seconds, row.from60Seconds, row.from75Seconds, row.from85Seconds, row.over90Seconds]
  const run = longestRun && { from: seconds(longestRun.start), to: seconds(longestRun.end) }
  expect(row.occupancy).toBeCloseTo(occupied / available, 12)
  expect(row.over90Share).toBeCloseTo(row.over90Seconds / available, 12)
  if (longestRun && run) expect(longestRun.seconds).toBe(run.to - run.from)
  return { userId, online: 0, available, occupied, bands, run }
}

const byId = (doses: readonly TrueDose[]) =>
  doses.map((dose) => ({ ...dose, online: 0 })).toSorted((a, b) => a.userId.localeCompare(b.userId))

function expectTruth(answer: DoseAnswer, truth: readonly TrueDose[]) {
  expect(answer.coverage).toMatchObject({ state: 'complete', problem: null })
  expect(byId(answer.rows.map(figuresOf))).toEqual(byId(listed(truth)))
  const total = (of: (dose: TrueDose) => number) => listed(truth).reduce((sum, dose) => sum + of(dose), 0)
  const most = (of: (dose: TrueDose) => number) => Math.max(0, ...listed(truth).map(of))
  expect(answer.total).toBe(listed(truth).length)
  expect(answer.leftOut).toBe(truth.filter(({ online, available }) => online > 0 && available < 3600).length)
  expect(answer.totals).toMatchObject({
    agents: listed(truth).length,
    availableSeconds: total(({ available }) => available),
    occupiedSeconds: total(({ occupied }) => occupied),
    under60Seconds: total(({ bands }) => bands[0] ?? 0),
    from60Seconds: total(({ bands }) => bands[1] ?? 0),
    from75Seconds: total(({ bands }) => bands[2] ?? 0),
    from85Seconds: total(({ bands }) => bands[3] ?? 0),
    over90Seconds: total(({ bands }) => bands[4] ?? 0),
    mostAvailableSeconds: most(({ available }) => available),
    longestRunSeconds: most(({ run }) => (run ? run.to - run.from : 0)),
  })
}

test.each([
  ['America/New_York', '1_hour', 3600],
  ['America/New_York', '15_minutes', 900],
  ['Europe/Berlin', '30_minutes', 1800],
  // Its hours begin at a quarter past those of UTC, so each is put together from quarters.
  ['Asia/Kathmandu', '1_hour', 3600],
])('the dose of a week in %s by %s equals the truth', async (zone, interval, step) => {
  const answer = await ask(`range=last-7-days&tz=${zone}&interval=${interval}&pageSize=200`)
  expect(answer.query.interval).toBe(interval)
  const from = seconds(answer.query.from)
  // The interval that runs does not count.
  const to = from + Math.floor((START / 1000 - from) / step) * step
  expect(answer.intervals).toBe((to - from) / step)
  const truth = trueDoses(desk.zoom, everybody(), { from, to, step })
  expectTruth(answer, truth)
  expect(truth.some(({ run }) => run && run.to - run.from > step)).toBe(true)
})

test('without an interval, or with a coarser one, the dose is by the hour and says so', async () => {
  const byHour = await ask('range=last-week&tz=Europe/Berlin&interval=1_hour')
  for (const interval of ['', '&interval=1_day', '&interval=1_month']) {
    const answer = await ask(`range=last-week&tz=Europe/Berlin${interval}`)
    expect(answer.query.interval).toBe('1_hour')
    expect(answer.rows).toEqual(byHour.rows)
  }
})

test('only some hours of the week count where they are asked for, both hours at one on the night of 25', async () => {
  const question = 'from=2026-10-19&to=2026-11-03&tz=America/New_York&interval=1_hour&pageSize=200'
  const whole = await ask(question)
  const [from, to] = [seconds(whole.query.from), seconds(whole.query.to)]
  const clock = (start: number) => {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/New_York',
      weekday: 'short',
      hour: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(start * 1000)
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
    return { day: part('weekday').toLowerCase(), hour: `${part('weekday').toLowerCase()}-${part('hour')}` }
  }
  for (const [hours, intervals] of [
    ['mon-10', 3],
    ['sun-01', 3],
    ['sun', 49],
  ] as const) {
    const answer = await ask(`${question}&hours=${hours}`)
    expect(answer).toMatchObject({ hours, intervals })
    const truth = trueDoses(desk.zoom, everybody(), { from, to }, (start) =>
      Object.values(clock(start)).includes(hours),
    )
    expectTruth(answer, truth)
  }
})

test('a queue, some agents and a search leave the others out', async () => {
  const range = 'range=last-week&tz=Europe/Berlin&interval=1_hour&pageSize=200'
  const { query } = await ask(range)
  const week = { from: seconds(query.from), to: seconds(query.to) }
  for (const { id, userIds } of desk.zoom.truth.queues())
    expectTruth(await ask(`${range}&queue=${encodeURIComponent(id)}`), trueDoses(desk.zoom, userIds, week))
  const [first = '', second = ''] = everybody()
  expectTruth(await ask(`${range}&agent=${first}&agent=${second}`), trueDoses(desk.zoom, [first, second], week))
  const all = await ask(range)
  const name = all.rows[3]?.displayName ?? ''
  const found = await ask(`${range}&search=${encodeURIComponent(name)}`)
  expect(found.rows.map(({ displayName }) => displayName)).toContain(name)
  expect(found.total).toBeLessThan(all.total)
  expect(found.totals.availableSeconds).toBe(found.rows.reduce((sum, row) => sum + row.availableSeconds, 0))
})

test.each([
  ['availableSeconds', (row: DoseRow) => row.availableSeconds],
  ['occupiedSeconds', (row: DoseRow) => row.occupiedSeconds],
  ['under60Seconds', (row: DoseRow) => row.under60Seconds],
  ['from60Seconds', (row: DoseRow) => row.from60Seconds],
  ['from75Seconds', (row: DoseRow) => row.from75Seconds],
  ['from85Seconds', (row: DoseRow) => row.from85Seconds],
  ['over90Seconds', (row: DoseRow) => row.over90Seconds],
  ['over90Share', (row: DoseRow) => row.over90Share ?? 0],
  ['longestRunSeconds', (row: DoseRow) => row.longestRun?.seconds ?? 0],
  ['occupancy', (row: DoseRow) => row.occupancy ?? 0],
])('by %s rows come in order both ways, ties by name, and every page once', async (sort, value) => {
  const question = 'range=last-week&tz=Europe/Berlin&interval=1_hour'
  const named = (await ask(`${question}&pageSize=200`)).rows
  for (const order of ['asc', 'desc'] as const) {
    // Sorting is stable, so that of equal ones the first by name comes first.
    const sign = order === 'asc' ? 1 : -1
    const expected = named.toSorted((a, b) => sign * (value(a) - value(b)))
    const pages: DoseRow[] = []
    for (let page = 1; page <= Math.ceil(named.length / 15) + 1; page += 1) {
      const answer = await ask(`${question}&sort=${sort}&order=${order}&pageSize=15&page=${page}`)
      expect(answer).toMatchObject({ page, pageSize: 15, total: named.length })
      expect(answer.totals.agents).toBe(named.length)
      pages.push(...answer.rows)
    }
    expect(pages.map(({ displayName }) => displayName)).toEqual(expected.map(({ displayName }) => displayName))
  }
})

test('hours of no week are refused by name', async () => {
  const { url } = await serveApp({ answers: desk.answers })
  const answer = await fetch(`${url}${ROUTE}?hours=mon-24`)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ errors: [{ parameter: 'hours' }] })
})

test('a range of more intervals than one answer holds is refused with what fits', async () => {
  const { url } = await serveApp({ answers: desk.answers })
  const answer = await fetch(`${url}${ROUTE}?from=2026-06-01&to=2026-11-01&interval=1_day`)
  expect(answer.status).toBe(422)
})
