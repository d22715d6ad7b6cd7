import { divide } from '@readyboard/timesheet'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, cellKey } from '../store/cell.ts'
import type { StoredWindow } from '../store/store.ts'
import { chooseWays } from './choose-way.ts'
import { type Absence, coverageOf } from './coverage.ts'
import { unitsOf } from './units.ts'

const HOUR = 3600
const START = Date.parse('2026-11-10T00:00:00Z') / 1000
const HOURS: Cell = { source: 'time_sheets', queue: null, agent: null, grain: '1_hour', zone: 'UTC' }
const settings = {
  settleSeconds: 24 * HOUR,
  lookBackSeconds: 180 * 24 * HOUR,
  keep: { clock: 800 * 86_400, day: 1500 * 86_400 },
}

/** A window over hours of the day, fetched so many hours after its beginning. */
const window = (id: number, fromHour: number, toHour: number, fetchedAtHour: number, rejected = 0): StoredWindow => ({
  id,
  from: START + fromHour * HOUR,
  to: START + toHour * HOUR,
  fetchedAt: START + fetchedAtHour * HOUR,
  rejected,
})

/** The first hours of the day as they are known so many hours after its beginning. */
function cover(hours: number, windows: StoredWindow[], lookedAtHour: number, absence: Absence = () => 'missing') {
  const now = START + lookedAtHour * HOUR
  const buckets = divide(START, START + hours * HOUR, '1_hour', 'UTC', 'monday')
  const question = {
    from: START,
    to: START + hours * HOUR,
    zone: 'UTC',
    interval: '1_hour',
    buckets,
    queue: null,
    agents: [],
  } as const
  const choices = chooseWays(
    unitsOf(question, 'time_sheets', now, 'UTC'),
    new Map([[cellKey(HOURS), windows]]),
    now,
    settings,
  )
  return coverageOf(question, choices, absence, now)
}

const hoursOf = (instant: number | null) => (instant === null ? null : (instant - START) / HOUR)

test('parts say from when to when what is known, joined where it is the same', () => {
  const { parts, buckets, asOf, rejected } = cover(
    8,
    [window(1, 0, 3, 60), window(2, 4, 6, 20, 2), window(3, 6, 7, 21)],
    100,
    (_, step) => (hoursOf(step.start) === 3 ? 'fetching' : 'failed'),
  )
  expect(parts.map((part) => [hoursOf(part.from), hoursOf(part.to), part.state, hoursOf(part.fetchedAt)])).toEqual([
    [0, 3, 'final', 60],
    [3, 4, 'fetching', null],
    [4, 6, 'provisional', 20],
    [6, 7, 'provisional', 21],
    [7, 8, 'failed', null],
  ])
  expect(buckets.map(({ covered }) => covered)).toEqual([true, true, true, false, true, true, true, false])
  expect(hoursOf(asOf)).toBe(20)
  expect(rejected).toBe(2)
})

test('as of: the oldest fetch of what is not final; all final: the latest one; nothing: nothing', () => {
  expect(hoursOf(cover(4, [window(1, 0, 2, 60), window(2, 2, 4, 70)], 100).asOf)).toBe(70)
  expect(hoursOf(cover(4, [window(1, 0, 2, 60), window(2, 2, 3, 22), window(3, 3, 4, 21)], 100).asOf)).toBe(21)
  expect(cover(4, [], 100).asOf).toBeNull()
})

test('a running hour is covered up to the moment it was fetched', () => {
  const { buckets, coveredSeconds } = cover(3, [window(1, 0, 2, 2), window(2, 2, 3, 2.5)], 2.6)
  expect(buckets.map((bucket) => bucket.coveredSeconds)).toEqual([HOUR, HOUR, HOUR / 2])
  expect(coveredSeconds).toBe(2.5 * HOUR)
})

test('only rows of covered intervals answer', () => {
  const { edges } = cover(3, [window(1, 0, 1, 60), window(2, 2, 3, 60)], 100)
  expect(edges.starts.map(hoursOf)).toEqual([0, 2])
  expect(edges.buckets).toEqual([0, 2])
  expect(edges.cells).toEqual([HOURS, HOURS])
})

test('the version changes when a number may have changed, and only then', () => {
  const stored = [window(1, 0, 2, 60), window(2, 2, 3, 60)]
  const { version } = cover(4, stored, 100)
  expect(cover(4, stored, 120).version).toBe(version)
  expect(cover(4, [...stored, window(9, 30, 31, 90)], 100).version).toBe(version)
  expect(cover(4, [window(1, 0, 2, 60), window(4, 2, 3, 60)], 100).version).not.toBe(version)
  expect(cover(4, [...stored, window(5, 3, 4, 60)], 100).version).not.toBe(version)
  expect(cover(4, stored.slice(0, 1), 100).version).not.toBe(version)
  expect(cover(4, stored, 100, () => 'fetching').version).not.toBe(version)
})

test('whatever is stored, the parts tile the range and the counts agree', () => {
  const span = fc.tuple(
    fc.integer({ min: 0, max: 29 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 0, max: 80 }),
  )
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 8 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 30, max: 90 }),
      (spans, hours, lookedAt) => {
        const windows: StoredWindow[] = []
        for (const [from, length, fetchedAt] of [...spans].sort(([a], [b]) => a - b)) {
          if (from * HOUR + START >= (windows.at(-1)?.to ?? 0))
            windows.push(window(windows.length + 1, from, from + length, Math.min(fetchedAt, lookedAt)))
        }
        const { parts, buckets, edges, coveredSeconds } = cover(hours, windows, lookedAt)
        expect(parts[0]?.from).toBe(START)
        expect(parts.at(-1)?.to).toBe(START + hours * HOUR)
        for (const [index, part] of parts.entries())
          expect(part.to).toBe(parts[index + 1]?.from ?? START + hours * HOUR)
        const known = parts.filter(({ state }) => state === 'final' || state === 'provisional')
        const covered = buckets.filter((bucket) => bucket.covered)
        expect(known.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(covered.length * HOUR)
        expect(coveredSeconds).toBe(covered.reduce((sum, bucket) => sum + bucket.coveredSeconds, 0))
        expect(edges.starts).toHaveLength(covered.length)
      },
    ),
    { numRuns: 150 },
  )
})
