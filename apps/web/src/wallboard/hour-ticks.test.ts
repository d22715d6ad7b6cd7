import { expect, test } from 'vitest'
import { hourTicks } from './hour-ticks.ts'

const at = (iso: string) => Date.parse(iso) / 1000

test.each([
  ['Europe/Berlin', '2026-11-04T00:00:00+01:00', '2026-11-05T00:00:00+01:00', [0, 3, 6, 9, 12, 15, 18, 21]],
  ['America/New_York', '2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00', [0, 4, 7, 10, 13, 16, 19, 22]],
  ['Asia/Kathmandu', '2026-11-04T00:00:00+05:45', '2026-11-05T00:00:00+05:45', [0, 3, 6, 9, 12, 15, 18, 21]],
])('in %s every third hour stands where the clock shows it', (zone, start, end, hoursAfter) => {
  const ticks = hourTicks(zone, { start: at(start), end: at(end) })
  expect(ticks.map(({ label }) => label)).toEqual([
    '00:00',
    '03:00',
    '06:00',
    '09:00',
    '12:00',
    '15:00',
    '18:00',
    '21:00',
  ])
  expect(ticks.map(({ instant }) => (instant - at(start)) / 3600)).toEqual(hoursAfter)
})
