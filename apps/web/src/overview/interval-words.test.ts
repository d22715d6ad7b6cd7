import { expect, test } from 'vitest'
import { intervalWords } from './interval-words.ts'

const NY = 'America/New_York'

test.each([
  ['2026-11-02T10:00:00-05:00', '2026-11-02T11:00:00-05:00', '1_hour', 'Mon 2 Nov, 10:00–11:00', 'EST'],
  ['2026-11-01T01:00:00-04:00', '2026-11-01T01:00:00-05:00', '1_hour', 'Sun 1 Nov, 01:00 −04:00 – 01:00 −05:00', ''],
  ['2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00', '1_day', 'Sun 1 Nov', '25 h'],
  ['2026-11-02T00:00:00-05:00', '2026-11-09T00:00:00-05:00', '1_week', '2 – 8 Nov', ''],
  ['2026-10-01T00:00:00-04:00', '2026-11-01T00:00:00-04:00', '1_month', '1 – 31 Oct', ''],
] as const)('%s to %s by %s is "%s" %s', (start, end, interval, title, note) => {
  expect(intervalWords({ start, end }, interval, NY)).toEqual({ title, note })
})
