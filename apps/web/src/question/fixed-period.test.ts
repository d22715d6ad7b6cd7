import { expect, test } from 'vitest'
import { fixedPeriod } from './fixed-period.ts'

test.each([
  ['whole days', '2026-10-29T00:00:00-04:00', '2026-11-05T00:00:00-05:00', '2026-10-29', '2026-11-04'],
  ['a day that runs', '2026-10-29T00:00:00-04:00', '2026-11-04T15:00:00-05:00', '2026-10-29T00:00', '2026-11-04T15:00'],
  [
    'an hour that the clock shows twice',
    '2026-11-01T01:00:00-05:00',
    '2026-11-02T00:00:00-05:00',
    '2026-11-01T01:00-05:00',
    '2026-11-02T00:00',
  ],
])('%s are two ends that no clock moves', (_, from, to, first, last) => {
  expect(fixedPeriod({ from, to, tz: 'America/New_York' })).toEqual({ from: first, to: last })
})
