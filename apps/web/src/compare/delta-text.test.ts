import { expect, test } from 'vitest'
import { amountChange, pointsChange, secondsChange } from './delta-text.ts'

const plain = (text: string | null) => text?.replaceAll('\u202f', ' ') ?? null

test.each([
  [99, 100, '↓ 1.0 %'],
  [1017, 1000, '↑ 1.7 %'],
  [100, 100, '± 0.0 %'],
  [100_049, 100_000, '± 0.0 %'],
  [100_051, 100_000, '↑ 0.1 %'],
  [99_951, 100_000, '± 0.0 %'],
  [99_949, 100_000, '↓ 0.1 %'],
  [0, 100, '↓ 100.0 %'],
  [0, 0, '± 0.0 %'],
  [5, 0, '↑ from 0'],
  [12_345, 1000, '↑ 1,135 %'],
  [null, 100, null],
  [100, null, null],
])('%s instead of %s is written %s', (now, before, text) => {
  expect(plain(amountChange(now, before))).toBe(text)
})

test.each([
  [0.673, 0.678, '↓ 0.5 pts'],
  [0.188, 0.184, '↑ 0.4 pts'],
  [0.5, 0.5, '± 0.0 pts'],
  [0.50004, 0.5, '± 0.0 pts'],
  [0.5006, 0.5, '↑ 0.1 pts'],
  [1, 0, '↑ 100.0 pts'],
  [null, 0.5, null],
  [0.5, null, null],
])('a share of %s instead of %s is written %s', (now, before, text) => {
  expect(pointsChange(now, before)).toBe(text)
})

test.each([
  [371, 370, '↑ 1s'],
  [54, 55.2, '↓ 1s'],
  [54.4, 54, '± 0s'],
  [500, 435, '↑ 1m 05s'],
  [null, 435, null],
])('an average of %s s instead of %s s is written %s', (now, before, text) => {
  expect(secondsChange(now, before)).toBe(text)
})
