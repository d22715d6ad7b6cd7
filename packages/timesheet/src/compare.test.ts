import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ComparedWith, comparedPeriod } from './compare.ts'
import { localDays } from './day.ts'
import type { WEEK_DAYS } from './day-arithmetic.ts'
import { INTERVALS, type Interval } from './interval.ts'
import { formatInstant } from './offset.ts'
import { type Period, PRESETS } from './period.ts'
import { resolvePeriod } from './resolve.ts'
import { nearTransitions } from './time.arbitrary.ts'

const RUNS = process.env.NIGHTLY ? 20_000 : 400
const COMPARISONS = ['previous', 'previous-week', 'previous-year'] as const
// A Sunday afternoon, a week after the clocks of New York went back.
const NOW = '2026-11-08T19:02:11Z'
const NEW_YORK = 'America/New_York'

type Place = { now: string; zone: string; interval?: Interval; week?: (typeof WEEK_DAYS)[number] }

/** The compared range in words: local start and local end. */
function said(period: Period, comparison: ComparedWith, { now, zone, interval, week = 'monday' }: Place): string {
  const calendar = { zone, week, now: Date.parse(now) / 1000 }
  const resolved = resolvePeriod(period, interval ?? null, calendar)
  const { from, to } = comparedPeriod(period, comparison, resolved, calendar)
  return [from, to].map((instant) => formatInstant(instant, zone).replace(':00-', '-').replace(':00+', '+')).join(' ')
}

const inNewYork = (interval?: Interval): Place => ({ now: NOW, zone: NEW_YORK, ...(interval && { interval }) })

test.each([
  ['last-24-hours', '2026-11-06T15:00-05:00 2026-11-07T15:00-05:00'],
  ['today', '2026-11-07T00:00-05:00 2026-11-07T15:00-05:00'],
  ['yesterday', '2026-11-06T00:00-05:00 2026-11-07T00:00-05:00'],
  ['last-7-days', '2026-10-26T00:00-04:00 2026-11-02T00:00-05:00'],
  ['last-14-days', '2026-10-12T00:00-04:00 2026-10-26T00:00-04:00'],
  ['last-28-days', '2026-09-14T00:00-04:00 2026-10-12T00:00-04:00'],
  ['last-30-days', '2026-09-10T00:00-04:00 2026-10-10T00:00-04:00'],
  ['last-90-days', '2026-05-13T00:00-04:00 2026-08-11T00:00-04:00'],
  ['this-week', '2026-10-26T00:00-04:00 2026-11-02T00:00-05:00'],
  ['last-week', '2026-10-19T00:00-04:00 2026-10-26T00:00-04:00'],
  ['this-month', '2026-10-01T00:00-04:00 2026-10-09T00:00-04:00'],
  ['last-month', '2026-09-01T00:00-04:00 2026-10-01T00:00-04:00'],
] as const)('before %s, on a Sunday in New York, lies %s', (preset, expected) => {
  expect(said(preset, 'previous', inNewYork())).toBe(expected)
})

test.each([
  ['last-24-hours', '2026-10-31T15:00-04:00 2026-11-01T15:00-05:00'],
  ['today', '2026-11-01T00:00-04:00 2026-11-01T15:00-05:00'],
  ['yesterday', '2026-10-31T00:00-04:00 2026-11-01T00:00-04:00'],
  ['last-7-days', '2026-10-26T00:00-04:00 2026-11-02T00:00-05:00'],
  ['last-14-days', '2026-10-12T00:00-04:00 2026-10-26T00:00-04:00'],
  ['last-28-days', '2026-09-14T00:00-04:00 2026-10-12T00:00-04:00'],
  ['last-30-days', '2026-09-05T00:00-04:00 2026-10-05T00:00-04:00'],
  ['last-90-days', '2026-05-12T00:00-04:00 2026-08-10T00:00-04:00'],
  ['this-week', '2026-10-26T00:00-04:00 2026-11-02T00:00-05:00'],
  ['last-week', '2026-10-19T00:00-04:00 2026-10-26T00:00-04:00'],
  ['this-month', '2026-10-18T00:00-04:00 2026-10-26T00:00-04:00'],
  ['last-month', '2026-08-27T00:00-04:00 2026-09-27T00:00-04:00'],
] as const)('the same weekdays before %s are %s', (preset, expected) => {
  expect(said(preset, 'previous-week', inNewYork())).toBe(expected)
})

test.each([
  ['last-24-hours', '2025-11-07T15:00-05:00 2025-11-08T15:00-05:00'],
  ['today', '2025-11-08T00:00-05:00 2025-11-08T15:00-05:00'],
  ['yesterday', '2025-11-07T00:00-05:00 2025-11-08T00:00-05:00'],
  ['last-7-days', '2025-11-02T00:00-04:00 2025-11-09T00:00-05:00'],
  ['last-14-days', '2025-10-26T00:00-04:00 2025-11-09T00:00-05:00'],
  ['last-28-days', '2025-10-12T00:00-04:00 2025-11-09T00:00-05:00'],
  ['last-30-days', '2025-10-10T00:00-04:00 2025-11-09T00:00-05:00'],
  ['last-90-days', '2025-08-11T00:00-04:00 2025-11-09T00:00-05:00'],
  ['this-week', '2025-11-02T00:00-04:00 2025-11-09T00:00-05:00'],
  ['last-week', '2025-10-26T00:00-04:00 2025-11-02T00:00-04:00'],
  ['this-month', '2025-11-01T00:00-04:00 2025-11-09T00:00-05:00'],
  ['last-month', '2025-10-01T00:00-04:00 2025-11-01T00:00-04:00'],
] as const)('a year before %s lies %s', (preset, expected) => {
  expect(said(preset, 'previous-year', inNewYork())).toBe(expected)
})

test.each([
  ['last-7-days', 'previous', '2026-10-26T00:00-04:00 2026-11-01T15:00-05:00'],
  ['this-week', 'previous', '2026-10-26T00:00-04:00 2026-11-01T15:00-05:00'],
  ['this-month', 'previous', '2026-10-01T00:00-04:00 2026-10-08T15:00-04:00'],
  ['last-30-days', 'previous-week', '2026-09-05T00:00-04:00 2026-10-04T15:00-04:00'],
  ['last-7-days', 'previous-year', '2025-11-02T00:00-04:00 2025-11-08T15:00-05:00'],
] as const)('%s until 15:00 is compared by %s with the same days until 15:00', (preset, comparison, expected) => {
  expect(said(preset, comparison, inNewYork('1_hour'))).toBe(expected)
})

test.each([
  // A month that still runs: as many days of the one before as have begun; one that is over: the whole one before.
  ['this-month', '2026-03-31T12:20:00Z', 'Europe/Berlin', '2026-02-01T00:00+01:00 2026-03-01T00:00+01:00'],
  ['this-month', '2026-02-28T12:20:00Z', 'Europe/Berlin', '2026-01-01T00:00+01:00 2026-01-29T00:00+01:00'],
  ['last-month', '2026-03-31T12:20:00Z', 'Europe/Berlin', '2026-01-01T00:00+01:00 2026-02-01T00:00+01:00'],
  ['last-month', '2024-04-02T12:20:00Z', 'UTC', '2024-02-01T00:00+00:00 2024-03-01T00:00+00:00'],
  // Clocks put forward: 24 hours are 25 by the clock, and no hour is on both sides.
  ['last-24-hours', '2026-03-08T18:30:00Z', NEW_YORK, '2026-03-06T14:00-05:00 2026-03-07T14:00-05:00'],
  ['last-24-hours', '2026-11-01T20:30:00Z', NEW_YORK, '2026-10-30T17:00-04:00 2026-10-31T16:00-04:00'],
  // Until the first of the two hours that the clock calls 01:00: not until the hour before it.
  ['today', '2026-11-01T05:30:00Z', NEW_YORK, '2026-10-31T00:00-04:00 2026-10-31T02:00-04:00'],
  ['today', '2026-11-01T06:30:00Z', NEW_YORK, '2026-10-31T00:00-04:00 2026-10-31T02:00-04:00'],
  ['yesterday', '2026-11-02T12:00:00Z', NEW_YORK, '2026-10-31T00:00-04:00 2026-11-01T00:00-04:00'],
  ['today', '2026-11-02T17:30:00Z', NEW_YORK, '2026-11-01T00:00-04:00 2026-11-01T13:00-05:00'],
  ['today', '2026-10-05T03:30:00Z', 'Australia/Lord_Howe', '2026-10-04T00:00+10:30 2026-10-04T15:30+11:00'],
  ['yesterday', '2026-10-05T03:30:00Z', 'Australia/Lord_Howe', '2026-10-03T00:00+10:30 2026-10-04T00:00+10:30'],
  // The day that Apia skipped is nobody's counterpart: the one before it is.
  ['today', '2011-12-31T05:30:00Z', 'Pacific/Apia', '2011-12-29T00:00-10:00 2011-12-29T20:00-10:00'],
  ['yesterday', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-28T00:00-10:00 2011-12-29T00:00-10:00'],
] as const)('before %s, at %s in %s, lies %s', (preset, now, zone, expected) => {
  expect(said(preset, 'previous', { now, zone })).toBe(expected)
})

test('the hour that the clocks skipped stands for nothing, and the one after it is shown', () => {
  const place: Place = { now: '2026-03-15T06:30:00Z', zone: NEW_YORK }
  const period = { from: '2026-03-15T02:00', to: '2026-03-15T03:00' }
  expect(said(period, 'previous-week', place)).toBe('2026-03-08T03:00-04:00 2026-03-08T04:00-04:00')
})

test.each([
  // As the arrows of the page step: a month to a month, days by as many days, clock times by whole days.
  ['2026-10-01', '2026-10-31', 'previous', '2026-09-01T00:00-04:00 2026-10-01T00:00-04:00'],
  ['2026-11-01', '2026-11-30', 'previous', '2026-10-01T00:00-04:00 2026-10-09T00:00-04:00'],
  ['2026-10-05', '2026-10-07', 'previous', '2026-10-02T00:00-04:00 2026-10-05T00:00-04:00'],
  ['2026-11-05', '2026-11-14', 'previous', '2026-10-26T00:00-04:00 2026-10-30T00:00-04:00'],
  ['2026-11-05T09:00', '2026-11-05T17:00', 'previous', '2026-11-04T09:00-05:00 2026-11-04T17:00-05:00'],
  ['2026-11-02T12:00', '2026-11-04T10:00', 'previous', '2026-10-31T12:00-04:00 2026-11-02T10:00-05:00'],
  ['2026-11-05T09:00', '2026-11-05T17:00', 'previous-week', '2026-10-29T09:00-04:00 2026-10-29T17:00-04:00'],
  ['2026-11-02', '2026-11-08', 'previous-week', '2026-10-26T00:00-04:00 2026-11-02T00:00-05:00'],
  ['2026-10-31', '2026-11-07', 'previous-week', '2026-10-17T00:00-04:00 2026-10-25T00:00-04:00'],
  ['2026-10-30T12:00', '2026-11-06T12:00', 'previous-week', '2026-10-23T12:00-04:00 2026-10-30T12:00-04:00'],
  ['2026-01-31', '2026-02-28', 'previous-year', '2025-01-31T00:00-05:00 2025-03-01T00:00-05:00'],
  ['2025-10-10', '2026-11-08', 'previous-year', '2023-10-10T00:00-04:00 2024-11-09T00:00-05:00'],
] as const)('from %s to %s in New York is compared by %s with %s', (from, to, comparison, expected) => {
  expect(said({ from, to }, comparison, inNewYork(from.length > 10 ? '1_hour' : '1_day'))).toBe(expected)
})

test.each([
  ['2024-02-29', '2024-02-29', '2023-02-28T00:00+00:00 2023-03-01T00:00+00:00'],
  ['2024-02-01', '2024-02-29', '2023-02-01T00:00+00:00 2023-03-01T00:00+00:00'],
  ['2024-02-29', '2024-03-01', '2023-02-28T00:00+00:00 2023-03-02T00:00+00:00'],
  ['2025-02-28', '2025-02-28', '2024-02-28T00:00+00:00 2024-02-29T00:00+00:00'],
] as const)('a year before %s to %s lies %s', (from, to, expected) => {
  expect(said({ from, to }, 'previous-year', { now: '2025-06-01T00:00:00Z', zone: 'UTC' })).toBe(expected)
})

test.each([
  ['2026-11-01T01:30-04:00', '2026-11-01T01:30-05:00', '2026-10-31T01:30-04:00 2026-10-31T02:00-04:00'],
  ['2026-11-01T01:30-04:00', '2026-11-01T01:00-05:00', '2026-10-31T01:30-04:00 2026-10-31T02:00-04:00'],
  ['2026-11-01T01:00-04:00', '2026-11-01T01:30-05:00', '2026-10-31T01:00-04:00 2026-10-31T01:30-04:00'],
] as const)(
  'from %s to %s, inside the hour that occurred twice, is compared with the day before',
  (from, to, expected) => {
    expect(said({ from, to }, 'previous', inNewYork('30_minutes'))).toBe(expected)
  },
)

test('a week starts on the day it starts on for the viewer', () => {
  const place: Place = { now: NOW, zone: NEW_YORK, week: 'sunday' }
  expect(said('this-week', 'previous', place)).toBe('2026-11-01T00:00-04:00 2026-11-01T15:00-05:00')
  expect(said('last-week', 'previous', place)).toBe('2026-10-25T00:00-04:00 2026-11-01T00:00-04:00')
})

const QUARTER = 900
/** Quarters of an hour before `now` at which a range ends, and how many it has. */
const twoEnds = (mostBack: number, mostLong: number) =>
  fc
    .tuple(fc.nat(mostBack), fc.integer({ min: 1, max: mostLong }))
    .map(([back, length]) => ({ back: back * QUARTER, seconds: length * QUARTER }))
// Some months, some hours, and what fits into an hour that occurs twice.
const anyPeriod = fc.oneof(fc.constantFrom(...PRESETS), twoEnds(28_800, 5760), twoEnds(96, 96), twoEnds(7, 5))
type AnyPeriod = typeof anyPeriod extends fc.Arbitrary<infer Value> ? Value : never

/** A period that lies in the past of `now`, its ends with their offsets; null where it cannot be asked for. */
function resolvedOf(any: AnyPeriod, interval: Interval | null, zone: string, now: number) {
  const calendar = { zone, week: 'monday' as const, now }
  const end = (instant: number) =>
    formatInstant(instant - (instant % QUARTER), zone).replace(/:\d\d(?=[+-]\d\d:\d\d$)/, '')
  const period = typeof any === 'string' ? any : { from: end(now - any.back - any.seconds), to: end(now - any.back) }
  try {
    return { period, calendar, resolved: resolvePeriod(period, interval, calendar) }
  } catch {
    return null
  }
}

test('what is compared with lies before the range, is on whole intervals, and is as long but for months and clocks', {
  timeout: 300_000,
}, () => {
  const interval = fc.option(fc.constantFrom(...INTERVALS))
  const comparison = fc.constantFrom(...COMPARISONS)
  fc.assert(
    fc.property(anyPeriod, interval, comparison, nearTransitions, (any, asked, how, { zone, instant }) => {
      const it = resolvedOf(any, asked, zone, instant)
      fc.pre(it !== null)
      const { from, to } = comparedPeriod(it.period, how, it.resolved, it.calendar)
      expect(from).toBeLessThan(to)
      expect(to).toBeLessThanOrEqual(it.resolved.from)
      const [days, others] = [it.resolved, { from, to }].map((range) => localDays(range.from, range.to, zone).length)
      const isMonth = typeof it.period === 'string' && it.period.endsWith('-month')
      if (!isMonth && zone !== 'Pacific/Apia') expect(Math.abs(Number(days) - Number(others))).toBeLessThanOrEqual(1)
      if (how === 'previous-week' && from === localDays(from, to, zone)[0]?.start) {
        const weekday = (at: number) => new Date(`${formatInstant(at, zone).slice(0, 10)}T00:00Z`).getUTCDay()
        if (it.resolved.from === localDays(it.resolved.from, it.resolved.to, zone)[0]?.start && zone !== 'Pacific/Apia')
          expect(weekday(from)).toBe(weekday(it.resolved.from))
      }
    }),
    { numRuns: RUNS },
  )
})
