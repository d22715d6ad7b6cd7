import { ANY_QUESTION, type ResolvedQuery } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { isSameTime } from './same-time.ts'

const resolved: ResolvedQuery = {
  from: '2026-10-29T00:00:00-04:00',
  to: '2026-11-04T15:00:00-05:00',
  tz: 'America/New_York',
  interval: '1_hour',
  queue: null,
  agents: [],
  range: 'last-7-days',
  compare: 'none',
}

test('another queue leaves the range as it was, another zone or range does not', () => {
  const question = { ...ANY_QUESTION, period: 'last-7-days' as const }
  expect(isSameTime({ ...question, queue: 'Q1' }, resolved)).toBe(true)
  expect(isSameTime({ ...question, tz: 'Europe/Berlin' }, resolved)).toBe(false)
  expect(isSameTime({ ...question, period: 'today' }, resolved)).toBe(false)
  expect(isSameTime({ ...question, period: { from: '2026-10-29', to: '2026-11-04' } }, resolved)).toBe(false)
})

test('a week that starts on another day is another week', () => {
  const week: ResolvedQuery = { ...resolved, from: '2026-11-02T00:00:00-05:00', range: 'this-week' }
  const question = { ...ANY_QUESTION, period: 'this-week' as const }
  expect(isSameTime({ ...question, week: 'monday' }, week)).toBe(true)
  expect(isSameTime({ ...question, week: 'sunday' }, week)).toBe(false)
})
