import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf, cellValue, type HeatLook, isThin, plainScale, shownPercents, stepOf, toneOf } from './cell-values.ts'
import { NO_SUMS } from './week-cells.ts'

const look = (measure: HeatLook['measure'], occupancy: HeatLook['occupancy'] = 'available') => ({ measure, occupancy })
const HOUR = {
  ...NO_SUMS,
  occupiedSeconds: 54_000,
  readySeconds: 6000,
  notReadySeconds: 20_000,
  onlineSeconds: 90_000,
  zoomOccupiedSeconds: 45_000,
  zoomSeconds: 90_000,
  elapsedSeconds: 14_400,
}

test.each([
  ['occupancy', 'available', 54_000 / 60_000],
  ['occupancy', 'logged-in', 54_000 / 90_000],
  ['occupancy', 'zoom', 0.5],
  ['ready', 'available', 6000 / 80_000],
  ['not-ready', 'zoom', 20_000 / 80_000],
  ['online', 'available', 6.25],
] as const)('%s (%s) of an hour of the week is divided from sums', (measure, occupancy, value) => {
  expect(cellValue(HOUR, look(measure, occupancy))).toBe(value)
  expect(cellValue(NO_SUMS, look(measure, occupancy))).toBeNull()
})

test('bands belong to occupancy of available time alone', () => {
  expect(bandOf(HOUR, look('occupancy'))).toBe('from85')
  expect(bandOf({ ...HOUR, occupiedSeconds: 54_400 }, look('occupancy'))).toBe('over90')
  for (const other of [look('occupancy', 'logged-in'), look('occupancy', 'zoom'), look('ready'), look('online')])
    expect(bandOf(HOUR, other)).toBeNull()
})

test('under four hours of what a share divides by it is not coloured; agents online always are', () => {
  const thin = { ...HOUR, occupiedSeconds: 8000, readySeconds: 6399, notReadySeconds: 0, onlineSeconds: 14_399 }
  const scale = plainScale(look('ready'), [])
  for (const shown of [look('occupancy'), look('occupancy', 'logged-in'), look('ready'), look('not-ready')]) {
    expect(isThin(thin, shown)).toBe(true)
    expect(toneOf(thin, shown, scale)).toBeNull()
    expect(isThin({ ...thin, readySeconds: 6400, onlineSeconds: 14_400 }, shown)).toBe(false)
  }
  expect(isThin(thin, look('online'))).toBe(false)
  expect(toneOf(NO_SUMS, look('online'), scale)).toBeNull()
})

test('a plain scale of shares is the same whatever they are', () => {
  expect(plainScale(look('ready'), [0.9])).toEqual(plainScale(look('not-ready'), []))
  expect(plainScale(look('occupancy', 'logged-in'), [])).toEqual([0.2, 0.4, 0.6, 0.8])
})

test.each([
  [
    [21.9, 3],
    [5, 10, 15, 20],
  ],
  [[40], [10, 20, 30, 40]],
  [[0.4], [0.1, 0.2, 0.30000000000000004, 0.4]],
  [[], [1, 2, 3, 4]],
])('agents up to %j are shown in steps of a round number', (values, scale) => {
  expect(plainScale(look('online'), values)).toEqual(scale)
})

test('every number of agents has one of five steps, and the busiest hour is not in the lowest', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 5000, noNaN: true }), { minLength: 1 }), (values) => {
      const scale = plainScale(look('online'), values)
      const steps = values.map((value) => stepOf(value, scale))
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...steps)).toBeLessThanOrEqual(4)
      expect(Math.max(...steps)).toBeGreaterThan(0)
    }),
  )
})

test.each([
  [59.6, 59.6],
  [59.94, 59.9],
  [59.97, 60],
  [74.96, 75],
  [60.4, 60],
  [74.5, 74.5],
  [85, 85],
  [85.02, 85],
  [85.06, 85.1],
  [85.13, 85.1],
  [90.3, 90.3],
  [89.7, 90],
  [95.5, 96],
])('a cell of %s %% occupancy reads as %s: never as a number of another colour', (percents, shown) => {
  const occupiedSeconds = Math.round(percents * 10_000)
  const sums = { ...NO_SUMS, occupiedSeconds, readySeconds: 1_000_000 - occupiedSeconds }
  expect(shownPercents(sums, look('occupancy'))).toBe(shown)
})

test('what a cell shows is of the cell’s colour, and at most half a percent off', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.nat(1_000_000),
      fc.constantFrom('occupancy', 'ready', 'not-ready'),
      (occupiedSeconds, readySeconds, measure) => {
        const sums = { ...NO_SUMS, occupiedSeconds, readySeconds, notReadySeconds: 14_400, onlineSeconds: 2_014_400 }
        const value = cellValue(sums, look(measure))
        const shown = shownPercents(sums, look(measure))
        const tone = toneOf(sums, look(measure), plainScale(look(measure), []))
        fc.pre(value !== null && shown !== null && tone !== null)
        expect(Math.abs(shown - value * 100)).toBeLessThanOrEqual(0.5)
        const rest = 100 - shown
        const alike = {
          ...NO_SUMS,
          occupiedSeconds: measure === 'occupancy' ? shown * 1e6 : 0,
          readySeconds: (measure === 'ready' ? shown : rest) * 1e6,
          notReadySeconds: { occupancy: 0, ready: rest, 'not-ready': shown }[measure] * 1e6,
        }
        expect(toneOf(alike, look(measure), plainScale(look(measure), []))).toBe(tone)
      },
    ),
  )
})
