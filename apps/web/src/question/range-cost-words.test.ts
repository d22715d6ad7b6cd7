import type { EstimateAnswer } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { rangeCostWords } from './range-cost-words.ts'

const STORED: EstimateAnswer = {
  requests: 0,
  seconds: 0,
  shareOfDay: 0,
  needsConsent: false,
  alreadyStored: 1,
  underWay: 0,
  cheaper: [],
}
const WEEK = { days: 7, running: false }

const said = (estimate: Partial<EstimateAnswer>, range = WEEK) => {
  const { cost, more } = rangeCostWords({ ...STORED, ...estimate }, range)
  return `${cost} ${more}`.trim().replaceAll('\u202f', ' ')
}

test('what is stored costs nothing new', () => {
  expect(said({})).toBe('0 new requests. All 7 days are stored.')
  expect(said({}, { days: 7, running: true })).toBe(
    '0 new requests. All 7 days are stored, only what may still change is refreshed.',
  )
  expect(said({}, { days: 1, running: false })).toBe('0 new requests. All of it is stored.')
})

test('what is missing costs requests, time and a part of the day', () => {
  const cold = { requests: 66, seconds: 15, shareOfDay: 0.0044, alreadyStored: 0 }
  expect(said(cold)).toBe('About 66 requests, 15 s, 0.4 % of the account’s day.')
  expect(said({ ...cold, alreadyStored: 5 / 7 })).toBe(
    'About 66 requests, 15 s, 0.4 % of the account’s day. 71 % is stored.',
  )
})

test('what is dear is asked first', () => {
  const dear = { requests: 1440, seconds: 290, shareOfDay: 0.096, alreadyStored: 0, needsConsent: true }
  expect(said(dear)).toBe('About 1,440 requests, 5 min, 10 % of the account’s day. Asks first.')
})

test('what Zoom no longer keeps is not promised', () => {
  expect(said({ alreadyStored: 0.5 })).toBe(
    '0 new requests. What is not stored is on its way, or beyond what Zoom keeps.',
  )
})
