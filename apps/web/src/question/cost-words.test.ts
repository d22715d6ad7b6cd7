import { expect, test } from 'vitest'
import { costWords, intervalCostWords, secondsWords, shareWords } from './cost-words.ts'

const plain = (text: string) => text.replaceAll('\u202f', ' ')

test.each([
  [0.2, '1 s'],
  [14.2, '15 s'],
  [89, '89 s'],
  [90, '2 min'],
  [290, '5 min'],
  [5400, '1 h 30 min'],
  [7170, '2 h'],
  [7800, '2 h 10 min'],
])('%d seconds are "%s"', (seconds, words) => {
  expect(plain(secondsWords(seconds))).toBe(words)
})

test.each([
  [0, '0 %'],
  [0.0001, 'under 0.1 %'],
  [0.0044, '0.4 %'],
  [0.0096, '1 %'],
  [0.021, '2 %'],
  [1.2, '120 %'],
])('%d of the day is "%s"', (share, words) => {
  expect(plain(shareWords(share))).toBe(words)
})

test('a cost is told in requests, time and its part of the day', () => {
  const words = costWords({ requests: 1440, seconds: 290, shareOfDay: 0.096 })
  expect(plain(words)).toBe('1,440 requests, 5 min, 10 % of the account’s day')
})

test('an interval says what choosing it would cost, and whether that is asked first', () => {
  expect(plain(intervalCostWords('15_minutes', { requests: 2100, seconds: 480, needsConsent: true }))).toBe(
    'By quarter hour: about 2,100 requests, 8 min; asks first',
  )
  expect(plain(intervalCostWords('1_day', { requests: 1, seconds: 0.2, needsConsent: false }))).toBe(
    'By day: about 1 request, 1 s',
  )
})
