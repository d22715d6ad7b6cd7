import { expect, test } from 'vitest'
import { bandWords } from './band-words.ts'

test.each([
  [0.749, 'below target 75–85'],
  [0.75, 'in target 75–85'],
  [0.85, 'in target 75–85'],
  [0.86, 'above target 75–85'],
  [0.91, 'above 90'],
  [null, ''],
])('an occupancy of %s is "%s"', (occupancy, words) => {
  expect(bandWords(occupancy, 7200)).toBe(words)
})

test('less than an hour is not judged', () => {
  expect(bandWords(0.95, 3599)).toBe('under 60 min of base')
})
