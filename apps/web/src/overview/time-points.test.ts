import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { gaps, isOpen, timePoints } from './time-points.ts'

const HOUR = 3600
const at = (hour: number) => Date.parse('2026-11-02T10:00:00-05:00') / 1000 + hour * HOUR

test('an interval that nobody fetched has no seconds, one without activity has zeros', () => {
  const [missing, quiet] = timePoints([seriesPoint(at(0), null), seriesPoint(at(1), [0, 0, 0])], at(5))
  expect(missing?.seconds).toBeNull()
  expect(quiet?.seconds).toEqual({ occupied: 0, ready: 0, notReady: 0 })
  expect(quiet?.occupancy).toBeNull()
})

test('occupancy is drawn only on an hour of available time', () => {
  const points = timePoints([seriesPoint(at(0), [1800, 1799, 0]), seriesPoint(at(1), [1800, 1800, 0])], at(5))
  expect(points.map(({ occupancy }) => occupancy)).toEqual([null, 0.5])
})

test('the interval that the clock stands in is running and open', () => {
  const points = timePoints([seriesPoint(at(0), [1, 1, 1]), seriesPoint(at(1), [1, 1, 1])], at(1.7))
  expect(points.map(({ running }) => running)).toEqual([false, true])
  expect(points.map(isOpen)).toEqual([false, true])
})

test('neighbours that miss for the same reason are one gap', () => {
  const series = [
    seriesPoint(at(0), null, 'missing'),
    seriesPoint(at(1), null, 'missing'),
    seriesPoint(at(2), null, 'fetching'),
    seriesPoint(at(3), [1, 1, 1]),
    seriesPoint(at(4), null, 'fetching'),
  ]
  expect(gaps(timePoints(series, at(9)))).toEqual([
    { start: at(0), end: at(2), state: 'missing' },
    { start: at(2), end: at(3), state: 'fetching' },
    { start: at(4), end: at(5), state: 'fetching' },
  ])
})

test('a provisional interval that was fetched is no gap', () => {
  expect(gaps(timePoints([seriesPoint(at(0), [1, 1, 1], 'provisional')], at(9)))).toEqual([])
})

test('the occupancy that is meant is drawn, on an hour of available time whichever it is', () => {
  const series = [seriesPoint(at(0), [2700, 900, 900]), seriesPoint(at(1), [1800, 1799, 3600])]
  const drawn = (choice: 'available' | 'logged-in' | 'zoom') =>
    timePoints(series, at(9), choice).map(({ occupancy }) => occupancy)
  expect(drawn('available')).toEqual([0.75, null])
  expect(drawn('logged-in')).toEqual([0.6, null])
  expect(drawn('zoom')).toEqual([null, null])
})

test('more occupied than online time is drawn as all of it', () => {
  const point = { ...seriesPoint(at(0), [3600, 0, 0]), occupancyOfOnline: 1.02 }
  expect(timePoints([point], at(9), 'logged-in')[0]?.occupancy).toBe(1)
})
