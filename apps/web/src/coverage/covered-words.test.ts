import { expect, test } from 'vitest'
import { coveredWords, keptWords } from './covered-words.ts'
import { seriesPoint } from './series-point.fixture.ts'

const HOUR = 3600
const month = (fetchedDays: number) =>
  Array.from({ length: 31 * 24 }, (_, hour) =>
    seriesPoint(hour * HOUR, hour >= (31 - fetchedDays) * 24 ? [1, 1, 1] : null),
  )

test('half a month is told in days', () => {
  expect(coveredWords(month(11), '1_hour', 1e9)).toBe('11 of 31 days')
  expect(keptWords(month(11), '1_hour', 1e9)).toBe('11 days')
})

test('two missing hours of a week are told in hours', () => {
  const week = Array.from({ length: 160 }, (_, hour) =>
    seriesPoint(hour * HOUR, hour < 157 ? [1, 1, 1] : null, hour < 157 ? 'final' : 'failed'),
  )
  expect(coveredWords(week, '1_hour', 159.5 * HOUR)).toBe('157 of 159 h')
})

test('quarter hours are told in hours', () => {
  const day = Array.from({ length: 96 }, (_, index) =>
    seriesPoint(index * 900, index >= 65 ? [1, 1, 1] : null, undefined, 900),
  )
  expect(coveredWords(day, '15_minutes', 1e9)).toBe('7.75 of 24 h')
})

test('the first hours of a month are told in hours', () => {
  const points = month(1).map((point, hour) => ({
    ...point,
    state: hour === 730 ? ('fetching' as const) : point.state,
  }))
  expect(coveredWords(points, '1_hour', 1e9)).toBe('23 of 744 h')
})

test('days are told as days', () => {
  expect(
    coveredWords(
      [seriesPoint(0, null, 'missing', 86_400), seriesPoint(86_400, [1, 1, 1], 'final', 86_400)],
      '1_day',
      1e9,
    ),
  ).toBe('1 of 2 days')
})

test('nothing is kept of what has not come', () => {
  expect(keptWords(month(0), '1_hour', 1e9)).toBe('')
})
