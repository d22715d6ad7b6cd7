import { expect, test } from 'vitest'
import { dayIn, offsetMinutesAt, wallOffsets } from './zone-clock.ts'

test.each([
  ['2026-11-01T01:30', 'America/New_York', ['-05:00', '-04:00']],
  ['2026-03-08T02:30', 'America/New_York', []],
  ['2026-11-01T12:00', 'America/New_York', ['-05:00']],
  ['2026-11-01T12:00', 'Asia/Kathmandu', ['+05:45']],
  ['2026-04-05T01:45', 'Australia/Lord_Howe', ['+10:30', '+11:00']],
])('%s in %s was shown at %j', (wall, zone, offsets) => {
  expect(wallOffsets(wall, zone).sort()).toEqual([...offsets].sort())
})

test('a day is the one on the wall, not that of UTC', () => {
  expect(dayIn('America/New_York', Date.parse('2026-11-04T03:00:00Z'))).toBe('2026-11-03')
  expect(offsetMinutesAt(Date.parse('2026-11-04T03:00:00Z'), 'Asia/Kathmandu')).toBe(345)
})
