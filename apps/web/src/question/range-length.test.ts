import type { Interval, Period } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { previewRange } from './range-length.ts'

const calendar = {
  zone: 'America/New_York',
  week: 'monday',
  now: Date.parse('2026-11-04T14:42:00-05:00') / 1000,
} as const

const ranges: [string, Period, Interval | null][] = [
  // By the day, today is a whole day.
  ['Midnight to midnight, New York: 169 hours, because Sun 1 Nov has 25.', 'last-7-days', null],
  [
    'From midnight, New York, to the hour now running: 160 of 169 hours, because Sun 1 Nov has 25.',
    'last-7-days',
    '1_hour',
  ],
  ['From midnight, New York, to the quarter hour now running: 14.75 of 24 hours.', 'today', '15_minutes'],
  [
    'From midnight, New York, to the day now running: 24 of 72 hours.',
    { from: '2026-11-04', to: '2026-11-06' },
    '1_day',
  ],
  ['Midnight to midnight, New York: 24 hours.', { from: '2026-11-03', to: '2026-11-03' }, '1_hour'],
  ['Up to the hour now running, New York: 24 hours.', 'last-24-hours', null],
  ['By the clock, New York: 1 hour.', { from: '2026-11-03T08:00', to: '2026-11-03T09:00' }, '1_hour'],
  [
    'By the clock, New York, to the hour now running: 7 of 10 hours.',
    { from: '2026-11-04T08:00', to: '2026-11-04T18:00' },
    '1_hour',
  ],
]
test.each(ranges)('%s', (words, period, interval) => {
  expect(previewRange(period, interval, calendar)).toMatchObject({ words, interval })
})

test('an interval that would be too many of gives way', () => {
  expect(previewRange('last-90-days', '15_minutes', calendar)).toMatchObject({ interval: null })
})

test('a time that was shown twice is asked for', () => {
  const preview = previewRange({ from: '2026-11-01T01:30', to: '2026-11-01T05:00' }, '1_hour', calendar)
  expect(preview).toHaveProperty('problem', expect.stringContaining('occurred twice'))
})
