import { expect, test } from 'vitest'
import { backfillQuestions } from './backfill-questions.ts'

const NOW = Date.parse('2026-11-02T06:30:00Z') / 1000
const questions = (days: number, lookBackDays = 180) =>
  backfillQuestions({ backfill: { days, interval: '15_minutes' }, lookBackDays }, 'America/New_York', NOW)

test('the days before today are asked for, the newest first, no more in one question than fit', () => {
  expect(questions(40)).toEqual([
    'from=2026-10-05&to=2026-11-01&tz=America/New_York&interval=15_minutes',
    'from=2026-09-23&to=2026-10-04&tz=America/New_York&interval=15_minutes',
  ])
})

test('one day is one day', () => {
  expect(questions(1)).toEqual(['from=2026-11-01&to=2026-11-01&tz=America/New_York&interval=15_minutes'])
})

test('what is out of reach is not asked for', () => {
  expect(questions(3650, 28)).toEqual(['from=2026-10-05&to=2026-11-01&tz=America/New_York&interval=15_minutes'])
})
