import { expect, test } from 'vitest'
import { timeScale } from './time-scale.ts'

test.each([
  [30 * 3600, ['0', '10', '20', '30 h']],
  [300 * 3600, ['0', '100', '200', '300 h']],
  [24 * 3600, ['0', '10', '20 h']],
  [3600, ['0', '30', '60 m']],
  [2 * 3600, ['0', '1', '2 h']],
  [11 * 3600, ['0', '5', '10 h']],
  [4200 * 3600, ['0', '2,000', '4,000 h']],
  [700, ['0', '5', '10 m']],
])('a highest bar of %d s has the lines %j', (highest, labels) => {
  const { max, lines } = timeScale(highest)
  expect(lines.map(({ label }) => label)).toEqual(labels)
  expect(max).toBeGreaterThanOrEqual(highest)
})

test('nothing to show still has a line to stand on', () => {
  expect(timeScale(0).lines).toEqual([{ seconds: 0, label: '0' }])
})
