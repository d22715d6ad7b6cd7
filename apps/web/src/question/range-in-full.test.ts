import type { ResolvedQuery } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { rangeInFull } from './range-in-full.ts'

const query = (from: string, to: string, range: string | null = null): ResolvedQuery => ({
  ...{ from, to, range, tz: 'America/New_York', interval: '1_hour' },
  ...{ queue: null, agents: [], compare: 'none' },
})

test.each([
  ['2026-11-16T00:00:00-05:00', '2026-11-23T00:00:00-05:00', '16 – 22 Nov 2026'],
  ['2026-11-23T08:00:00-05:00', '2026-11-24T08:00:00-05:00', '23 Nov 08:00\u00a0– 24 Nov 08:00, 2026'],
  ['2025-12-29T00:00:00-05:00', '2026-01-05T00:00:00-05:00', '29 Dec 2025 – 4 Jan 2026'],
])('from %s to %s is %s', (from, to, words) => {
  expect(rangeInFull(query(from, to))).toBe(words)
  expect(rangeInFull(query(from, to, 'last-24-hours'))).toBe(words)
})
