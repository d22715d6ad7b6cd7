import { expect, test } from 'vitest'
import { daysWords, lastDayOf, periodWords } from './range-words.ts'

test.each([
  ['2026-10-29', '2026-11-04', '29 Oct – 4 Nov'],
  ['2026-10-01', '2026-10-31', '1 – 31 Oct'],
  ['2026-11-04', '2026-11-04', '4 Nov'],
  ['2025-12-29', '2026-01-04', '29 Dec 2025 – 4 Jan 2026'],
])('%s to %s reads %s', (first, last, words) => {
  expect(daysWords(first, last)).toBe(words)
})

test('an end at midnight belongs to the day before', () => {
  expect(lastDayOf('2026-11-08T00:00:00-05:00')).toBe('2026-11-07')
  expect(lastDayOf('2026-11-04T15:00:00-05:00')).toBe('2026-11-04')
})

test('a whole month is called by its name', () => {
  expect(periodWords({ from: '2026-10-01', to: '2026-10-31' }, null)).toEqual({
    name: 'October 2026',
    days: '1 – 31 Oct',
  })
})

test('clock times are part of the name', () => {
  expect(periodWords({ from: '2026-11-01T01:00-04:00', to: '2026-11-02T06:00' }, null).name).toBe(
    '1 Nov 01:00\u00a0– 2 Nov 06:00',
  )
  expect(periodWords({ from: '2026-11-03T08:00', to: '2026-11-03T12:00' }, null).name).toBe('3 Nov 08:00\u00a0– 12:00')
})
