import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { rangeText } from './peer-range.ts'

// Two hours occupied, one ready, half an hour not ready.
const summary = { ...seriesPoint(0, [7200, 3600, 1800]), inboundCalls: 12, averageInboundTalkSeconds: 337.4 }
const range = { summary, complete: true }

test('each measure is told over the whole range, where it reads otherwise than over shared time', () => {
  expect(rangeText('occupancy', 0.7, range)).toBe('66.7\u202f%')
  expect(rangeText('notReadyRate', 0.2, range)).toBe('14.3\u202f%')
  expect(rangeText('inboundPerAvailableHour', 4.2, range)).toBe('4.0')
  expect(rangeText('averageInboundTalkSeconds', 300, range)).toBe('5m 37s')
})

test('what reads the same is not told twice, and what there is none of not at all', () => {
  expect(rangeText('occupancy', 0.6669, range)).toBeNull()
  expect(
    rangeText('averageInboundTalkSeconds', null, { ...range, summary: { ...summary, inboundCalls: 0 } }),
  ).toBeNull()
  expect(rangeText('occupancy', 0.7, { ...range, summary: { ...summary, occupancy: null } })).toBeNull()
})
