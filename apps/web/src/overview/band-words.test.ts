import { DEFINITIONS } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { bandWords } from './band-words.ts'

const { target } = DEFINITIONS.occupancy

test.each([
  [0.749, 'below target 75–85'],
  // As it is printed: 74.9, 75.0, 85.0 and 85.1.
  [0.7494, 'below target 75–85'],
  [0.7496, 'in target 75–85'],
  [0.8504, 'in target 75–85'],
  [0.8506, 'above target 75–85'],
  [0.75, 'in target 75–85'],
  [0.85, 'in target 75–85'],
  [0.86, 'above target 75–85'],
  [0.91, 'above 90'],
  [null, ''],
])('an occupancy of %s is "%s"', (occupancy, words) => {
  expect(bandWords(occupancy, 7200, target)).toBe(words)
})

test('less than an hour is not judged, whatever the definition', () => {
  expect(bandWords(0.95, 3599, target)).toBe('under 60 min of base')
  expect(bandWords(0.95, 3599, null)).toBe('under 60 min of base')
})

test('a definition without a target is not held against that of another', () => {
  expect(bandWords(0.95, 7200, null)).toBe('no target set')
})
