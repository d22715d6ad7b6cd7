import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divide } from './buckets.ts'
import { dayAt } from './day.ts'
import { WEEK_DAYS } from './day-arithmetic.ts'
import { INTERVALS, type Interval } from './interval.ts'
import { formatInstant } from './offset.ts'
import { type Period, PRESETS } from './period.ts'
import { resolvePeriod, runningEnd } from './resolve.ts'
import { nearTransitions, zonedAt } from './time.arbitrary.ts'
import { PeriodError } from './wall-time.ts'

const RUNS = process.env.NIGHTLY ? 20_000 : 400

const calendarAt = (now: string, zone: string, week: (typeof WEEK_DAYS)[number] = 'monday') => ({
  zone,
  week,
  now: Date.parse(now) / 1000,
})

/** A resolved period in words: local start, local end, interval. */
function said(period: Period, interval: Interval | null, calendar: ReturnType<typeof calendarAt>): string {
  const { from, to, interval: chosen } = resolvePeriod(period, interval, calendar)
  return [formatInstant(from, calendar.zone), formatInstant(to, calendar.zone), chosen].join(' ')
}

// A Sunday afternoon, a week after clocks went back in New York and on the evening before a Monday in Kathmandu.
const NOW = '2026-11-08T19:02:11Z'

test.each([
  ['last-24-hours', '2026-11-07T15:00:00-05:00 2026-11-08T15:00:00-05:00 1_hour'],
  ['today', '2026-11-08T00:00:00-05:00 2026-11-08T15:00:00-05:00 1_hour'],
  ['yesterday', '2026-11-07T00:00:00-05:00 2026-11-08T00:00:00-05:00 1_hour'],
  ['last-7-days', '2026-11-02T00:00:00-05:00 2026-11-09T00:00:00-05:00 1_day'],
  ['last-14-days', '2026-10-26T00:00:00-04:00 2026-11-09T00:00:00-05:00 1_day'],
  ['last-28-days', '2026-10-12T00:00:00-04:00 2026-11-09T00:00:00-05:00 1_day'],
  ['last-30-days', '2026-10-10T00:00:00-04:00 2026-11-09T00:00:00-05:00 1_day'],
  ['last-90-days', '2026-08-11T00:00:00-04:00 2026-11-09T00:00:00-05:00 1_week'],
  ['this-week', '2026-11-02T00:00:00-05:00 2026-11-09T00:00:00-05:00 1_day'],
  ['last-week', '2026-10-26T00:00:00-04:00 2026-11-02T00:00:00-05:00 1_day'],
  ['this-month', '2026-11-01T00:00:00-04:00 2026-11-09T00:00:00-05:00 1_day'],
  ['last-month', '2026-10-01T00:00:00-04:00 2026-11-01T00:00:00-04:00 1_day'],
] as const)('in New York on a Sunday %s is %s', (preset, expected) => {
  expect(said(preset, null, calendarAt(NOW, 'America/New_York'))).toBe(expected)
})

test.each([
  ['this-week', 'sunday', '2026-11-08T00:00:00-05:00 2026-11-08T15:00:00-05:00 1_hour'],
  ['this-week', 'saturday', '2026-11-07T00:00:00-05:00 2026-11-08T15:00:00-05:00 1_hour'],
  ['last-week', 'sunday', '2026-11-01T00:00:00-04:00 2026-11-08T00:00:00-05:00 1_day'],
  ['last-week', 'saturday', '2026-10-31T00:00:00-04:00 2026-11-07T00:00:00-05:00 1_day'],
] as const)('%s of weeks that start on %s is %s', (preset, week, expected) => {
  expect(said(preset, null, calendarAt(NOW, 'America/New_York', week))).toBe(expected)
})

test.each([
  ['today', 'Asia/Kathmandu', '2026-11-09T00:00:00+05:45 2026-11-09T01:00:00+05:45 1_hour'],
  ['this-week', 'Asia/Kathmandu', '2026-11-09T00:00:00+05:45 2026-11-09T01:00:00+05:45 1_hour'],
  ['last-week', 'Asia/Kathmandu', '2026-11-02T00:00:00+05:45 2026-11-09T00:00:00+05:45 1_day'],
  ['today', 'UTC', '2026-11-08T00:00:00+00:00 2026-11-08T20:00:00+00:00 1_hour'],
  ['today', 'Pacific/Kiritimati', '2026-11-09T00:00:00+14:00 2026-11-09T10:00:00+14:00 1_hour'],
  ['today', 'Etc/GMT+12', '2026-11-08T00:00:00-12:00 2026-11-08T08:00:00-12:00 1_hour'],
  ['last-24-hours', 'Australia/Lord_Howe', '2026-11-08T07:00:00+11:00 2026-11-09T07:00:00+11:00 1_hour'],
] as const)('%s in %s is %s', (preset, zone, expected) => {
  expect(said(preset, null, calendarAt(NOW, zone))).toBe(expected)
})

test.each([
  ['last-month', '2024-03-31T12:00:00Z', 'UTC', '2024-02-01T00:00:00+00:00 2024-03-01T00:00:00+00:00 1_day'],
  ['yesterday', '2024-03-01T00:00:00Z', 'UTC', '2024-02-29T00:00:00+00:00 2024-03-01T00:00:00+00:00 1_hour'],
  ['last-month', '2026-01-01T00:00:00Z', 'UTC', '2025-12-01T00:00:00+00:00 2026-01-01T00:00:00+00:00 1_day'],
  ['this-month', '2026-01-01T00:00:00Z', 'UTC', '2026-01-01T00:00:00+00:00 2026-01-01T01:00:00+00:00 1_hour'],
  ['last-7-days', '2024-03-01T12:00:00Z', 'UTC', '2024-02-24T00:00:00+00:00 2024-03-02T00:00:00+00:00 1_day'],
  ['yesterday', '2026-03-30T12:00:00Z', 'Europe/Berlin', '2026-03-29T00:00:00+01:00 2026-03-30T00:00:00+02:00 1_hour'],
  // The second hour that the clock calls 02:00 is running.
  ['today', '2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T00:00:00+02:00 2026-10-25T03:00:00+01:00 1_hour'],
  [
    'last-24-hours',
    '2026-10-25T00:30:00Z',
    'Europe/Berlin',
    '2026-10-24T03:00:00+02:00 2026-10-25T02:00:00+01:00 1_hour',
  ],
  ['yesterday', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-29T00:00:00-10:00 2011-12-31T00:00:00+14:00 1_hour'],
  ['today', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31T00:00:00+14:00 2011-12-31T01:00:00+14:00 1_hour'],
] as const)('%s at %s in %s is %s', (preset, now, zone, expected) => {
  expect(said(preset, null, calendarAt(now, zone))).toBe(expected)
})

test.each([
  ['15_minutes', '2026-11-07T14:15:00-05:00 2026-11-08T14:15:00-05:00 15_minutes'],
  ['30_minutes', '2026-11-07T14:30:00-05:00 2026-11-08T14:30:00-05:00 30_minutes'],
  ['1_hour', '2026-11-07T15:00:00-05:00 2026-11-08T15:00:00-05:00 1_hour'],
  ['1_day', '2026-11-08T00:00:00-05:00 2026-11-09T00:00:00-05:00 1_day'],
  ['1_week', '2026-11-08T00:00:00-05:00 2026-11-09T00:00:00-05:00 1_week'],
] as const)('the last 24 hours by %s end with the interval now running', (interval, expected) => {
  expect(said('last-24-hours', interval, calendarAt(NOW, 'America/New_York'))).toBe(expected)
})

test.each([
  ['2026-11-01', '2026-11-01', '2026-11-01T00:00:00-04:00 2026-11-02T00:00:00-05:00 1_hour'],
  ['2026-11-01', '2026-11-02', '2026-11-01T00:00:00-04:00 2026-11-03T00:00:00-05:00 1_hour'],
  ['2026-10-31', '2026-11-02', '2026-10-31T00:00:00-04:00 2026-11-03T00:00:00-05:00 1_day'],
  ['2026-10-01', '2026-10-31', '2026-10-01T00:00:00-04:00 2026-11-01T00:00:00-04:00 1_day'],
  ['2026-10-01', '2026-11-01', '2026-10-01T00:00:00-04:00 2026-11-02T00:00:00-05:00 1_week'],
  ['2026-05-01', '2026-10-31', '2026-05-01T00:00:00-04:00 2026-11-01T00:00:00-04:00 1_week'],
  ['2026-05-01', '2026-11-01', '2026-05-01T00:00:00-04:00 2026-11-02T00:00:00-05:00 1_month'],
  ['2026-10-31T12:00', '2026-11-02T12:00', '2026-10-31T12:00:00-04:00 2026-11-02T12:00:00-05:00 1_hour'],
  ['2026-10-31T12:00', '2026-11-02T12:01', '2026-10-31T00:00:00-04:00 2026-11-03T00:00:00-05:00 1_day'],
  ['2026-11-05T09:20', '2026-11-05T17:40', '2026-11-05T09:00:00-05:00 2026-11-05T18:00:00-05:00 1_hour'],
  ['2026-11-01T01:00-04:00', '2026-11-01T01:00-05:00', '2026-11-01T01:00:00-04:00 2026-11-01T01:00:00-05:00 1_hour'],
  ['2026-11-01T01:30-05:00', '2026-11-01', '2026-11-01T01:00:00-05:00 2026-11-02T00:00:00-05:00 1_hour'],
  ['2026-11-07', '2026-11-20', '2026-11-07T00:00:00-05:00 2026-11-08T15:00:00-05:00 1_hour'],
  ['2026-11-08T14:00', '2026-11-08T14:30', '2026-11-08T14:00:00-05:00 2026-11-08T15:00:00-05:00 1_hour'],
])('from %s to %s in New York is %s', (from, to, expected) => {
  expect(said({ from, to }, null, calendarAt(NOW, 'America/New_York'))).toBe(expected)
})

test.each([
  ['15_minutes', '2026-11-05T09:15:00-05:00 2026-11-05T17:45:00-05:00 15_minutes'],
  ['30_minutes', '2026-11-05T09:00:00-05:00 2026-11-05T18:00:00-05:00 30_minutes'],
  ['1_day', '2026-11-05T00:00:00-05:00 2026-11-06T00:00:00-05:00 1_day'],
  ['1_month', '2026-11-05T00:00:00-05:00 2026-11-06T00:00:00-05:00 1_month'],
] as const)('clock times are widened to whole intervals of %s', (interval, expected) => {
  const period = { from: '2026-11-05T09:20', to: '2026-11-05T17:40' }
  expect(said(period, interval, calendarAt(NOW, 'America/New_York'))).toBe(expected)
})

test.each([
  ['2026-11-09', '2026-11-10', 'from', /future/],
  ['2026-11-08T14:03', '2026-11-08T15:00', 'from', /future/],
  ['2026-11-05', '2026-11-04', 'from', /after/],
  ['2026-11-05T10:00', '2026-11-05T10:00', 'from', /before it ends/],
  ['2025-10-04', '2026-11-08', 'from', /400 days/],
  ['2026-01-01', '9999-12-31', 'from', /400 days/],
  ['0001-01-01', '2026-11-08', 'from', /400 days/],
  ['2026-11-01T01:30', '2026-11-02', 'from', /-04:00 or -05:00/],
  ['2026-10-31', '2026-11-01T01:30', 'to', /-04:00 or -05:00/],
  ['2026-11-01T01:30-06:00', '2026-11-02', 'from', /offset/],
  ['2026-11-05T01:30-04:00', '2026-11-06', 'from', /offset/],
  ['2026-03-08T02:30', '2026-03-09', 'from', /never was/],
  ['2026-03-07', '2026-03-08T02:59', 'to', /never was/],
  ['2026-03-08T02:30-05:00', '2026-03-09', 'from', /never was/],
])('from %s to %s is refused, naming %s', (from, to, parameter, detail) => {
  const ask = () => resolvePeriod({ from, to }, null, calendarAt(NOW, 'America/New_York'))
  expect(ask).toThrow(PeriodError)
  expect(ask).toThrow(expect.objectContaining({ parameter, message: expect.stringMatching(detail) }))
})

test('400 days are answered, by days and by clock times alike', () => {
  const calendar = calendarAt(NOW, 'America/New_York')
  expect(resolvePeriod({ from: '2025-10-05', to: '2026-11-08' }, null, calendar).interval).toBe('1_month')
  expect(resolvePeriod({ from: '2025-10-03T12:00', to: '2026-11-07T12:00' }, null, calendar).interval).toBe('1_month')
})

test('the day that Apia skipped is refused alone and answered between its neighbours', () => {
  const calendar = calendarAt('2012-01-05T00:00:00Z', 'Pacific/Apia')
  expect(() => resolvePeriod({ from: '2011-12-30', to: '2011-12-30' }, null, calendar)).toThrow(PeriodError)
  expect(said({ from: '2011-12-29', to: '2011-12-31' }, '1_day', calendar)).toBe(
    '2011-12-29T00:00:00-10:00 2012-01-01T00:00:00+14:00 1_day',
  )
})

const anyCalendar = fc.tuple(nearTransitions, fc.constantFrom(...WEEK_DAYS)).map(([{ zone, instant }, week]) => ({
  zone,
  week,
  now: instant,
}))
const anyInterval = fc.option(fc.constantFrom(...INTERVALS))

test('a preset starts and ends on whole intervals, holds some time, and never passes the running one', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(fc.constantFrom(...PRESETS), anyInterval, anyCalendar, (preset, asked, calendar) => {
      const { from, to, interval } = resolvePeriod(preset, asked, calendar)
      expect(from).toBeLessThan(to)
      expect(from).toBeLessThanOrEqual(calendar.now)
      expect(to).toBeLessThanOrEqual(runningEnd(interval, calendar))
      const wider = divide(
        from - 1,
        to + 1,
        interval === '1_week' || interval === '1_month' ? '1_day' : interval,
        calendar.zone,
        'monday',
      )
      expect(wider.some(({ start }) => start === from)).toBe(true)
      expect(wider.some(({ end }) => end === to)).toBe(true)
    }),
    { numRuns: RUNS },
  )
})

test('any two ends that can be written are answered or refused by name, whatever the clocks did', {
  timeout: 300_000,
}, () => {
  const two = (n: number) => String(n).padStart(2, '0')
  const day = ({ zone, now }: { zone: string; now: number }, days: number) => dayAt(now + days * 86_400, zone)
  const end = fc.record({
    days: fc.integer({ min: -450, max: 20 }),
    clock: fc.option(fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `T${two(hour)}:${two(minute)}`)),
    offset: fc.constantFrom('', '', '', '+00:00', '+02:00', '-04:00', '-05:00', '+10:30', '+14:00'),
  })
  fc.assert(
    fc.property(end, end, anyInterval, anyCalendar, (first, last, asked, calendar) => {
      const [from = '', to = ''] = [first, last].map(
        ({ days, clock, offset }) => day(calendar, days) + (clock ? clock + offset : ''),
      )
      try {
        const resolved = resolvePeriod({ from, to }, asked, calendar)
        expect(resolved.from).toBeLessThan(resolved.to)
        expect(resolved.to).toBeLessThanOrEqual(runningEnd(resolved.interval, calendar))
        expect(resolved.to - resolved.from).toBeLessThan(402 * 86_400)
        expect(zonedAt(resolved.from, calendar.zone).epochMilliseconds).toBe(resolved.from * 1000)
      } catch (error) {
        if (!(error instanceof PeriodError)) throw error
      }
    }),
    { numRuns: RUNS },
  )
})
