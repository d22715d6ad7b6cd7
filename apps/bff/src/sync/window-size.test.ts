import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PAGE_ROWS, sizeWindows } from './window-size.ts'

const HOUR = 3600
const both = (rows: number) => ({ most: rows, likely: rows })
const hours = (count: number) => Array.from({ length: count + 1 }, (_, index) => index * HOUR)

test('windows tile the run exactly, the newest first, each within a month, however many rows there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.constantFrom(900, HOUR, 86_400),
      fc.double({ min: 0, max: 3000, noNaN: true }),
      (steps, length, rowsPerStep) => {
        const edges = Array.from({ length: steps + 1 }, (_, index) => index * length)
        const windows = sizeWindows(edges, both(rowsPerStep / length))
        expect(windows[0]?.to).toBe(edges.at(-1))
        expect(windows.at(-1)?.from).toBe(0)
        windows.forEach(({ from, to, requestsExpected }, index) => {
          expect(windows[index - 1]?.from ?? to).toBe(to)
          expect(to).toBeGreaterThan(from)
          expect(to - from).toBeLessThanOrEqual(28 * 86_400)
          expect(requestsExpected).toBeGreaterThanOrEqual(1)
        })
      },
    ),
    { numRuns: 200 },
  )
})

test.each([
  ['a day of 200 agents by the hour', 24, 200],
  ['a week of 200 agents by the hour', 168, 200],
  ['four weeks of 24 agents by the hour', 672, 24],
])('%s costs at most 15 % and one request per window more than full pages would', (_, steps, rowsPerStep) => {
  const windows = sizeWindows(hours(steps), both(rowsPerStep / HOUR))
  const requests = windows.reduce(
    (sum, { from, to }) => sum + Math.ceil((((to - from) / HOUR) * rowsPerStep) / PAGE_ROWS),
    0,
  )
  expect(requests).toBeLessThanOrEqual(Math.ceil((steps * rowsPerStep) / PAGE_ROWS) * 1.15 + windows.length)
})

test('many rows are asked for in several chains, few in one', () => {
  expect(sizeWindows(hours(168), both(200 / HOUR)).length).toBeGreaterThanOrEqual(8)
  expect(sizeWindows(hours(24), both(2 / HOUR))).toHaveLength(1)
  expect(sizeWindows(hours(24), both(0))).toHaveLength(1)
})
