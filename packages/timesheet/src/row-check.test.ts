import { expect, test } from 'vitest'
import { checkRow } from './row-check.ts'

const HOUR = {
  start: 7200,
  end: 10_800,
  readySeconds: 900,
  notReadySeconds: 600,
  occupiedSeconds: 1500,
  onlineSeconds: 3000,
  offlineSeconds: 600,
}
const LATER = 20_000

test.each([
  ['a row that adds up', {}, { statesGapSeconds: 0, spanGapSeconds: 0, consistent: true }],
  [
    'states a second short of online',
    { readySeconds: 899 },
    { statesGapSeconds: -1, spanGapSeconds: 0, consistent: false },
  ],
  ['states beyond online', { occupiedSeconds: 1600 }, { statesGapSeconds: 100, spanGapSeconds: 0, consistent: false }],
  ['too little offline time', { offlineSeconds: 0 }, { statesGapSeconds: 0, spanGapSeconds: -600, consistent: false }],
  ['too much offline time', { offlineSeconds: 900 }, { statesGapSeconds: 0, spanGapSeconds: 300, consistent: false }],
  ['no offline time told', { offlineSeconds: null }, { statesGapSeconds: 0, spanGapSeconds: null, consistent: true }],
  [
    'more online time than the interval has',
    { onlineSeconds: 3700, readySeconds: 1600, offlineSeconds: null },
    { statesGapSeconds: 0, spanGapSeconds: null, consistent: false },
  ],
  [
    'wrongs that cancel out',
    { readySeconds: -100, occupiedSeconds: 2500 },
    { statesGapSeconds: 0, spanGapSeconds: 0, consistent: false },
  ],
  [
    'negative offline time',
    { onlineSeconds: 3700, readySeconds: 1600, offlineSeconds: -100 },
    { statesGapSeconds: 0, spanGapSeconds: 0, consistent: false },
  ],
])('%s', (_, change, expected) => {
  expect(checkRow({ ...HOUR, ...change }, LATER)).toEqual(expected)
})

test('an interval that still runs is not judged by its length, but its states are', () => {
  const running = { ...HOUR, offlineSeconds: 0 }
  expect(checkRow(running, HOUR.end - 1)).toEqual({ statesGapSeconds: 0, spanGapSeconds: null, consistent: true })
  expect(checkRow({ ...running, readySeconds: 0 }, HOUR.end - 1).consistent).toBe(false)
  expect(checkRow(running, HOUR.end).consistent).toBe(false)
})

test('90,000 seconds online are legal on a day of 25 hours and not on one of 24', () => {
  const long = {
    readySeconds: 90_000,
    notReadySeconds: 0,
    occupiedSeconds: 0,
    onlineSeconds: 90_000,
    offlineSeconds: 0,
  }
  expect(checkRow({ ...long, start: 0, end: 90_000 }, 100_000).consistent).toBe(true)
  expect(checkRow({ ...long, start: 0, end: 86_400 }, 100_000).consistent).toBe(false)
})
