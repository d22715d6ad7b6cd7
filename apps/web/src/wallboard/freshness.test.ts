import { expect, test } from 'vitest'
import { freshness } from './freshness.ts'

const HALF_HOUR = 1_800_000
const end = Date.parse('2026-11-04T14:30:00-05:00')
const minutes = (count: number) => count * 60_000

test.each([
  ['a minute after the interval', 1, 1, false, 1],
  ['while the next one runs', 29, 28.9, false, 29],
  ['two minutes after the next one ended', 32, 31.9, false, 32],
  ['three minutes after the next one ended', 33, 32.9, true, 33],
  ['an answer missed once', 12, 10, false, 12],
  ['two answers missed', 12, 9, true, 12],
])('%s', (_, now, answered, stale, ageMinutes) => {
  expect(freshness(end + minutes(now), end, end + minutes(answered), HALF_HOUR)).toEqual({ stale, ageMinutes })
})
