import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAverage, formatPercent } from '../ui/format.ts'
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
  // 79.6 % beside 80.3 %: what is printed differs by 0.7, though the ratios do by 0.64.
  [0.79644, 0.80284, '↓ 0.7 pts'],
  [1, 0, '↑ 100.0 pts'],
  [null, 0.5, null],
  [0.5, null, null],
])('a share of %s instead of %s is written %s', (now, before, text) => {
  expect(pointsChange(now, before)).toBe(text)
})

test.each([
  [371, 370, '↑ 1s'],
  [54, 55.2, '↓ 1s'],
  [54.4, 55.6, '↓ 2s'],
  [54.4, 54, '± 0s'],
  [500, 435, '↑ 1m 05s'],
  [null, 435, null],
])('an average of %s s instead of %s s is written %s', (now, before, text) => {
  expect(secondsChange(now, before)).toBe(text)
})

test('Zoom’s own percentages are whole, and so are the points between them', () => {
  expect(pointsChange(0.684, 0.666, 'whole')).toBe('↑ 1 pts')
  expect(pointsChange(0.684, 0.676, 'whole')).toBe('± 0 pts')
})

const readNumber = (text: string) => Number(text.replaceAll(/[,\s]|%|pts/g, ''))
const signed = (text: string) => readNumber(text.slice(1)) * (text.startsWith('↓') ? -1 : 1)
const readSeconds = (text: string) => {
  const [, minutes = '0', seconds = ''] = /^(?:(\d+)m )?(\d+)s$/.exec(text) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

test('a difference is what a reader gets who subtracts the two printed values', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const seconds = fc.double({ min: 0, max: 3500, noNaN: true })
  fc.assert(
    fc.property(share, share, seconds, seconds, (now, before, talk, talkBefore) => {
      const points = readNumber(formatPercent(now)) - readNumber(formatPercent(before))
      expect(signed(pointsChange(now, before) ?? '')).toBeCloseTo(points, 6)
      const text = secondsChange(talk, talkBefore) ?? ''
      const change = readSeconds(text.slice(2)) * (text.startsWith('↓') ? -1 : 1)
      expect(change).toBeCloseTo(readSeconds(formatAverage(talk)) - readSeconds(formatAverage(talkBefore)), 6)
    }),
    { numRuns: 1000 },
  )
})
