import { expect, test } from 'vitest'
import { type ComparedWith, comparedPeriod } from './compare.ts'
import { fixedComparison } from './fixed-comparison.ts'
import { formatInstant } from './offset.ts'
import type { Period } from './period.ts'
import { resolvePeriod } from './resolve.ts'

const NEW_YORK = 'America/New_York'

/** What a period is compared with once its ends are written down, and the days that this comes to. */
function fixed(period: Period, comparison: ComparedWith, now: string, ends: Period, interval?: '1_hour') {
  const calendar = { zone: NEW_YORK, week: 'monday', now: Date.parse(now) / 1000 } as const
  const resolved = resolvePeriod(period, interval ?? null, calendar)
  expect(resolvePeriod(ends, interval ?? null, calendar)).toEqual(resolved)
  const compared = fixedComparison(period, comparison, resolved, ends, calendar)
  if (compared === null) return null
  const later = { ...calendar, now: calendar.now + 300 * 86_400 }
  const { from, to } = comparedPeriod(ends, compared, resolved, later)
  return [compared, ...[from, to].map((instant) => formatInstant(instant, NEW_YORK).slice(0, 16))].join(' ')
}

test.each([
  // On a Friday: the days of the week before, not the five days before Monday.
  [
    ...(['this-week', 'previous', '2026-11-20T20:20:00Z', { from: '2026-11-16', to: '2026-11-20' }] as const),
    'previous-week 2026-11-09T00:00 2026-11-14T00:00',
  ],
  [
    ...(['this-month', 'previous', '2026-11-20T20:20:00Z', { from: '2026-11-01', to: '2026-11-20' }] as const),
    'days-before-31 2026-10-01T00:00 2026-10-21T00:00',
  ],
  // The last day of a month is still running, and when it is over the whole of October would be meant.
  [
    ...(['this-month', 'previous', '2026-11-30T20:20:00Z', { from: '2026-11-01', to: '2026-11-30' }] as const),
    'days-before-31 2026-10-01T00:00 2026-10-31T00:00',
  ],
  [
    ...(['this-month', 'previous', '2026-03-31T20:20:00Z', { from: '2026-03-01', to: '2026-03-31' }] as const),
    'previous 2026-02-01T00:00 2026-03-01T00:00',
  ],
  [
    ...(['last-month', 'previous', '2026-11-20T20:20:00Z', { from: '2026-10-01', to: '2026-10-31' }] as const),
    'previous 2026-09-01T00:00 2026-10-01T00:00',
  ],
  [
    ...(['last-7-days', 'previous', '2026-11-20T20:20:00Z', { from: '2026-11-14', to: '2026-11-20' }] as const),
    'previous 2026-11-07T00:00 2026-11-14T00:00',
  ],
  [
    ...(['this-month', 'previous-year', '2026-11-20T20:20:00Z', { from: '2026-11-01', to: '2026-11-20' }] as const),
    'previous-year 2025-11-01T00:00 2025-11-21T00:00',
  ],
  // Two weeks were asked for, of which one has begun.
  [
    ...([{ from: '2026-11-16', to: '2026-11-29' }, 'previous', '2026-11-18T20:20:00Z'] as const),
    { from: '2026-11-16', to: '2026-11-18' },
    'days-before-14 2026-11-02T00:00 2026-11-05T00:00',
  ],
])('%o by %s at %s, from now on %o, is compared by %s', (period, comparison, now, ends, expected) => {
  expect(fixed(period, comparison, now, ends)).toBe(expected)
})

test.each([
  [
    ...(['this-week', '2026-11-20T20:20:00Z', { from: '2026-11-16T00:00', to: '2026-11-20T16:00' }] as const),
    'previous-week 2026-11-09T00:00 2026-11-13T16:00',
  ],
  [
    ...(['this-month', '2026-03-30T20:20:00Z', { from: '2026-03-01T00:00', to: '2026-03-30T17:00' }] as const),
    'days-before-28 2026-02-01T00:00 2026-03-01T00:00',
  ],
  // Clocks put forward: 24 hours are 25 by the clock, and would go back by two days.
  [
    ...(['last-24-hours', '2026-03-08T18:30:00Z', { from: '2026-03-07T14:00', to: '2026-03-08T15:00' }] as const),
    'days-before-1 2026-03-06T14:00 2026-03-07T14:00',
  ],
])('by the hour %s at %s, from now on %o, is compared by %s', (period, now, ends, expected) => {
  expect(fixed(period, 'previous', now, ends, '1_hour')).toBe(expected)
})
