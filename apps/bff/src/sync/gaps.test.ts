import { expect, test } from 'vitest'
import { type Cell, cellKey } from '../store/cell.ts'
import { FetchTask } from './fetch-task.ts'
import { Gaps } from './gaps.ts'

const HOUR = 3600
const cell: Cell = { source: 'time_sheets', queue: null, agent: null, grain: '1_hour', zone: 'UTC' }
const key = cellKey(cell)
const task = (first: number, hours: number) =>
  new FetchTask({
    cell,
    from: first * HOUR,
    to: (first + hours) * HOUR,
    starts: Array.from({ length: hours }, (_, index) => (first + index) * HOUR),
    kind: 'new',
    lane: 'waiting',
    requestsExpected: 1,
  })
const startsOf = (needs: ReturnType<Gaps['takeDue']>) =>
  needs.flatMap(({ steps }) => steps.map(({ start }) => start / HOUR))

test('what failed is owed until it is stored, and not tried before its time', () => {
  const gaps = new Gaps()
  gaps.add(task(0, 2), key, 100, 130)
  expect(gaps.nextAt()).toBe(130)
  expect(gaps.takeDue(129)).toEqual([])
  expect(startsOf(gaps.takeDue(130))).toEqual([0, 1])
  expect(gaps.size).toBe(1)
  gaps.forget(key, 0, 2 * HOUR)
  expect([gaps.size, gaps.nextAt()]).toEqual([0, null])
})

test('of what is stored in other pieces only the rest is owed, and the same hours are never owed twice', () => {
  const gaps = new Gaps()
  gaps.add(task(0, 4), key, 100, 100)
  gaps.forget(key, 0, HOUR)
  gaps.add(task(2, 3), key, 101, 101)
  expect(startsOf(gaps.takeDue(200)).toSorted()).toEqual([1, 2, 3, 4])
})

test('while Zoom is away one window is the probe, ever more rarely, and its success makes all of them due', () => {
  const gaps = new Gaps()
  for (const first of [0, 4, 8]) gaps.add(task(first, 4), key, 0, 5)
  let now = 5
  expect(gaps.takeDue(now)).toHaveLength(3)
  const pauses: number[] = []
  for (let round = 0; round < 8; round += 1) {
    const next = gaps.nextAt() ?? 0
    pauses.push(next - now)
    now = next
    expect(gaps.takeDue(now)).toHaveLength(1)
  }
  expect(pauses).toEqual([10, 20, 40, 80, 120, 120, 120, 120])
  gaps.forget(key, 0, 4 * HOUR)
  gaps.allDue(now)
  expect(gaps.takeDue(now)).toHaveLength(2)
})

test('a window that is the trouble itself is not tried at once because others succeed', () => {
  const gaps = new Gaps()
  gaps.add(task(0, 1), key, 0, 300)
  gaps.allDue(10)
  expect(gaps.nextAt()).toBe(300)
})

test('what could not be had for hours is left to whoever asks', () => {
  const gaps = new Gaps()
  gaps.add(task(0, 1), key, 0, 5)
  expect(gaps.takeDue(6 * HOUR)).toEqual([])
  expect(gaps.size).toBe(0)
})
