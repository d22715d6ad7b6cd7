import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDays } from './day.ts'
import { checkRow } from './row-check.ts'
import { instants, nearTransitions } from './time.arbitrary.ts'

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

const seconds = (max: number) => fc.integer({ min: 0, max })

/** A row that adds up, of an interval of any length. */
const soundRows = fc
  .record({ start: instants, length: fc.constantFrom(900, 1800, 3600, 82_800, 86_400, 90_000) })
  .chain(({ start, length }) =>
    fc.tuple(seconds(length), seconds(length), seconds(length)).map((cuts) => {
      const [first = 0, second = 0, third = 0] = cuts.toSorted((a, b) => a - b)
      return {
        start,
        end: start + length,
        readySeconds: first,
        notReadySeconds: second - first,
        occupiedSeconds: third - second,
        onlineSeconds: third,
        offlineSeconds: length - third,
      }
    }),
  )
const STATES = ['readySeconds', 'notReadySeconds', 'occupiedSeconds'] as const
const states = fc.constantFrom(...STATES)
const gaps = fc.integer({ min: 1, max: 5000 })

test('whatever divides an interval without remainder adds up', () => {
  fc.assert(
    fc.property(soundRows, (row) => {
      expect(checkRow(row, row.end)).toEqual({ statesGapSeconds: 0, spanGapSeconds: 0, consistent: true })
    }),
  )
})

test('a state that says more or less is flagged with the difference', () => {
  fc.assert(
    fc.property(soundRows, states, gaps, fc.boolean(), (row, state, gap, more) => {
      const by = more ? gap : -gap
      const { statesGapSeconds, consistent } = checkRow({ ...row, [state]: row[state] + by }, row.end)
      expect([statesGapSeconds, consistent]).toEqual([by, false])
    }),
  )
})

test('offline time that leaves a gap or overlaps is flagged once the interval has ended, with the difference', () => {
  fc.assert(
    fc.property(soundRows, gaps, (row, gap) => {
      const changed = { ...row, offlineSeconds: row.offlineSeconds + gap }
      expect(checkRow(changed, row.end)).toEqual({ statesGapSeconds: 0, spanGapSeconds: gap, consistent: false })
      expect(checkRow(changed, row.end - 1)).toEqual({ statesGapSeconds: 0, spanGapSeconds: null, consistent: true })
    }),
  )
})

test('more online time than the interval has is flagged, also where states agree and nobody tells of offline', () => {
  fc.assert(
    fc.property(soundRows, states, gaps, fc.boolean(), (row, state, gap, running) => {
      const beyond = row.offlineSeconds + gap
      const long = { ...row, [state]: row[state] + beyond, onlineSeconds: row.onlineSeconds + beyond }
      expect(checkRow({ ...long, offlineSeconds: null }, running ? row.start : row.end).consistent).toBe(false)
      expect(checkRow({ ...long, offlineSeconds: -gap }, row.end).consistent).toBe(false)
    }),
  )
})

test('a negative state is flagged, also where another makes up for it', () => {
  fc.assert(
    fc.property(soundRows, states, gaps, (row, state, gap) => {
      const other = state === 'readySeconds' ? 'occupiedSeconds' : 'readySeconds'
      const moved = row[state] + gap
      const changed = { ...row, [state]: -gap, [other]: row[other] + moved }
      expect(checkRow(changed, row.end)).toMatchObject({ statesGapSeconds: 0, consistent: false })
    }),
  )
})

test('a day online from its start to its end adds up whatever the clocks did, and a second more does not', () => {
  fc.assert(
    fc.property(nearTransitions, ({ instant, zone }) => {
      const [day] = localDays(instant, instant + 1, zone)
      if (!day) return
      const { start, end } = day
      const length = end - start
      const row = { start, end, readySeconds: length, notReadySeconds: 0, occupiedSeconds: 0, offlineSeconds: 0 }
      expect(checkRow({ ...row, onlineSeconds: length }, end).consistent).toBe(true)
      expect(checkRow({ ...row, readySeconds: length + 1, onlineSeconds: length + 1 }, end).consistent).toBe(false)
    }),
  )
})
