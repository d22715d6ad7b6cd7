import type { EstimateAnswer } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { fasterLook } from './faster-look.ts'

const MONTH: EstimateAnswer = {
  requests: 310,
  seconds: 70,
  shareOfDay: 0.02,
  needsConsent: true,
  alreadyStored: 0,
  cheaper: [
    { interval: '1_day', requests: 13, seconds: 3, shareOfDay: 0.001, needsConsent: false },
    { interval: '1_week', requests: 13, seconds: 3, shareOfDay: 0.001, needsConsent: false },
  ],
}

test('a month by the day is offered while the hours of it are awaited', () => {
  expect(fasterLook(MONTH, { requests: 310, seconds: 70 })?.interval).toBe('1_day')
})

test('nothing is offered where the wait is nearly over', () => {
  expect(fasterLook(MONTH, { requests: 310, seconds: 7 })).toBeNull()
  expect(fasterLook(MONTH, { requests: 30, seconds: 70 })).toBeNull()
})
