import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, isDay, monthStartOf, WEEK_DAYS, weekStartOf } from './day-arithmetic.ts'

const plain = (day: string) => Temporal.PlainDate.from(day)
const days = fc
  .integer({ min: -10_000, max: 60_000 })
  .map((number) => plain('1970-01-01').add({ days: number }).toString())
const steps = fc.integer({ min: -1000, max: 1000 })

test('days and months are added as the calendar adds them', () => {
  fc.assert(
    fc.property(days, steps, (day, by) => {
      expect(addDays(day, by)).toBe(plain(day).add({ days: by }).toString())
      expect(addMonths(day, by)).toBe(plain(day).add({ months: by }).toString())
      expect(daysBetween(day, addDays(day, by))).toBe(by)
      expect(monthStartOf(day)).toBe(plain(day).with({ day: 1 }).toString())
    }),
  )
})

test('a week starts on its weekday, at most six days before any of its days', () => {
  const weekday = { monday: 1, saturday: 6, sunday: 7 }
  fc.assert(
    fc.property(days, fc.constantFrom(...WEEK_DAYS), (day, week) => {
      const start = weekStartOf(day, week)
      expect(plain(start).dayOfWeek).toBe(weekday[week])
      expect(daysBetween(start, day)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(start, day)).toBeLessThan(7)
    }),
  )
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %d months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected)
})

test('the day after the last one that can be written is still a day', () => {
  expect(daysBetween('9999-12-31', addDays('9999-12-31', 1))).toBe(1)
})

test.each(['2024-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

test.each([
  '2025-02-30',
  '2023-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '0000-00-00',
  '275760-09-14',
  '+002026-01-01',
  '20250101',
  '2026-1-1',
  '1e9',
  '',
  ' 2026-01-01',
  '2026-01-01\n',
  '２０２６-01-01',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false)
})
