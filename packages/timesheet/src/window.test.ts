import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divide } from './buckets.ts'
import { INTERVALS } from './interval.ts'
import { instants, zones } from './time.arbitrary.ts'
import { MAX_WINDOW_SECONDS, tileWindows } from './window.ts'

const NIGHTLY = Boolean(process.env.NIGHTLY)
const DAY = 86_400

const edgeLists = fc
  .tuple(instants, fc.uniqueArray(fc.integer({ min: 1, max: 100 * DAY }), { minLength: 1, maxLength: 60 }))
  .filter(([, offsets]) => longestStep(offsets) <= MAX_WINDOW_SECONDS)
  .map(([from, offsets]) => [0, ...offsets].sort((a, b) => a - b).map((offset) => from + offset))

function longestStep(offsets: readonly number[]): number {
  const sorted = [0, ...offsets].sort((a, b) => a - b)
  return Math.max(...sorted.map((offset, i) => offset - (sorted[i - 1] ?? 0)))
}

function checkTiling(edges: readonly number[], maxSteps: number) {
  const windows = tileWindows(edges, maxSteps)
  const places = new Map(edges.map((edge, place) => [edge, place]))
  let reached = edges[0]
  for (const { from, to } of windows) {
    const [first, last] = [places.get(from), places.get(to)]
    if (from !== reached || first === undefined || last === undefined) throw new Error(`no edge or a gap at ${from}`)
    if (to - from > MAX_WINDOW_SECONDS || last - first > maxSteps || last <= first)
      throw new Error(`too long at ${from}`)
    reached = to
  }
  if (reached !== edges.at(-1)) throw new Error(`the windows end at ${reached}`)
}

test('windows tile any edges, none longer than 28 days or the number of steps', { timeout: 120_000 }, () => {
  fc.assert(fc.property(edgeLists, fc.integer({ min: 1, max: 70 }), checkTiling), { numRuns: NIGHTLY ? 100_000 : 3000 })
})

test('windows tile real ranges of up to 400 days by any interval up to a day', () => {
  const intervals = fc.constantFrom(...INTERVALS.slice(0, 4))
  const days = fc.integer({ min: 1, max: 400 })
  fc.assert(
    fc.property(
      zones,
      instants,
      days,
      intervals,
      fc.integer({ min: 1, max: 3000 }),
      (zone, from, count, interval, max) => {
        const to = from + count * DAY
        const edges = divide(from, to, interval, zone, 'monday').map(({ start }) => start)
        checkTiling([...edges, to], max)
      },
    ),
    { numRuns: NIGHTLY ? 2000 : 30 },
  )
})

test.each([
  ['28 days', 28, [28]],
  ['29 days', 29, [28, 1]],
  ['31 days', 31, [28, 3]],
  ['a year', 366, [...Array(13).fill(28), 2]],
])('%s by the day take as few windows as they can', (_, days, expected) => {
  const edges = Array.from({ length: days + 1 }, (_, i) => i * DAY)
  expect(tileWindows(edges, 1000).map(({ from, to }) => (to - from) / DAY)).toEqual(expected)
})

test('28 local days with a 25-hour one among them do not fit into one window', () => {
  const edges = Array.from({ length: 29 }, (_, i) => i * DAY + (i > 10 ? 3600 : 0))
  expect(tileWindows(edges, 1000)).toHaveLength(2)
})

test.each([[[]], [[5]]])('edges %j leave nothing to ask for', (edges) => {
  expect(tileWindows(edges, 10)).toEqual([])
})
