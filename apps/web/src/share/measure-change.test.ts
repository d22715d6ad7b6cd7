import { MEASURE_NAMES } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { changeWords, isSum } from './measure-change.ts'

test.each([
  ['readySeconds', 19_837, 20_557, '5:30:37', '5:42:37', '+0:12:00'],
  ['readySeconds', 20_557, 19_837, '5:42:37', '5:30:37', '−0:12:00'],
  ['inboundCalls', 1_252, 1_249, '1,252', '1,249', '−3'],
  ['occupancy', 0.785, 0.789, '78.5\u202f%', '78.9\u202f%', '+0.4 pts'],
  ['averageInboundTalkSeconds', 371, 366, '6m 11s', '6m 06s', '−0m 05s'],
  ['averageInboundTalkSeconds', 371.4, 365.6, '6m 11s', '6m 06s', '−0m 05s'],
  ['averageInboundTalkSeconds', 371.4, 371, '6m 11s', '6m 11s', '0m 00s'],
  ['occupancy', 0.80284, 0.79644, '80.3\u202f%', '79.6\u202f%', '−0.7 pts'],
  ['onlineSeconds', null, 3600, '–', '1:00:00', '–'],
] as const)('%s from %s to %s', (measure, was, is, before, now, difference) => {
  expect(changeWords({ measure, before: was, now: is })).toEqual({ before, now, difference })
})

test('sums and counts come first; shares and averages follow from them', () => {
  expect(MEASURE_NAMES.filter(isSum)).toEqual([
    ...['readySeconds', 'notReadySeconds', 'occupiedSeconds', 'onlineSeconds', 'offlineSeconds'],
    ...['inboundCalls', 'inboundCallSeconds', 'outboundCalls', 'outboundCallSeconds', 'inconsistentRows'],
  ])
})
