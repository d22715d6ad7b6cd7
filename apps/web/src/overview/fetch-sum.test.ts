import type { ResolvedQuery } from '@readyboard/contract'
import { formatInstant, type Interval } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { rowsWords } from './fetch-sum.ts'

const HOUR = 3600

function asked(from: string, steps: number, stepSeconds: number, interval: Interval, tz = 'UTC') {
  const start = Date.parse(from) / 1000
  const query: ResolvedQuery = {
    from: formatInstant(start, tz),
    to: formatInstant(start + steps * stepSeconds, tz),
    tz,
    interval,
    queue: null,
    agents: [],
    range: null,
    compare: 'none',
  }
  const series = Array.from({ length: steps }, (_, step) => ({ start: formatInstant(start + step * stepSeconds, tz) }))
  return { query, series, agents: 40, requests: 10 }
}

test('a month by the hour is days times hours', () => {
  expect(rowsWords(asked('2026-10-01T00:00Z', 31 * 24, HOUR, '1_hour'))).toBe(
    '40 agents × 31 days × 24 hours is at most 29,760 rows',
  )
})

test('days of 24 and 25 hours are told in hours', () => {
  const week = asked('2026-10-29T04:00Z', 7 * 24 + 1, HOUR, '1_hour', 'America/New_York')
  expect(rowsWords(week)).toBe('40 agents × 169 hours is at most 6,760 rows')
})

test('weeks are asked for by the day', () => {
  expect(rowsWords({ ...asked('2026-10-05T00:00Z', 4, 7 * 24 * HOUR, '1_week'), agents: 1, requests: 2 })).toBe(
    '1 agent × 28 days is at most 28 rows',
  )
})

test('a zone off by half an hour is not asked for by the hour, so no product is told', () => {
  expect(rowsWords(asked('2026-10-01T18:30Z', 24, HOUR, '1_hour', 'Asia/Kolkata'))).toBeNull()
})

test('more requests than the product explains are not explained by it', () => {
  expect(rowsWords({ ...asked('2026-10-01T00:00Z', 24, HOUR, '1_hour'), requests: 100 })).toBeNull()
})
