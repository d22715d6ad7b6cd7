import { expect, test } from 'vitest'
import { ageWords, detailBeyond, troubleTitle } from './trouble-words.ts'

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

test.each([
  ['zoom-unavailable', 'Zoom is not answering (HTTP 503).', 'The last try ended with HTTP 503.'],
  ['zoom-unavailable', 'Zoom is not answering.', ''],
  ['zoom-answer', 'Zoom’s answer could not be used. It will be asked again.', 'It will be asked again.'],
  ['store-full', 'What Zoom sends cannot be kept: the disk is full.', 'The disk is full.'],
  ['queue-full', 'Too many ranges are being fetched at once.', ''],
  ['daily-limit', 'No more requests today: 15,000 are used.', 'No more requests today: 15,000 are used.'],
])('under the title of %s, "%s" still has to say "%s"', (code, detail, beyond) => {
  expect(detailBeyond(troubleTitle(code), detail)).toBe(beyond)
})
