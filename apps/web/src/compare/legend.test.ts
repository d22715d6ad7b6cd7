import type { Comparison, ResolvedQuery } from '@readyboard/contract'
import { comparedPeriod, formatInstant, type Period, resolvePeriod } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { legendOf } from './legend.ts'

const zone = 'America/New_York'

/** What the line is called beside a period, read at some time. */
function legend(period: Period, compare: Exclude<Comparison, 'none'>, readAt: string): string {
  const calendar = { zone, week: 'monday', now: Date.parse(readAt) / 1000 } as const
  const resolved = resolvePeriod(period, null, calendar)
  const iso = (instant: number) => formatInstant(instant, zone)
  const asked: ResolvedQuery = {
    from: iso(resolved.from),
    to: iso(resolved.to),
    tz: zone,
    interval: resolved.interval,
    queue: null,
    agents: [],
    range: typeof period === 'string' ? period : null,
    compare,
  }
  return legendOf(asked, { from: iso(comparedPeriod(period, compare, resolved, calendar).from) })
}

const WEDNESDAY_18 = '2026-11-18T15:20:00-05:00'
const days = (from: string, to: string) => ({ from, to })

test.each([
  ['today', 'Previous day'],
  ['yesterday', 'Previous day'],
  ['last-7-days', 'Previous 7 days'],
  ['last-28-days', 'Previous 28 days'],
  ['last-24-hours', 'Previous period'],
  // Three days so far, and those of last week.
  ['this-week', 'Previous week'],
  ['last-week', 'Previous 7 days'],
  ['this-month', 'Previous month'],
  ['last-month', 'Previous month'],
] as const)('on a Wednesday the 18th the line beside %s is called %s', (period, name) => {
  expect(legend(period, 'previous', WEDNESDAY_18)).toBe(name)
})

test.each([
  ['days that are over', days('2026-11-09', '2026-11-15'), WEDNESDAY_18, 'Previous 7 days'],
  ['half a month that still runs', days('2026-11-16', '2026-11-30'), WEDNESDAY_18, 'Previous period'],
  ['a week that still runs', days('2026-11-16', '2026-11-22'), WEDNESDAY_18, 'Previous week'],
  ['a month that still runs', days('2026-11-01', '2026-11-30'), WEDNESDAY_18, 'Previous month'],
  ['a month as long as the one before', days('2026-08-01', '2026-08-31'), WEDNESDAY_18, 'Previous month'],
  ['days as many as the month before has', days('2026-03-01', '2026-03-28'), WEDNESDAY_18, 'Previous 28 days'],
  ['hours', days('2026-11-17T09:00', '2026-11-17T17:00'), WEDNESDAY_18, 'Previous period'],
  ['days over which the clocks go back', days('2026-10-26', '2026-11-08'), WEDNESDAY_18, 'Previous 14 days'],
])('beside %s the line says how far back it lies', (_, period, readAt, name) => {
  expect(legend(period, 'previous', readAt)).toBe(name)
})

test.each([
  ['this-month', '2026-08-31T15:00:00-04:00', 'Previous month'],
  ['this-week', '2026-11-22T15:00:00-05:00', 'Previous 7 days'],
] as const)('%s on its last day is compared with as many', (period, readAt, name) => {
  expect(legend(period, 'previous', readAt)).toBe(name)
})

test.each([
  ['previous-week', 'Same weekdays before'],
  ['previous-year', 'Year before'],
  ['days-before-31', '31 days before'],
  ['days-before-1', 'The day before'],
] as const)('by %s the line is called %s whatever the range', (compare, name) => {
  expect(legend('yesterday', compare, WEDNESDAY_18)).toBe(name)
})
