import { divide } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { type Cell, cellKey, type Grain } from '../store/cell.ts'
import type { StoredWindow } from '../store/store.ts'
import { chooseWays } from './choose-way.ts'
import { needsOf, runsOf } from './needs.ts'
import { unitsOf } from './units.ts'

const HOUR = 3600
const DAY = 24 * HOUR
const START = Date.parse('2026-11-10T00:00:00Z') / 1000
const settings = { settleSeconds: DAY, lookBackSeconds: 180 * DAY, keep: { clock: 800 * 86_400, day: 1500 * 86_400 } }

const cell = (grain: Grain, agent: string | null = null): Cell => ({
  source: 'time_sheets',
  queue: null,
  agent,
  grain,
  zone: 'UTC',
})
type Stored = [cell: Cell, fromHour: number, toHour: number, fetchedAtHour: number]

/** What is chosen for a day or its hours, looked at so many hours after its beginning. */
function choose(stored: Stored[], lookedAtHour: number, { interval = '1_day', agents = [] as string[] } = {}) {
  const now = START + lookedAtHour * HOUR
  const to = interval === '1_day' ? START + DAY : Math.min(START + DAY, START + Math.ceil(lookedAtHour) * HOUR)
  const grain = interval === '1_day' ? '1_day' : '1_hour'
  const buckets = divide(START, to, grain, 'UTC', 'monday')
  const question = { from: START, to, zone: 'UTC', interval: grain, buckets, queue: null, agents } as const
  const windows = new Map<string, StoredWindow[]>()
  stored.forEach(([of, from, until, fetchedAt], id) => {
    const list = windows.get(cellKey(of)) ?? []
    list.push({
      id,
      from: START + from * HOUR,
      to: START + until * HOUR,
      fetchedAt: START + fetchedAt * HOUR,
      rejected: 0,
    })
    windows.set(cellKey(of), list)
  })
  return chooseWays(unitsOf(question, 'time_sheets', now, 'UTC'), windows, now, settings)
}

const chosen = (stored: Stored[], lookedAtHour: number, rest = {}) =>
  choose(stored, lookedAtHour, rest).map(
    ({ way, covered }) => `${way.cell.grain}${way.cell.agent ? ' alone' : ''} ${covered}`,
  )

test.each<[string, Stored[], number, string]>([
  ['nothing is stored: the day is asked for', [], 100, '1_day false'],
  ['its hours are stored: they answer', [[cell('1_hour'), 0, 24, 60]], 100, '1_hour true'],
  ['one hour is not stored: the day is asked for', [[cell('1_hour'), 0, 23, 60]], 100, '1_day false'],
  [
    'hours are final and the day is not: the hours answer',
    [
      [cell('1_hour'), 0, 24, 60],
      [cell('1_day'), 0, 24, 30],
    ],
    100,
    '1_hour true',
  ],
  [
    'neither is final: what was fetched last answers',
    [
      [cell('1_hour'), 0, 24, 30],
      [cell('1_day'), 0, 24, 29],
    ],
    31,
    '1_hour true',
  ],
  [
    'both are final: the coarser answers',
    [
      [cell('1_hour'), 0, 24, 60],
      [cell('1_day'), 0, 24, 50],
    ],
    100,
    '1_day true',
  ],
  [
    'half is stored by hours and half by quarters: no union answers',
    [
      [cell('1_hour'), 0, 12, 60],
      [cell('15_minutes'), 12, 24, 60],
    ],
    100,
    '1_day false',
  ],
])('%s', (_, stored, lookedAt, expected) => {
  expect(chosen(stored, lookedAt)).toEqual([expected])
})

test('everybody’s rows answer for one agent, one agent’s never for everybody', () => {
  expect(chosen([[cell('1_day'), 0, 24, 60]], 100, { agents: ['U1'] })).toEqual(['1_day true'])
  expect(chosen([], 100, { agents: ['U1'] })).toEqual(['1_day alone false'])
  expect(chosen([[cell('1_day', 'U1'), 0, 24, 60]], 100)).toEqual(['1_day false'])
  expect(chosen([[cell('1_day', 'U1'), 0, 24, 60]], 100, { agents: ['U2'] })).toEqual(['1_day alone false'])
})

test('what is missing is needed, what is stored is not', () => {
  const { missing, due } = needsOf(choose([[cell('1_hour'), 3, 7, 60]], 100, { interval: '1_hour' }))
  expect(due).toEqual([])
  expect(missing.map((need) => need.cell.grain)).toEqual(['1_hour'])
  const runs = runsOf(missing[0]?.steps ?? []).map((edges) =>
    [edges[0], edges.at(-1)].map((edge) => ((edge ?? 0) - START) / HOUR),
  )
  expect(runs).toEqual([
    [0, 3],
    [7, 24],
  ])
})

test('final steps are never due, closed ones after an hour, the running one after a minute', () => {
  const stored: Stored[] = [
    [cell('1_hour'), 0, 2, 26],
    [cell('1_hour'), 2, 4, 24.5],
    [cell('1_hour'), 4, 6, 26],
  ]
  const dueHours = (lookedAt: number, windows = stored) =>
    needsOf(choose(windows, lookedAt, { interval: '1_hour' })).due.flatMap(({ steps }) =>
      steps.map(({ start }) => (start - START) / HOUR),
    )
  expect(dueHours(26.2)).toEqual([2, 3])
  expect(dueHours(27.1)).toEqual([2, 3, 4, 5])
  const today: Stored[] = [
    [cell('1_hour'), 0, 5, 4.5],
    [cell('1_hour'), 5, 6, 5.1],
  ]
  expect(
    dueHours(5.11, [
      [cell('1_hour'), 0, 5, 5],
      [cell('1_hour'), 5, 6, 5.1],
    ]),
  ).toEqual([])
  expect(
    dueHours(5.2, [
      [cell('1_hour'), 0, 5, 5],
      [cell('1_hour'), 5, 6, 5.1],
    ]),
  ).toEqual([5])
  expect(
    needsOf(choose(today, 5.2, { interval: '1_hour' })).missing.flatMap(({ steps }) =>
      steps.map(({ start }) => (start - START) / HOUR),
    ),
  ).toEqual([4])
})

test('a running day that its hours answer is asked for again as a day, which costs less', () => {
  const { due, missing } = needsOf(choose([[cell('1_hour'), 0, 6, 5.5]], 5.9))
  expect(missing).toEqual([])
  expect(due.map((need) => [need.cell.grain, need.steps.length])).toEqual([['1_day', 1]])
})

test('runs are the unbroken stretches of steps', () => {
  const steps = [0, 1, 2, 5, 7, 8].map((start) => ({ start, end: start + 1 }))
  expect(runsOf(steps)).toEqual([
    [0, 1, 2, 3],
    [5, 6],
    [7, 8, 9],
  ])
  expect(runsOf([])).toEqual([])
})
