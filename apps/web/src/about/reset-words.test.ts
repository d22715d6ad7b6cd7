import { expect, test } from 'vitest'
import { resetWords } from './reset-words.ts'

test.each([
  ['America/New_York', 'at 00:00 UTC (19:00 New York)'],
  ['Asia/Kathmandu', 'at 00:00 UTC (05:45 Kathmandu)'],
  ['UTC', 'at 00:00 UTC'],
])('in %s the daily limit counts anew %s', (zone, words) => {
  expect(resetWords('2026-11-24T00:00:00Z', zone)).toBe(words)
})
