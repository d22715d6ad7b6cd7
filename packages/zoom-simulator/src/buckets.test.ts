import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketEdges, INTERVALS } from './buckets.ts'
import { epoch } from './test-client.ts'

const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Europe/Berlin', 'Pacific/Apia']

test('intervals tile any range in any zone', () => {
  const start = fc.integer({ min: epoch('2011-01-01T00:00:00Z'), max: epoch('2026-12-31T00:00:00Z') })
  const length = fc.integer({ min: 1, max: 31 * 86_400 })
  fc.assert(
    fc.property(
      start,
      length,
      fc.constantFrom(...zones),
      fc.constantFrom(...INTERVALS),
      (from, span, zone, interval) => {
        const edges = bucketEdges({ from, to: from + span, zone }, interval, 'monday')
        expect(edges[0]).toBe(from)
        expect(edges.at(-1)).toBe(from + span)
        expect(edges.every((edge, place) => place === 0 || edge > edges[place - 1]!)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test.each([
  ['America/New_York', '2026-11-01T04:00:00Z', 25],
  ['America/New_York', '2026-03-08T05:00:00Z', 23],
  ['Europe/Berlin', '2026-03-28T23:00:00Z', 23],
  ['Europe/Berlin', '2026-10-24T22:00:00Z', 25],
  ['Asia/Kathmandu', '2026-10-24T18:15:00Z', 24],
])('a local day of %s from %s has %i hours', (zone, start, hours) => {
  const from = epoch(start)
  const [, end] = bucketEdges({ from, to: from + 3 * 86_400, zone }, '1_day', 'monday')
  expect(bucketEdges({ from, to: end!, zone }, '1_hour', 'monday')).toHaveLength(hours + 1)
})

test('where clocks change by half an hour the last step of the day is short', () => {
  const [from, to] = [epoch('2026-04-04T13:00:00Z'), epoch('2026-04-05T13:30:00Z')]
  const edges = bucketEdges({ from, to, zone: 'Australia/Lord_Howe' }, '1_hour', 'monday')
  expect(edges.at(-1)! - edges.at(-2)!).toBe(1800)
  expect(edges).toHaveLength(26)
})

test('weeks start on the day that is asked for', () => {
  const range = { from: epoch('2026-11-04T00:00:00Z'), to: epoch('2026-11-20T00:00:00Z'), zone: 'UTC' }
  expect(bucketEdges(range, '1_week', 'monday')[1]).toBe(epoch('2026-11-09T00:00:00Z'))
  expect(bucketEdges(range, '1_week', 'sunday')[1]).toBe(epoch('2026-11-08T00:00:00Z'))
})
