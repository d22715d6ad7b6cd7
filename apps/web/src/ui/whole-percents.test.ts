import { expect, test } from 'vitest'
import { wholePercents } from './whole-percents.ts'

test.each([
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [672, 143, 185],
    [67, 14, 19],
  ],
  [
    [0, 0, 5],
    [0, 0, 100],
  ],
  [
    [995, 4, 1],
    [100, 0, 0],
  ],
])('%s are shown as %s percent', (seconds, percents) => {
  expect(wholePercents(seconds)).toEqual(percents)
})

test('nothing to divide has no percents', () => {
  expect(wholePercents([0, 0, 0])).toEqual([null, null, null])
})

test('whatever is divided, the percents make 100 and none is off by a whole one', () => {
  for (let round = 0; round < 500; round++) {
    const values = [round * 7919, round * 104_729, round * 1_299_709].map((seed) => (seed % 3600) + 1)
    const sum = values.reduce((a, b) => a + b, 0)
    const percents = wholePercents(values)
    expect(percents.reduce((a: number, b) => a + (b ?? 0), 0)).toBe(100)
    values.forEach((value, index) => {
      expect(Math.abs((percents[index] ?? 0) - (value / sum) * 100)).toBeLessThan(1)
    })
  }
})
