import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { occupancyDots, occupancyLine } from './occupancy-line.ts'
import { timePoints } from './time-points.ts'

const place = { x: (instant: number) => instant / 360, y: (occupancy: number) => 100 - occupancy * 100 }
const HALF: [number, number, number] = [3600, 3600, 0]
const drawn = (series: ([number, number, number] | null)[], now = 1e9, strain: number | null = 0.9) =>
  occupancyLine(
    timePoints(
      series.map((states, hour) => seriesPoint(hour * 3600, states)),
      now,
    ),
    place,
    3,
    strain,
  )

test('neighbours are joined at their middles', () => {
  expect(drawn([HALF, HALF]).line).toBe('M5.0 50.0L15.0 50.0')
})

test('the line breaks across what is missing, and a lonely point is still seen', () => {
  expect(drawn([HALF, HALF, null, HALF]).line).toBe('M5.0 50.0L15.0 50.0M35.0 50.0h.01')
})

test('less than an hour of available time breaks the line', () => {
  expect(drawn([HALF, [1800, 1799, 9000], HALF]).line).toBe('M5.0 50.0h.01M25.0 50.0h.01')
})

test('the running interval is the end of a dashed tail, not of the line', () => {
  const { line, tail, tailEnd } = drawn([HALF, HALF], 3700)
  expect(line).toBe('M5.0 50.0h.01')
  expect(tail).toBe('M5.0 50.0L15.0 50.0')
  expect(tailEnd).toEqual({ x: 15, y: 50 })
})

test('only more than 90 percent gets a dot', () => {
  expect(drawn([[9000, 1000, 0]]).strained).toBe('')
  expect(drawn([[9001, 999, 0]]).strained).toMatch(/^M2\.0 /)
})

test('without a target nothing is above it', () => {
  expect(drawn([[9001, 999, 0]], 1e9, null).strained).toBe('')
})

test('dots mark every closed point', () => {
  const points = timePoints([seriesPoint(0, HALF), seriesPoint(3600, null)], 1e9)
  expect(occupancyDots(points, place, 2)).toBe('M3.0 50.0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z')
})
