import type { Period } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { type PresetRange, startsBy, stepPeriod } from './range-steps.ts'

const answer = (from: string, to: string) => ({ from, to })
const ZONE = 'America/New_York'
const week = answer('2026-10-29T00:00:00-04:00', '2026-11-04T15:00:00-05:00')

const steps: [string, Period, PresetRange, -1 | 1, { from: string; to: string }][] = [
  ['the seven days before the last 7 days', 'last-7-days', week, -1, { from: '2026-10-22', to: '2026-10-28' }],
  ['seven fixed days on', { from: '2026-10-22', to: '2026-10-28' }, null, 1, { from: '2026-10-29', to: '2026-11-04' }],
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
    null,
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
    null,
    -1,
    { from: '2026-11-02T22:00', to: '2026-11-03T06:00' },
  ],
]
test.each(steps)('a step goes to %s', (_, period, resolved, direction, expected) => {
  expect(stepPeriod(period, resolved, ZONE, direction)).toEqual(expected)
})

test('a clock time in the repeated hour is written with its first offset', () => {
  expect(stepPeriod({ from: '2026-11-02T01:30', to: '2026-11-02T05:00' }, null, ZONE, -1)).toEqual({
    from: '2026-11-01T01:30-04:00',
    to: '2026-11-01T05:00',
  })
})

test('a clock time that never was moves an hour on', () => {
  expect(stepPeriod({ from: '2026-03-09T02:30', to: '2026-03-09T05:00' }, null, ZONE, -1)).toEqual({
    from: '2026-03-08T03:30',
    to: '2026-03-08T05:00',
  })
})

test('a preset waits for what it came to, days and clock times of their own do not', () => {
  expect(stepPeriod('last-7-days', null, ZONE, -1)).toBeNull()
  expect(stepPeriod({ from: '2026-11-03', to: '2026-11-03' }, null, null, -1)).toEqual({
    from: '2026-11-02',
    to: '2026-11-02',
  })
  expect(stepPeriod({ from: '2026-11-03T08:00', to: '2026-11-03T12:00' }, null, null, -1)).toBeNull()
})

test.each([
  ['2026-11-04', true],
  ['2026-11-05', false],
  ['2026-11-04T14:00', true],
  ['2026-11-04T15:00', false],
  ['2026-11-04T14:00-05:00', true],
  ['2026-11-04T15:00-05:00', false],
])('at 14:42 in New York a period from %s may be asked for: %s', (from, may) => {
  const now = Date.parse('2026-11-04T14:42:00-05:00')
  expect(startsBy(now, { from, to: from }, ZONE)).toBe(may)
})
