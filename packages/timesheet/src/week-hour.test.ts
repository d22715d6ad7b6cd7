import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instants, zones } from './time.arbitrary.ts'
import { formatWeekHour, parseWeekHour, WEEKDAYS, weekdayOfDay, weekHourAt } from './week-hour.ts'

test.each([
  ['2026-11-02T15:00:00Z', 'America/New_York', 'mon-10'],
  ['2026-11-01T05:30:00Z', 'America/New_York', 'sun-01'],
  ['2026-11-01T06:30:00Z', 'America/New_York', 'sun-01'],
  ['2026-11-01T18:20:00Z', 'Asia/Kathmandu', 'mon-00'],
  ['1970-01-01T00:00:00Z', 'UTC', 'thu-00'],
])('at %s the clocks of %s show %s', (instant, zone, text) => {
  expect(formatWeekHour(weekHourAt(Date.parse(instant) / 1000, zone))).toBe(text)
})

test('an hour of the week survives its text form', () => {
  const hours = fc.option(fc.integer({ min: 0, max: 23 }))
  fc.assert(
    fc.property(fc.constantFrom(...WEEKDAYS), hours, (weekday, hour) => {
      expect(parseWeekHour(formatWeekHour({ weekday, hour }))).toEqual({ weekday, hour })
    }),
  )
})

test.each(['', 'monday', 'mon-24', 'mon-1', 'mon-', 'MON', 'abc-10', 'mon-10 '])(
  '“%s” is no hour of the week',
  (text) => {
    expect(parseWeekHour(text)).toBeNull()
  },
)

test('the weekday is the calendar’s own', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const { weekday, hour } = weekHourAt(instant, zone)
      const parts = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'short',
        hour: '2-digit',
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      }).formatToParts(instant * 1000)
      const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
      expect([weekday, hour]).toEqual([part('weekday').toLowerCase(), Number(part('hour'))])
      expect(weekdayOfDay(`${part('year')}-${part('month')}-${part('day')}`)).toBe(weekday)
    }),
    { numRuns: 300 },
  )
})
