import { expect, test } from 'vitest'
import { type StateInterval, unbrokenRuns } from './unbroken-state.ts'

const HOUR = 3600
type Hour = { ready?: number; notReady?: number; occupied?: number } | null

/** Hours from 0 on, each with the part of it that a state took; null: nothing is known. */
const hours = (...parts: Hour[]): StateInterval[] =>
  parts.map((part, hour) => ({
    start: hour * HOUR,
    end: (hour + 1) * HOUR,
    readySeconds: part && (part.ready ?? 0) * HOUR,
    notReadySeconds: part && (part.notReady ?? 0) * HOUR,
    occupiedSeconds: part && (part.occupied ?? 0) * HOUR,
  }))
const times = (count: number, hour: Hour): Hour[] => Array.from({ length: count }, () => hour)
const runs = (intervals: StateInterval[], more: Partial<Parameters<typeof unbrokenRuns>[1]> = {}) =>
  unbrokenRuns(intervals, { longestSeconds: 6 * HOUR, cuts: [], now: 1000 * HOUR, ...more }).map(
    ({ state, start, end, crosses }) => [state, start / HOUR, end / HOUR, crosses],
  )

const OFF = {}
const AWAY = { notReady: 1 }
const WORK = { occupied: 0.7, ready: 0.3 }

test('six hours of one state are usual, a seventh is pointed out', () => {
  expect(runs(hours(WORK, ...times(6, AWAY), OFF))).toEqual([])
  expect(runs(hours(WORK, ...times(7, AWAY), OFF))).toEqual([['notReady', 1, 8, false]])
})

test.each(['ready', 'notReady', 'occupied'] as const)('any state can be the unbroken one: %s', (state) => {
  expect(runs(hours(...times(8, { [state]: 1 })))).toEqual([[state, 0, 8, false]])
})

test('an hour is filled from 99 % of it on', () => {
  const almost = (share: number) => hours(...times(4, AWAY), { notReady: share, ready: 1 - share }, ...times(3, AWAY))
  expect(runs(almost(0.99))).toHaveLength(1)
  expect(runs(almost(0.98))).toEqual([])
})

test('another state, or nothing known, breaks a run', () => {
  expect(runs(hours(...times(5, AWAY), { ready: 1 }, ...times(5, AWAY)))).toEqual([])
  expect(runs(hours(...times(5, AWAY), null, ...times(5, AWAY)))).toEqual([])
  const [first, , ...rest] = hours(...times(9, AWAY))
  expect(runs(first ? [first, ...rest] : [])).toEqual([['notReady', 2, 9, false]])
})

test('two hours over the shift cut are pointed out, less or beside it are not', () => {
  const night = hours(OFF, OFF, OFF, AWAY, AWAY, OFF)
  expect(runs(night, { cuts: [4 * HOUR] })).toEqual([['notReady', 3, 5, true]])
  for (const cut of [3, 5, 2]) expect(runs(night, { cuts: [cut * HOUR] })).toEqual([])
  expect(runs(hours(OFF, AWAY, OFF), { cuts: [1.5 * HOUR] })).toEqual([])
})

test('an interval that has not ended yet is not counted', () => {
  expect(runs(hours(...times(7, AWAY)), { now: 6.5 * HOUR })).toEqual([])
  expect(runs(hours(...times(8, AWAY)), { now: 7.5 * HOUR })).toEqual([['notReady', 0, 7, false]])
})
