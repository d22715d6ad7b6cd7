import type { QuotaAnswer } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { meterLines, otherAppsWords, usedOfToday } from './quota-words.ts'

const QUOTA: QuotaAnswer = {
  perSecond: 5,
  perDay: 15_000,
  share: 0.5,
  usedToday: 1_069,
  otherAppsSeen: false,
  resetsAt: '2026-11-24T00:00:00Z',
  mayUseToday: 7_500,
  refreshesToday: 40,
  backfillToday: 0,
  stoppedUntil: null,
}

test('the meter says what is used, for what, and when it counts anew', () => {
  expect(meterLines(QUOTA, 'America/New_York')).toEqual([
    '1,069 of the 7,500 requests to Zoom that Readyboard may use today, of the account’s 15,000.',
    '40 renewed what may still change, 0 stored in advance.',
    'Counts anew at 00:00 UTC (19:00 New York).',
  ])
})

test('a day that Zoom has ended is said first, and is red', () => {
  const stopped = { ...QUOTA, stoppedUntil: QUOTA.resetsAt }
  expect(meterLines(stopped, 'UTC')[0]).toBe('Zoom’s daily limit was reached. Asking goes on at 00:00 UTC.')
  expect(usedOfToday(stopped).scarce).toBe(true)
})

test.each([
  [6_749, false],
  [6_750, true],
])('%d of 7,500 used is scarce: %s', (usedToday, scarce) => {
  expect(usedOfToday({ ...QUOTA, usedToday }).scarce).toBe(scarce)
})

test('where nothing may be used, all of it is used', () => {
  expect(usedOfToday({ ...QUOTA, usedToday: 0, mayUseToday: 0 })).toEqual({ used: 1, scarce: true })
})

test('other apps on the same limit are named with what is left for us', () => {
  expect(otherAppsWords(QUOTA)).toBe('Not seen today.')
  expect(otherAppsWords({ ...QUOTA, mayUseToday: 3_200 })).toBe(
    'They use the account too: Readyboard now allows itself 3,200 requests today.',
  )
  expect(otherAppsWords({ ...QUOTA, otherAppsSeen: true })).toBe(
    'They use the same limit: Zoom refused requests that were within it.',
  )
})
