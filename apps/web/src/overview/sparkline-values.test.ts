import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { sparkPlaces, sparkSteps } from './sparkline-values.ts'

const HOUR = 3600

test('a week by the hour has a step for each day', () => {
  const week = Array.from({ length: 168 }, (_, hour) => seriesPoint(hour * HOUR, [600, 200, 200]))
  const steps = sparkSteps(week, '1_hour')
  expect(steps).toHaveLength(7)
  expect(steps[0]).toMatchObject({ onlineSeconds: 24_000, occupiedShare: 0.6 })
})

test('a day by the hour has a step for each hour', () => {
  expect(
    sparkSteps(
      Array.from({ length: 24 }, (_, hour) => seriesPoint(hour * HOUR, [1, 1, 1])),
      '1_hour',
    ),
  ).toHaveLength(24)
})

test('shares of a step are ratios of sums, not averages of shares', () => {
  const days = Array.from({ length: 49 }, (_, hour) =>
    seriesPoint(hour * HOUR, hour === 0 ? [3600, 0, 0] : [0, 100, 0]),
  )
  expect(sparkSteps(days, '1_hour')[0]?.occupiedShare).toBeCloseTo(3600 / 5900)
})

test('nothing known is no step of zero', () => {
  expect(sparkSteps([seriesPoint(0, null)], '1_day')[0]?.onlineSeconds).toBeNull()
})

test('values are placed from left to right, the largest on top', () => {
  expect(sparkPlaces([1, null, 3], 64, 20)).toEqual([
    { x: 2, y: 17 },
    { x: 62, y: 3 },
  ])
  expect(sparkPlaces([5, 5], 64, 20).map(({ y }) => y)).toEqual([10, 10])
})
