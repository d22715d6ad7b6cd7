import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divide } from './buckets.ts'
import { type ComparedWith, comparedPeriod } from './compare.ts'
import { counterparts } from './counterparts.ts'
import { WEEK_DAYS } from './day-arithmetic.ts'
import { INTERVALS, type Interval, isClockInterval } from './interval.ts'
import { formatInstant } from './offset.ts'
import { type Period, PRESETS } from './period.ts'
import { resolvePeriod } from './resolve.ts'
import { nearTransitions } from './time.arbitrary.ts'

const RUNS = process.env.NIGHTLY ? 10_000 : 300
const COMPARISONS = ['previous', 'previous-week', 'previous-year'] as const
const NEW_YORK = 'America/New_York'

function compared(
  period: Period,
  comparison: ComparedWith,
  interval: Interval | null,
  calendar: { now: number; zone: string; week: (typeof WEEK_DAYS)[number] },
) {
  const resolved = resolvePeriod(period, interval, calendar)
  const { zone, week } = calendar
  const { from, to, counterpartOf } = comparedPeriod(period, comparison, resolved, calendar)
  const range = divide(resolved.from, resolved.to, resolved.interval, zone, week)
  const others = divide(from, to, resolved.interval, zone, week)
  const places = counterparts({ range, compared: others, counterpartOf, interval: resolved.interval, zone })
  return { range, others, places, interval: resolved.interval }
}

/** Each pair in words, as `start of the one < start of the other`; `-` where there is no other. */
function pairs(period: Period, comparison: ComparedWith, interval: Interval | null, now: string, zone: string) {
  const { range, others, places } = compared(period, comparison, interval, {
    now: Date.parse(now) / 1000,
    zone,
    week: 'monday',
  })
  const said = (start: number | undefined) => (start === undefined ? '-' : formatInstant(start, zone).slice(5, 16))
  return range.map(({ start }, index) => `${said(start)} < ${said(others[places[index] ?? -1]?.start)}`)
}

test('each hour of today stands beside the same hour of yesterday, the running one too', () => {
  const hours = pairs('today', 'previous', null, '2026-11-08T08:30:00Z', NEW_YORK)
  expect(hours).toEqual([
    '11-08T00:00 < 11-07T00:00',
    '11-08T01:00 < 11-07T01:00',
    '11-08T02:00 < 11-07T02:00',
    '11-08T03:00 < 11-07T03:00',
  ])
})

test('the 25th hour has no counterpart on a day with 24, and an hour that was skipped is one for nobody', () => {
  const back = pairs('yesterday', 'previous', null, '2026-11-02T12:00:00Z', NEW_YORK)
  expect(back).toHaveLength(25)
  expect(back.slice(0, 4)).toEqual([
    '11-01T00:00 < 10-31T00:00',
    '11-01T01:00 < 10-31T01:00',
    '11-01T01:00 < -',
    '11-01T02:00 < 10-31T02:00',
  ])
  const forward = pairs('yesterday', 'previous', null, '2026-03-10T12:00:00Z', NEW_YORK)
  expect(forward.slice(1, 4)).toEqual(['03-09T01:00 < 03-08T01:00', '03-09T02:00 < -', '03-09T03:00 < 03-08T03:00'])
  const skipped = pairs('yesterday', 'previous', null, '2026-03-09T12:00:00Z', NEW_YORK)
  expect(skipped).toHaveLength(23)
  expect(skipped.slice(1, 3)).toEqual(['03-08T01:00 < 03-07T01:00', '03-08T03:00 < 03-07T03:00'])
})

test('both hours that the clock calls 01:00 have their own counterparts where both days have two', () => {
  const hours = pairs(
    { from: '2019-09-21', to: '2019-09-21' },
    'previous-year',
    null,
    '2020-01-01T00:00:00Z',
    'Asia/Tehran',
  )
  expect(hours).toHaveLength(25)
  expect(hours.slice(23)).toEqual(['09-21T23:00 < 09-21T23:00', '09-21T23:00 < 09-21T23:00'])
})

test('on Lord Howe half an hour moves the grid of hours, but not the one of half hours', () => {
  const zone = 'Australia/Lord_Howe'
  const hours = pairs('yesterday', 'previous', '1_hour', '2026-10-06T02:00:00Z', zone)
  expect(hours.filter((pair) => !pair.endsWith('-'))).toEqual([
    '10-05T00:00 < 10-04T00:00',
    '10-05T01:00 < 10-04T01:00',
  ])
  const halves = pairs('yesterday', 'previous', '30_minutes', '2026-10-06T02:00:00Z', zone)
  expect(halves.filter((pair) => pair.endsWith('-'))).toEqual(['10-05T02:00 < -'])
})

test('months of different lengths: a day that the other has not stands alone', () => {
  const march = pairs('last-month', 'previous', '1_day', '2026-04-10T12:00:00Z', 'UTC')
  expect(march.slice(26)).toEqual([
    '03-27T00:00 < 02-27T00:00',
    '03-28T00:00 < 02-28T00:00',
    '03-29T00:00 < -',
    '03-30T00:00 < -',
    '03-31T00:00 < -',
  ])
  const hours = pairs('last-month', 'previous', '1_hour', '2026-04-10T12:00:00Z', 'UTC')
  expect(hours.filter((pair) => pair.endsWith('-'))).toHaveLength(3 * 24)
  // Whole months are each other's counterparts all the same, and no day of February is March's twice.
  expect(pairs('last-month', 'previous', '1_month', '2026-04-10T12:00:00Z', 'UTC')).toEqual([
    '03-01T00:00 < 02-01T00:00',
  ])
})

test('29 February stands beside the 28th of a year without it, once', () => {
  const year = (from: string, to: string) =>
    pairs({ from, to }, 'previous-year', '1_day', '2025-06-01T00:00:00Z', 'UTC')
  expect(year('2024-02-29', '2024-02-29')).toEqual(['02-29T00:00 < 02-28T00:00'])
  expect(year('2024-02-28', '2024-03-01')).toEqual([
    '02-28T00:00 < 02-28T00:00',
    '02-29T00:00 < -',
    '03-01T00:00 < 03-01T00:00',
  ])
  expect(year('2025-02-28', '2025-03-01')).toEqual(['02-28T00:00 < 02-28T00:00', '03-01T00:00 < 03-01T00:00'])
})

test('the day that Apia skipped leaves one day without a counterpart', () => {
  const days = pairs(
    { from: '2012-01-01', to: '2012-01-02' },
    'previous',
    '1_day',
    '2012-02-01T00:00:00Z',
    'Pacific/Apia',
  )
  expect(days).toEqual(['01-01T00:00 < 12-29T00:00', '01-02T00:00 < 12-31T00:00'])
})

test('weeks that are cut differently are not compared, whole ones are', () => {
  const weeks = pairs('last-90-days', 'previous', '1_week', '2026-11-08T19:00:00Z', 'UTC')
  const alone = weeks.filter((pair) => pair.endsWith('-'))
  expect(weeks).toHaveLength(13)
  expect(alone.length).toBeLessThanOrEqual(2)
  expect(pairs('this-week', 'previous', '1_week', '2026-11-05T19:00:00Z', 'UTC')).toEqual(['11-02T00:00 < 10-26T00:00'])
})

test('counterparts are intervals of the same length and clock time, none has two, and they keep the order', {
  timeout: 300_000,
}, () => {
  const anyInterval = fc.constantFrom(...INTERVALS)
  fc.assert(
    fc.property(
      fc.constantFrom(...PRESETS.filter((preset) => preset !== 'last-90-days')),
      fc.constantFrom(...COMPARISONS),
      anyInterval,
      nearTransitions,
      fc.constantFrom(...WEEK_DAYS),
      (preset, comparison, asked, { zone, instant }, week) => {
        const { range, others, places, interval } = compared(preset, comparison, asked, { now: instant, zone, week })
        expect(places).toHaveLength(range.length)
        const found = places.filter((place) => place !== null)
        expect(found.every((place, index) => place > (found[index - 1] ?? -1) && place < others.length)).toBe(true)
        if (!isClockInterval(interval)) return
        const clock = (start: number | undefined) => formatInstant(start ?? 0, zone).slice(11, 16)
        const isAlike = range.every(({ start, end }, index) => {
          const other = others[places[index] ?? -1]
          return !other || (other.end - other.start === end - start && clock(other.start) === clock(start))
        })
        expect(isAlike).toBe(true)
        // But for a few hours around a change of the clocks, and days that a month has not, everything has its counterpart.
        const isCalm = zone === 'UTC' && !preset.endsWith('month') && comparison !== 'previous-year'
        if (isCalm) expect(found).toHaveLength(range.length)
      },
    ),
    { numRuns: RUNS },
  )
})
