import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayAt, dayStart, localDays } from './day.ts'
import { instants, instantsIn, nearTransitions, zonedAt, zones } from './time.arbitrary.ts'

const anywhere = fc.oneof(nearTransitions, fc.record({ zone: zones, instant: instants }))

test('the day of an instant is the one on the calendar', () => {
  fc.assert(
    fc.property(anywhere, ({ zone, instant }) => {
      expect(dayAt(instant, zone)).toBe(zonedAt(instant, zone).toPlainDate().toString())
    }),
    { numRuns: 300 },
  )
})

test('a day starts when the calendar says so, also where midnight is skipped or doubled', () => {
  fc.assert(
    fc.property(anywhere, fc.integer({ min: -1, max: 2 }), ({ zone, instant }, days) => {
      const day = zonedAt(instant, zone).toPlainDate().add({ days })
      expect(dayStart(day.toString(), zone)).toBe(day.toZonedDateTime(zone).epochMilliseconds / 1000)
    }),
    { numRuns: 500 },
  )
})

test('the days of a range hold all of it, follow one another, and none of them lies outside', () => {
  fc.assert(
    fc.property(anywhere, fc.integer({ min: 1, max: 40 * 86_400 }), ({ zone, instant }, length) => {
      const days = localDays(instant, instant + length, zone)
      expect(days[0]?.start).toBeLessThanOrEqual(instant)
      expect(days.at(-1)?.end).toBeGreaterThanOrEqual(instant + length)
      for (const [i, day] of days.entries()) {
        expect(day.end).toBe(days[i + 1]?.start ?? day.end)
        expect(day.end).toBeGreaterThan(Math.max(day.start, instant))
        expect(day.start).toBeLessThan(instant + length)
        expect(day.start).toBe(Temporal.PlainDate.from(day.day).toZonedDateTime(zone).epochMilliseconds / 1000)
      }
    }),
    { numRuns: 200 },
  )
})

test('a moment falls into one day that holds it', () => {
  fc.assert(
    fc.property(anywhere, ({ zone, instant }) => {
      const days = localDays(instant, instant + 1, zone)
      expect(days).toHaveLength(1)
      expect(days[0]?.start).toBeLessThanOrEqual(instant)
      expect(days[0]?.end).toBeGreaterThan(instant)
    }),
    { numRuns: 300 },
  )
})

test('every local day of ten years follows the one before it', () => {
  fc.assert(
    fc.property(zones, instantsIn('2012-01-01', '2040-01-01'), (zone, from) => {
      const days = localDays(from, from + 3652 * 86_400, zone)
      const dates = days.map(({ day }) => day)
      const first = Temporal.PlainDate.from(dates[0] ?? '')
      expect(dates).toEqual(dates.map((_, i) => first.add({ days: i }).toString()))
    }),
    { numRuns: 10 },
  )
})

const hours = (day: string, zone: string) => {
  const [local] = localDays(dayStart(day, zone), dayStart(day, zone) + 1, zone)
  return local && (local.end - local.start) / 3600
}

test.each([
  ['Europe/Berlin', '2026-03-29', 23],
  ['Europe/Berlin', '2026-10-25', 25],
  ['America/New_York', '2026-03-08', 23],
  ['America/New_York', '2026-11-01', 25],
  ['Australia/Lord_Howe', '2026-04-05', 24.5],
  ['Australia/Lord_Howe', '2026-10-04', 23.5],
  ['Africa/Casablanca', '2026-02-15', 25],
  ['Africa/Casablanca', '2026-03-22', 23],
  ['Antarctica/Troll', '2026-03-29', 22],
  ['Antarctica/Troll', '2026-10-25', 26],
  ['America/Nuuk', '2026-10-24', 25],
  ['Asia/Beirut', '2026-03-29', 23],
  ['Asia/Kathmandu', '2026-03-29', 24],
  ['Pacific/Kiritimati', '2026-06-01', 24],
  ['Etc/GMT+12', '2026-06-01', 24],
  ['Pacific/Apia', '2011-12-29', 24],
])('in %s the day %s is %d hours long', (zone, day, length) => {
  expect(hours(day, zone)).toBe(length)
})

test('the day that Apia skipped has no time and is not among its days', () => {
  const from = dayStart('2011-12-28', 'Pacific/Apia')
  const days = localDays(from, dayStart('2012-01-02', 'Pacific/Apia'), 'Pacific/Apia')
  expect(days.map(({ day }) => day)).toEqual(['2011-12-28', '2011-12-29', '2011-12-31', '2012-01-01'])
  expect(dayStart('2011-12-30', 'Pacific/Apia')).toBe(dayStart('2011-12-31', 'Pacific/Apia'))
})

test('an instant in an hour that was repeated over midnight still has one day', () => {
  // St. John's went back from 00:01 to 23:01: that day's start was there twice.
  const instant = Date.parse('2010-11-07T02:40:00Z') / 1000
  expect(localDays(instant, instant + 60, 'America/St_Johns')).toEqual([
    { day: '2010-11-07', start: Date.parse('2010-11-07T02:30:00Z') / 1000, end: expect.any(Number) },
  ])
})
