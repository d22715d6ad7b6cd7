import { expect, test } from 'vitest'
import { epochSeconds, wallSeconds, zoneShortName } from './local-time.ts'

test('an instant is read with the clock that the server wrote', () => {
  expect(wallSeconds('2026-11-01T01:30:15-04:00')).toBe(5415)
  expect(epochSeconds('1970-01-01T01:00:00+01:00')).toBe(0)
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
