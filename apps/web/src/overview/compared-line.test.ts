import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { comparedLine } from './compared-line.ts'
import { comparedPoints, counterpartWords } from './compared-words.ts'
import { timePoints } from './time-points.ts'

const HOUR = 3600
const WEEK = 7 * 86_400
const MONDAY = Date.parse('2026-11-02T10:00Z') / 1000
const HALF = [3600, 3600, 0] as const
const BUSY = [5400, 1800, 0] as const
type States = readonly [number, number, number] | null

const points = (states: readonly States[], before: readonly States[], counterparts: (number | null)[], now = 1e10) => {
  const series = states.map((one, hour) => seriesPoint(MONDAY + hour * HOUR, one))
  const others = before.map((one, hour) => seriesPoint(MONDAY - WEEK + hour * HOUR, one))
  return timePoints(series, now, 'available', { series: others, counterparts })
}
const place = { x: (instant: number) => (instant - MONDAY) / 360, y: (occupancy: number) => 100 - occupancy * 100 }

test('the counterparts are drawn over the intervals that are compared with them', () => {
  expect(comparedLine(points([BUSY, BUSY], [HALF, BUSY], [0, 1]), place)).toBe('M5.0 50.0L15.0 25.0')
})

test('the line breaks where a counterpart is missing, is not fetched, or rests on under an hour', () => {
  const all = [HALF, HALF, HALF]
  expect(comparedLine(points(all, all, [0, null, 2]), place)).toBe('M5.0 50.0h.01M25.0 50.0h.01')
  expect(comparedLine(points(all, [HALF, null, HALF], [0, 1, 2]), place)).toBe('M5.0 50.0h.01M25.0 50.0h.01')
  expect(comparedLine(points(all, [HALF, [1000, 1000, 0], HALF], [0, 1, 2]), place)).toBe('M5.0 50.0h.01M25.0 50.0h.01')
})

test('a gap on the side that was asked does not break the other one', () => {
  expect(comparedLine(points([HALF, null], [HALF, HALF], [0, 1]), place)).toBe('M5.0 50.0L15.0 50.0')
})

test('an interval tells its points against its counterpart, a running one does not', () => {
  const told = (now?: number) => points([BUSY], [HALF], [0], now).map((point) => comparedPoints(point, '1_hour', 'UTC'))
  expect(told()).toEqual(['+25.0 pts vs Mon 26 Oct'])
  expect(told(MONDAY + 60)).toEqual([''])
})

test('a counterpart at another time of day, or in another year, says so', () => {
  const source = seriesPoint(MONDAY, HALF)
  const words = (start: number) =>
    counterpartWords({ source, before: { source: seriesPoint(start, HALF), occupancy: 0.5 } }, '1_hour', 'UTC')
  expect(words(MONDAY - 5 * HOUR)).toBe('Mon 2 Nov, 05:00–06:00')
  expect(words(MONDAY - 364 * 86_400)).toBe('Mon 3 Nov 2025')
})
