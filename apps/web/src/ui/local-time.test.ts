import { expect, test } from 'vitest'
import { formatDay, localTime, wallSeconds, zoneCity, zoneShortName } from './local-time.ts'

test('an instant keeps the clock and offset that the server wrote', () => {
  expect(localTime('2026-11-01T01:00:00-04:00')).toEqual({ day: '2026-11-01', clock: '01:00', offset: '−04:00' })
  expect(localTime('2026-11-01T01:00:00Z').offset).toBe('+00:00')
  expect(wallSeconds('2026-11-01T01:30:15-04:00')).toBe(5415)
})

test('days are written without a year', () => {
  expect(formatDay('2026-11-01')).toBe('Sun 1 Nov')
  expect(formatDay('2026-12-31')).toBe('Thu 31 Dec')
})

test.each([
  ['2026-11-01T01:00:00-04:00', 'America/New_York', 'EDT'],
  ['2026-11-01T01:00:00-05:00', 'America/New_York', 'EST'],
  ['2026-12-01T01:00:00+01:00', 'Europe/Berlin', 'CET'],
  ['2026-12-01T01:00:00Z', 'UTC', 'UTC'],
  ['2026-12-01T01:00:00+05:45', 'Asia/Kathmandu', 'GMT+5:45'],
])('%s in %s is %s', (iso, tz, name) => {
  expect(zoneShortName(iso, tz)).toBe(name)
})

test('a zone goes by its city', () => {
  expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  expect(zoneCity('UTC')).toBe('UTC')
})
