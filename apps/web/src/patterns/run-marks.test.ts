import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runMarks } from './run-marks.ts'

const HOUR = 3600

test.each([
  [2 * HOUR, 3 * HOUR, [1, 1, 0]],
  [1.25 * HOUR, 2 * HOUR, [1, 0.25]],
  [0, 0, [0]],
  [0, 2.5 * HOUR, [0, 0, 0]],
  [6 * HOUR, 12 * HOUR, [1, 1, 1, 0, 0, 0]],
])('a run of %d s beside the longest of %d s fills %j', (seconds, longest, marks) => {
  expect(runMarks(seconds, longest)).toEqual(marks)
})

test('at most ten marks, none fuller than full, the longest in the last', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 900, max: 700 * HOUR }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (longest, part) => {
        const marks = runMarks(longest * part, longest)
        expect(marks.length).toBeLessThanOrEqual(10)
        expect(marks.every((mark) => mark >= 0 && mark <= 1)).toBe(true)
        expect(runMarks(longest, longest).at(-1)).toBeGreaterThan(0)
      },
    ),
  )
})
