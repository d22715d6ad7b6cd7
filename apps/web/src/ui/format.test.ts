import { expect, test } from 'vitest'
import {
  formatAverage,
  formatCount,
  formatDifference,
  formatDuration,
  formatHours,
  formatHoursBeside,
  formatPercent,
  formatPoints,
  formatSeconds,
} from './format.ts'

test.each([
  [0, '0:00:00', '0.00'],
  [59, '0:00:59', '0.02'],
  [3600, '1:00:00', '1.00'],
  [146_160, '40:36:00', '40.60'],
  [5_140_715, '1,427:58:35', '1,427.98'],
  [-37, '−0:00:37', '−0.01'],
])('%d seconds read as %s, or %s hours', (seconds, clock, decimal) => {
  expect(formatDuration(seconds)).toBe(clock)
  expect(formatDuration(seconds, 'decimal')).toBe(decimal)
})

test('hours and minutes round to the minute, and carry into the hour', () => {
  expect(formatHours(5_140_715)).toBe('1,427h 59m')
  expect(formatHours(7199)).toBe('2h 00m')
  expect(formatHours(0)).toBe('0h 00m')
})

test('averages keep their seconds', () => {
  expect(formatAverage(371.4)).toBe('6m 11s')
  expect(formatAverage(54.6)).toBe('0m 55s')
  expect(formatAverage(59.7)).toBe('1m 00s')
})

test('percents have one decimal and a narrow space', () => {
  expect(formatPercent(0.8333)).toBe('83.3\u202f%')
  expect(formatPercent(1)).toBe('100.0\u202f%')
  expect(formatPercent(0)).toBe('0.0\u202f%')
})

test('differences carry a true minus', () => {
  expect(formatPoints(0.673, 0.678)).toBe('−0.5 pts')
  expect(formatPoints(0.188, 0.184)).toBe('+0.4 pts')
  expect(formatPoints(0.6729, 0.673)).toBe('0.0 pts')
  expect(formatDifference(-37)).toBe('−37\u202fs')
  expect(formatDifference(130)).toBe('+130\u202fs')
})

test('what is missing is a dash, and zero is zero', () => {
  for (const format of [formatDuration, formatCount, formatPercent, formatAverage, formatHours])
    expect(format(null)).toBe('–')
  expect(formatCount(0)).toBe('0')
})

test('seconds in a sum are grouped', () => {
  expect(formatSeconds(56_520)).toBe('56,520\u202fs')
})

test('beside a figure, very many hours go without their minutes', () => {
  expect(formatHoursBeside(1427 * 3600 + 59 * 60)).toBe('1,427h 59m')
  expect(formatHoursBeside(19_360 * 3600 + 42 * 60)).toBe('19,361h')
  expect(formatHoursBeside(null)).toBe('–')
})
