import { expect, test } from 'vitest'
import { asOfInFull } from './as-of-in-full.ts'

test('the moment an answer is of has its day, year and offset, in winter and in summer', () => {
  expect(asOfInFull('2026-11-24T14:05:00-05:00', 'America/New_York')).toBe('Tue 24 Nov 2026 14:05 EST (UTC−05:00)')
  expect(asOfInFull('2026-07-01T14:05:00-04:00', 'America/New_York')).toBe('Wed 1 Jul 2026 14:05 EDT (UTC−04:00)')
})

test('an offset that is also the name is told once', () => {
  expect(asOfInFull('2026-11-24T19:05:00Z', 'UTC')).toBe('Tue 24 Nov 2026 19:05 UTC+00:00')
  expect(asOfInFull('2026-11-25T00:50:00+05:45', 'Asia/Kathmandu')).toBe('Wed 25 Nov 2026 00:50 UTC+05:45')
})

test('London in winter is named, which tells it from UTC', () => {
  expect(asOfInFull('2026-11-24T19:05:00+00:00', 'Europe/London')).toBe('Tue 24 Nov 2026 19:05 GMT (UTC+00:00)')
})
