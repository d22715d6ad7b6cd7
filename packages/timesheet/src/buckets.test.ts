import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bucket, daySteps, divide } from './buckets.ts'
import { dayStart, localDays } from './day.ts'
import { WEEK_DAYS } from './day-arithmetic.ts'
import { INTERVALS, type Interval, isClockInterval } from './interval.ts'
import { ALL_ZONES, instantsIn, nearTransitions, zones } from './time.arbitrary.ts'

const ZONES = process.env.NIGHTLY ? ALL_ZONES : ['Africa/Casablanca', 'Australia/Lord_Howe']
const DAY = 86_400
const TEN_YEARS = 3653 * DAY
const at = (text: string) => Date.parse(text) / 1000
const weeks = fc.constantFrom(...WEEK_DAYS)

/** The first place where the buckets do not tile [from, to), null when they do. Loops: there may be many. */
function gapIn(buckets: readonly Bucket[], from: number, to: number): number | null {
  let reached = from
  for (const { start, end } of buckets) {
    if (start !== reached || end <= start) return start
    reached = end
  }
  return reached === to ? null : reached
}

test('intervals tile any range in any zone, with any first day of the week', () => {
  const lengths = fc.oneof(fc.integer({ min: 1, max: 3 * DAY }), fc.integer({ min: 1, max: 60 * DAY }))
  fc.assert(
    fc.property(nearTransitions, lengths, fc.constantFrom(...INTERVALS), weeks, (place, length, interval, week) => {
      const [from, to] = [place.instant, place.instant + length]
      expect(gapIn(divide(from, to, interval, place.zone, week), from, to)).toBeNull()
    }),
    { numRuns: 300 },
  )
})

test('intervals tile ten years in any zone', () => {
  const starts = instantsIn('2010-01-01', '2040-01-01')
  fc.assert(
    fc.property(zones, starts, fc.constantFrom(...INTERVALS), weeks, (zone, from, interval, week) => {
      expect(gapIn(divide(from, from + TEN_YEARS, interval, zone, week), from, from + TEN_YEARS)).toBeNull()
    }),
    { numRuns: 12 },
  )
})

test.each(ZONES)('intervals tile the ten years from 2020 in %s', { timeout: 120_000 }, (zone) => {
  const [from, to] = [at('2020-01-01'), at('2020-01-01') + TEN_YEARS]
  for (const interval of INTERVALS) {
    for (const week of interval === '1_week' ? WEEK_DAYS : [WEEK_DAYS[0]]) {
      expect(gapIn(divide(from, to, interval, zone, week), from, to)).toBeNull()
    }
  }
})

test("the steps of a day add up to the day's length, and only the last may be short", () => {
  fc.assert(
    fc.property(nearTransitions, fc.constantFrom(900, 1800, 3600), ({ zone, instant }, step) => {
      for (const day of localDays(instant - DAY, instant + DAY, zone)) {
        const lengths = daySteps(day, step).map(({ start, end }) => end - start)
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(day.end - day.start)
        expect(lengths.slice(0, -1).every((length) => length === step)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['Europe/Berlin', '2026-03-29', 23],
  ['Europe/Berlin', '2026-10-25', 25],
  ['America/New_York', '2026-11-01', 25],
  ['Australia/Lord_Howe', '2026-10-04', 24],
  ['Australia/Lord_Howe', '2026-04-05', 25],
  ['Antarctica/Troll', '2026-03-29', 22],
  ['Antarctica/Troll', '2026-10-25', 26],
  ['Africa/Casablanca', '2026-02-15', 25],
  ['Asia/Kathmandu', '2026-10-25', 24],
  ['Pacific/Kiritimati', '2026-10-25', 24],
])('%s divides %s into %d intervals of an hour', (zone, day, count) => {
  const [local] = localDays(dayStart(day, zone), dayStart(day, zone) + 1, zone)
  expect(divide(local?.start ?? 0, local?.end ?? 0, '1_hour', zone, 'monday')).toHaveLength(count)
})

test('both hours that the clock calls 01:00 are there on the day it goes back', () => {
  const zone = 'America/New_York'
  const hours = divide(at('2026-11-01T04:00Z'), at('2026-11-02T05:00Z'), '1_hour', zone, 'sunday')
  expect(hours.slice(1, 3)).toEqual([
    { start: at('2026-11-01T05:00Z'), end: at('2026-11-01T06:00Z') },
    { start: at('2026-11-01T06:00Z'), end: at('2026-11-01T07:00Z') },
  ])
})

test('the half hour that Lord Howe loses makes its last hour short', () => {
  const zone = 'Australia/Lord_Howe'
  const [from, to] = [dayStart('2026-10-04', zone), dayStart('2026-10-05', zone)]
  const last = divide(from, to, '1_hour', zone, 'monday').at(-1)
  expect(last).toEqual({ start: to - 1800, end: to })
})

test('the edges of an interval are edges of every shorter one, so sums of short ones are the long one', () => {
  const pairs: [Interval, Interval][] = [
    ['15_minutes', '30_minutes'],
    ['30_minutes', '1_hour'],
    ['15_minutes', '1_hour'],
    ['1_hour', '1_day'],
    ['1_day', '1_week'],
    ['1_day', '1_month'],
    ['1_hour', '1_month'],
  ]
  fc.assert(
    fc.property(nearTransitions, fc.constantFrom(...pairs), weeks, ({ zone, instant }, [fine, coarse], week) => {
      const [from, to] = [instant - 20 * DAY, instant + 20 * DAY]
      const short = divide(from, to, fine, zone, week)
      const sums = divide(from, to, coarse, zone, week).map(({ start, end }) => {
        const inside = short.filter((bucket) => bucket.start >= start && bucket.end <= end)
        return inside.reduce((sum, bucket) => sum + bucket.end - bucket.start, 0) === end - start
      })
      expect(sums.every(Boolean)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('an interval shorter than a day starts where its day was divided, wherever the range starts', () => {
  fc.assert(
    fc.property(nearTransitions, fc.integer({ min: 1, max: 7200 }), ({ zone, instant }, cut) => {
      for (const interval of INTERVALS.filter(isClockInterval)) {
        const whole = new Set(divide(instant - DAY, instant + 2 * DAY, interval, zone, 'monday').map(({ end }) => end))
        const part = divide(instant - DAY + cut, instant + 2 * DAY, interval, zone, 'monday')
        expect(part.every(({ end }) => whole.has(end))).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('weeks start on the day asked for, and the first and last are cut to the range', () => {
  const [from, to] = [at('2026-02-04'), at('2026-02-18')]
  const starts = (week: (typeof WEEK_DAYS)[number]) =>
    divide(from, to, '1_week', 'UTC', week).map(({ start }) => new Date(start * 1000).toISOString().slice(8, 10))
  expect(starts('monday')).toEqual(['04', '09', '16'])
  expect(starts('sunday')).toEqual(['04', '08', '15'])
  expect(starts('saturday')).toEqual(['04', '07', '14'])
})

test('months have their own lengths over 29 February, clock changes and the end of the year', () => {
  const zone = 'Europe/Berlin'
  const months = divide(dayStart('2023-12-15', zone), dayStart('2024-05-01', zone), '1_month', zone, 'monday')
  expect(months.map(({ start, end }) => (end - start) / 3600)).toEqual([
    17 * 24,
    31 * 24,
    29 * 24,
    31 * 24 - 1,
    30 * 24,
  ])
})

test.each(INTERVALS)('an empty or inverted range has no intervals of %s', (interval) => {
  expect(divide(1000, 1000, interval, 'UTC', 'monday')).toEqual([])
  expect(divide(5000, 1000, interval, 'UTC', 'monday')).toEqual([])
})
