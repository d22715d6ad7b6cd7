import { expect, test } from 'vitest'
import { ageWords, troubleTitle } from './trouble-words.ts'

test.each([
  [60, ''],
  [600, '10 min'],
  [9_000, '2 h 30 min'],
  [7_200, '2 h'],
  [345_600, '4 days'],
])('%d seconds are %s old', (seconds, words) => {
  expect(ageWords(seconds)).toBe(words)
})

test('trouble nobody has named still gets a sentence', () => {
  expect(troubleTitle('something-new')).toBe('Part of this range could not be fetched from Zoom.')
})
