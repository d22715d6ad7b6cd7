import type { IntervalRow } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { gapWords, mainGapSeconds, rowSum } from './row-sum.ts'

const row = (numbers: Partial<IntervalRow>): IntervalRow => ({
  userId: 'U1',
  presence: 'online',
  displayName: 'Imani Brooks',
  start: '2026-11-01T01:00:00-04:00',
  end: '2026-11-01T01:00:00-05:00',
  state: 'final',
  occupiedSeconds: 1131,
  readySeconds: 2395,
  notReadySeconds: 74,
  onlineSeconds: 3600,
  offlineSeconds: 0,
  zoomOfflineSeconds: 0,
  inboundCalls: 3,
  inboundCallSeconds: 1212,
  outboundCalls: 0,
  outboundCallSeconds: 0,
  readyShare: null,
  notReadyShare: null,
  occupiedShare: null,
  occupancy: null,
  averageInboundTalkSeconds: null,
  averageWrapUpSeconds: null,
  averageVideoTalkSeconds: null,
  occupancyOfOnline: null,
  zoomOccupiedShare: null,
  inconsistentRows: 0,
  zoomReadyPercentage: null,
  zoomNotReadyPercentage: null,
  zoomOccupiedPercentage: null,
  consistent: false,
  ...numbers,
})

test.each([
  [{ notReadySeconds: 37 }, -37, 'The three states fall 37 s short of online time'],
  [{ notReadySeconds: 204 }, 130, 'The three states exceed online time by 130 s'],
  [{ zoomOfflineSeconds: 60 }, 60, 'Online and offline exceed the interval by 60 s'],
  [{ onlineSeconds: 3000, notReadySeconds: -526 }, -600, 'Online and offline fall 600 s short of the interval'],
  [
    { onlineSeconds: 4000, notReadySeconds: 474, zoomOfflineSeconds: null },
    400,
    'Online time is 400 s longer than the interval',
  ],
  [{}, null, 'Shorter intervals inside this one do not add up'],
])('a row with %j is off by %s', (numbers, gap, words) => {
  const sum = rowSum(row(numbers))
  expect(mainGapSeconds(sum)).toBe(gap)
  expect(gapWords(sum)).toBe(words)
})

test('where Zoom gave no offline time of a single row, the interval is not checked', () => {
  expect(rowSum(row({ zoomOfflineSeconds: null, offlineSeconds: 999 })).span).toBeNull()
})
