import type { Period } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { draftOf, periodOf } from './range-draft.ts'

const periods: Period[] = [
  'last-7-days',
  { from: '2026-10-29', to: '2026-11-04' },
  { from: '2026-10-29T08:00', to: '2026-10-29T16:30' },
  { from: '2026-11-01T01:30-05:00', to: '2026-11-02T00:00' },
]
test.each(periods)('%j can be opened for change and comes back the same', (period) => {
  expect(periodOf(draftOf(period, '2026-10-29', '2026-11-04'))).toEqual(period)
})

test('midnight as the last time ends the last day', () => {
  const draft = { ...draftOf({ from: '2026-11-02', to: '2026-11-04' }, '', ''), times: { from: '08:00', to: '00:00' } }
  expect(periodOf(draft)).toEqual({ from: '2026-11-02T08:00', to: '2026-11-05T00:00' })
})
