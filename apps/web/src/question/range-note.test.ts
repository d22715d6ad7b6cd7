import type { ResolvedQuery } from '@readyboard/contract'
import type { Interval, Period } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { rangeNote } from './range-note.ts'

const resolved = (from: string, to: string, interval: Interval, range: string | null = null): ResolvedQuery => ({
  ...{ from, to, range, interval, tz: 'America/New_York' },
  ...{ queue: null, agents: [], compare: 'none' },
})
const TODAY = ['2026-11-24T00:00:00-05:00', '2026-11-25T00:00:00-05:00'] as const

test.each([
  ['15_minutes', null],
  ['1_hour', null],
  ['1_day', 'whole-days'],
  ['1_week', 'whole-days'],
  ['1_month', 'whole-days'],
] as const)('the last 24 hours by %s: %s', (interval, kind) => {
  expect(rangeNote('last-24-hours', resolved(...TODAY, interval, 'last-24-hours'))?.kind ?? null).toBe(kind)
})

test('today is today, by day too', () => {
  expect(rangeNote('today', resolved(...TODAY, '1_day', 'today'))).toBeNull()
})

test.each([
  [{ from: '2026-11-23', to: '2026-11-24' }, '2026-11-24T15:00:00-05:00', null],
  [{ from: '2026-11-23', to: '2026-11-24' }, '2026-11-25T00:00:00-05:00', null],
  [{ from: '2026-11-23', to: '2026-11-25T00:00' }, '2026-11-24T15:00:00-05:00', null],
  [{ from: '2026-11-23T08:00', to: '2026-11-24T20:00' }, '2026-11-24T15:00:00-05:00', null],
  [{ from: '2026-11-23', to: '2026-11-30' }, '2026-11-24T15:00:00-05:00', '2026-11-30'],
  [{ from: '2026-11-23', to: '2026-11-30' }, '2026-11-25T00:00:00-05:00', '2026-11-30'],
  [{ from: '2026-11-23', to: '2026-11-25T09:00-05:00' }, '2026-11-24T15:00:00-05:00', '2026-11-25'],
  [{ from: '2026-11-01', to: '2026-11-07' }, '2026-11-08T00:00:00-05:00', null],
] as [Period, string, string | null][])(
  '%o, answered up to %s: ends on %s, which is still to come',
  (period, to, asked) => {
    const note = asked && { kind: 'still-to-come', asked }
    expect(rangeNote(period, resolved('2026-11-23T00:00:00-05:00', to, '1_hour'))).toEqual(note)
  },
)
