import { expect, test } from 'vitest'
import { type Cell, cellKey } from '../store/cell.ts'
import { Failures } from './failures.ts'
import type { PassingTrouble } from './trouble.ts'

const HOURS: Cell = { source: 'time_sheets', queue: null, agent: null, grain: '1_hour', zone: 'UTC' }
const QUEUE: Cell = { ...HOURS, queue: 'Q1' }
const window = { cell: HOURS, from: 0, to: 7200 }
const step = { start: 3600, end: 7200 }

const trouble = (since: number, rest: Partial<PassingTrouble> = {}): PassingTrouble => ({
  code: 'zoom-answer',
  detail: '',
  since,
  retryAt: since + 5,
  growing: true,
  ...rest,
})

test('what failed is not asked again before its time, for its own stretch of its own cell alone', () => {
  const failures = new Failures()
  failures.remember(window, trouble(100), new Error('once'))
  expect(failures.of(cellKey(HOURS), step, 104)?.trouble.retryAt).toBe(105)
  expect(failures.of(cellKey(HOURS), step, 105)).toBeNull()
  expect(failures.of(cellKey(HOURS), { start: 7200, end: 10_800 }, 104)).toBeNull()
  expect(failures.of(cellKey(QUEUE), step, 104)).toBeNull()
})

test('what goes on failing is tried ever more rarely, at most every five minutes, and says since when', () => {
  const failures = new Failures()
  const pauses = []
  let now = 100
  for (let times = 0; times < 9; times += 1) {
    failures.remember(window, trouble(now), new Error('again'))
    const failed = failures.of(cellKey(HOURS), step, now)
    pauses.push((failed?.trouble.retryAt ?? 0) - now)
    expect(failed?.trouble.since).toBe(100)
    now = failed?.trouble.retryAt ?? 0
  }
  expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300])
  failures.forget(window)
  failures.remember(window, trouble(now), new Error('anew'))
  expect(failures.of(cellKey(HOURS), step, now)?.trouble).toMatchObject({ since: now, retryAt: now + 5 })
})

test('trouble that is not of the window’s own making keeps its time', () => {
  const failures = new Failures()
  for (const since of [100, 105, 110])
    failures.remember(window, trouble(since, { code: 'zoom-unavailable', growing: false }), null)
  expect(failures.of(cellKey(HOURS), step, 111)?.trouble.retryAt).toBe(115)
})
