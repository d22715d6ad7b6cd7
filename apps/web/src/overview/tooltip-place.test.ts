import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { timePoints } from './time-points.ts'
import { tooltipLeft } from './tooltip-place.ts'

const x = (instant: number) => instant / 10
const busyAt = (...hours: number[]) =>
  timePoints(
    Array.from({ length: 28 }, (_, hour) =>
      seriesPoint(hour * 360, hours.includes(hour) ? [90, 0, 0] : [0, 0, 0], 'final', 360),
    ),
    1e9,
  )

test.each([
  ['right, when the left is busy', busyAt(5, 6, 7), 512],
  ['left, when the right is busy', busyAt(20, 21), 500 - 12 - 272],
])('the tooltip stands on the %s', (_, points, left) => {
  expect(tooltipLeft(points, { from: 500, to: 500, width: 1000, x })).toBe(left)
})

test('at an edge it stands where there is room', () => {
  expect(tooltipLeft(busyAt(1), { from: 10, to: 46, width: 1000, x })).toBe(58)
  expect(tooltipLeft(busyAt(1), { from: 950, to: 990, width: 1000, x })).toBe(950 - 284)
})

test('in a narrow chart it stays inside', () => {
  expect(tooltipLeft(busyAt(1), { from: 160, to: 170, width: 330, x })).toBe(29)
})
