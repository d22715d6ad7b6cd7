import type { EstimateAnswer } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { isMuchFaster } from './faster-look.ts'

const BY_DAY: EstimateAnswer = {
  requests: 13,
  seconds: 3,
  shareOfDay: 0.001,
  needsConsent: false,
  alreadyStored: 0,
  underWay: 0,
  cheaper: [],
}

test('a month by the day is offered while the hours of it are awaited', () => {
  expect(isMuchFaster(BY_DAY, { requests: 310, seconds: 70 })).toBe(true)
})

test('nothing is offered where the wait is nearly over', () => {
  expect(isMuchFaster(BY_DAY, { requests: 310, seconds: 7 })).toBe(false)
  expect(isMuchFaster(BY_DAY, { requests: 30, seconds: 70 })).toBe(false)
})

test('nor what would have to be agreed to first', () => {
  expect(isMuchFaster({ ...BY_DAY, needsConsent: true }, { requests: 310, seconds: 70 })).toBe(false)
})
