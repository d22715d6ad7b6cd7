import { expect, test } from 'vitest'
import type { StoredWindow } from '../store/store.ts'
import { stepState, windowFinder } from './step-state.ts'

const HOUR = 3600
const DAY = 24 * HOUR
const settings = { settleSeconds: DAY, lookBackSeconds: 180 * DAY }
const step = { start: 100 * DAY, end: 100 * DAY + HOUR }

const window = (fetchedAt: number, rest: Partial<StoredWindow> = {}): StoredWindow => ({
  id: 1,
  from: step.start,
  to: step.end,
  fetchedAt,
  rejected: 0,
  ...rest,
})

// [what, fetched at, rejected rows, looked at, expected]: times in seconds after the step's end.
test.each([
  ['fetched a day after its end is final', DAY, 0, 30 * DAY, { known: 'final' }],
  ['fetched a second too early for that may still change', DAY - 1, 0, DAY, { known: 'provisional', due: false }],
  ['closed, fetched an hour ago, is asked again', 10, 0, 10 + HOUR, { known: 'provisional', due: true }],
  ['closed, fetched less than an hour ago, is not', 10, 0, 9 + HOUR, { known: 'provisional', due: false }],
  ['running, fetched a minute ago, is asked again', -90, 0, -30, { known: 'provisional', due: true }],
  ['running, fetched less than a minute ago, is not', -89, 0, -30, { known: 'provisional', due: false }],
  ['fetched while it ran and closed since is missing', -1, 0, 1, { known: 'missing' }],
  ['fetched at its very end is whole', 0, 0, 1, { known: 'provisional', due: false }],
  ['fetched in the future, before the clock was put back, is missing', 3 * DAY, 0, DAY, { known: 'missing' }],
  ['fetched a few seconds in the future is known', 10, 0, 5, { known: 'provisional', due: false }],
  ['fetched before it began is missing while it runs', -HOUR - 1, 0, -30, { known: 'missing' }],
  [
    'fetched with a row that could not be read is never final',
    2 * DAY,
    1,
    3 * DAY,
    { known: 'provisional', due: true },
  ],
])('an interval %s', (_, fetchedAt, rejected, lookedAt, expected) => {
  const known = stepState(window(step.end + fetchedAt, { rejected }), step, step.end + lookedAt, settings)
  expect(known).toMatchObject(expected)
})

test('what Zoom no longer reaches is out of reach, and what is stored of it is not asked again', () => {
  const reach = step.start + settings.lookBackSeconds
  expect(stepState(undefined, step, reach, settings)).toEqual({ known: 'missing' })
  expect(stepState(undefined, step, reach + 1, settings)).toEqual({ known: 'out-of-reach' })
  expect(stepState(window(step.end + 5), step, reach + 1, settings)).toMatchObject({ known: 'provisional', due: false })
})

test('the window around a step is found in any order of asking', () => {
  const windows = [
    window(9, { id: 1, from: 0, to: 20 }),
    window(9, { id: 2, from: 20, to: 40 }),
    window(9, { id: 3, from: 50, to: 60 }),
  ]
  const find = windowFinder(windows)
  const idsOf = (starts: number[]) => starts.map((start) => find({ start, end: start + 10 })?.id)
  expect(idsOf([0, 10, 20, 30, 40, 50, 60])).toEqual([1, 1, 2, 2, undefined, 3, undefined])
  expect(idsOf([30, 0, 50, 10])).toEqual([2, 1, 3, 1])
  expect(find({ start: 10, end: 30 })).toBeUndefined()
})
