import type { EstimateAnswer, QuotaAnswer } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { consentTitle, payerWords } from './consent-words.ts'

const MONTH: EstimateAnswer = {
  requests: 1_440,
  seconds: 290,
  shareOfDay: 0.096,
  needsConsent: true,
  alreadyStored: 0,
  underWay: 0,
  cheaper: [],
}
const QUOTA: QuotaAnswer = {
  perSecond: 5,
  perDay: 15_000,
  share: 0.5,
  usedToday: 500,
  otherAppsSeen: false,
  resetsAt: '2026-11-24T00:00:00Z',
  mayUseToday: 7_500,
  refreshesToday: 0,
  backfillToday: 0,
  stoppedUntil: null,
}
const COST = 'about 1,440 requests, 5 min, 10 % of the account’s day.'

test.each([
  [{ estimate: MONTH, covered: 0, stopped: false }, `Fetching this takes ${COST}`, 'Fetch it'],
  [{ estimate: MONTH, covered: 72, stopped: false }, `Fetching the rest takes ${COST}`, 'Fetch the rest'],
  [{ estimate: MONTH, covered: 72, stopped: true }, `Stopped. Fetching the rest takes ${COST}`, 'Fetch the rest'],
  [
    { estimate: undefined, covered: 0, stopped: false },
    'Fetching this takes a large part of today’s requests.',
    'Fetch it',
  ],
])('what waits for consent says what it takes', (asked, title, action) => {
  const said = consentTitle(asked)
  expect([said.title.replaceAll('\u202f', ' '), said.action]).toEqual([title, action])
})

test('the account pays, and what is left of the day is said', () => {
  const whole = 'The whole Zoom account shares 15,000 requests a day; Readyboard has 7,000 left today.'
  expect(payerWords(MONTH, QUOTA)).toBe(whole)
  expect(payerWords({ ...MONTH, requests: 7_200 }, QUOTA)).toBe(
    `${whole} What goes beyond, 200 requests, has to wait for tomorrow (UTC).`,
  )
})
