import type { ResolvedQuery } from '@readyboard/contract'
import type { Period } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { canStepForward, stepPeriod } from './range-steps.ts'

const answer = (from: string, to: string, tz = 'America/New_York'): ResolvedQuery => ({
  from,
  to,
  tz,
  interval: '1_hour',
  queue: null,
  agents: [],
  range: null,
  compare: 'none',
})
const week = answer('2026-10-29T00:00:00-04:00', '2026-11-04T15:00:00-05:00')

const steps: [string, Period, ResolvedQuery, -1 | 1, { from: string; to: string }][] = [
  ['the seven days before the last 7 days', 'last-7-days', week, -1, { from: '2026-10-22', to: '2026-10-28' }],
  ['seven fixed days on', { from: '2026-10-22', to: '2026-10-28' }, week, 1, { from: '2026-10-29', to: '2026-11-04' }],
  [
    'the day before today',
    'today',
    answer('2026-11-04T00:00:00-05:00', '2026-11-04T15:00:00-05:00'),
    -1,
    { from: '2026-11-03', to: '2026-11-03' },
  ],
  [
    'the week before this week',
    'this-week',
    answer('2026-11-02T00:00:00-05:00', '2026-11-04T15:00:00-05:00'),
    -1,
    { from: '2026-10-26', to: '2026-11-01' },
  ],
  [
    'the month before this month',
    'this-month',
    answer('2026-11-01T00:00:00-04:00', '2026-11-04T15:00:00-05:00'),
    -1,
    { from: '2026-10-01', to: '2026-10-31' },
  ],
  [
    'a fixed month before a longer one',
    { from: '2026-03-01', to: '2026-03-31' },
    week,
    -1,
    { from: '2026-02-01', to: '2026-02-28' },
  ],
  [
    'the same clock times a day earlier',
    'last-24-hours',
    answer('2026-11-03T15:00:00-05:00', '2026-11-04T15:00:00-05:00'),
    -1,
    { from: '2026-11-02T15:00', to: '2026-11-03T15:00' },
  ],
  [
    'a shift that runs into the next day',
    { from: '2026-11-03T22:00', to: '2026-11-04T06:00' },
    week,
    -1,
    { from: '2026-11-02T22:00', to: '2026-11-03T06:00' },
  ],
]
test.each(steps)('a step goes to %s', (_, period, resolved, direction, expected) => {
  expect(stepPeriod(period, resolved, direction)).toEqual(expected)
})

test('a clock time in the repeated hour is written with its first offset', () => {
  expect(stepPeriod({ from: '2026-11-02T01:30', to: '2026-11-02T05:00' }, week, -1)).toEqual({
    from: '2026-11-01T01:30-04:00',
    to: '2026-11-01T05:00',
  })
})

test('a clock time that never was moves an hour on', () => {
  expect(stepPeriod({ from: '2026-03-09T02:30', to: '2026-03-09T05:00' }, week, -1)).toEqual({
    from: '2026-03-08T03:30',
    to: '2026-03-08T05:00',
  })
})

test('a step forward stops at the running interval', () => {
  expect(canStepForward(week, Date.parse('2026-11-04T14:42:00-05:00'))).toBe(false)
  expect(canStepForward(week, Date.parse('2026-11-04T15:00:00-05:00'))).toBe(true)
})
