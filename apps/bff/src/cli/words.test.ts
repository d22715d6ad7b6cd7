import { expect, test } from 'vitest'
import { bytesInWords, secondsInWords, shareInWords } from './words.ts'

test.each([
  [0, '0 s'],
  [37.2, '38 s'],
  [60, '1 min'],
  [160, '2 min 40 s'],
  [3900, '1 h 5 min'],
])('%d seconds are said as %s', (seconds, words) => {
  expect(secondsInWords(seconds)).toBe(words)
})

test.each([
  [0, '0 %'],
  [0.0003, 'under 0.1 %'],
  [0.0321, '3.2 %'],
  [0.5, '50 %'],
  [1.234, '123 %'],
])('a share of %d is said as %s', (share, words) => {
  expect(shareInWords(share)).toBe(words)
})

test.each([
  [12, '12 bytes'],
  [1_500_000, '1.5 MB'],
  [83_000_000_000, '83 GB'],
])('%d bytes are said as %s', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words)
})
