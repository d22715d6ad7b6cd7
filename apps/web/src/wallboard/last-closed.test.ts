import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { lastClosed } from './last-closed.ts'

const at = (time: string) => `2026-11-04T${time}:00-05:00`
const coverage = {
  state: 'complete' as const,
  asOf: at('14:42'),
  version: 'v',
  intervals: { covered: 3, total: 3, provisional: 3 },
  fetch: null,
  rowsRejected: 0,
  problem: null,
}
const halves = [
  ['13:30', '14:00'],
  ['14:00', '14:30'],
  ['14:30', '15:00'],
] as const
const series = halves.map(([start, end]) => ({
  ...seriesPoint(0, [60, 20, 10], 'provisional'),
  start: at(start),
  end: at(end),
}))
const part = (from: string, to: string, fetchedAt: string) => ({
  from: at(from),
  to: at(to),
  state: 'provisional' as const,
  fetchedAt: at(fetchedAt),
})

test('the interval that runs is not shown, the one before is', () => {
  const parts = [part('13:30', '14:30', '14:31'), part('14:30', '15:00', '14:42')]
  expect(lastClosed({ coverage: { ...coverage, parts }, series })?.start).toBe(at('14:00'))
})

test('an interval that was fetched before it ended is not shown as closed', () => {
  const parts = [part('13:30', '14:00', '14:01'), part('14:00', '14:30', '14:29')]
  expect(lastClosed({ coverage: { ...coverage, parts }, series })?.start).toBe(at('13:30'))
})

test('nothing fetched, nothing shown', () => {
  expect(lastClosed({ coverage: { ...coverage, parts: [] }, series })).toBeNull()
})
