import { PEER_MEASURES, type PeerMeasureName } from '@readyboard/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WRITTEN_MEASURES, writtenMeasure } from './peer-written.ts'

const LARGEST: Record<PeerMeasureName, number> = {
  occupancy: 1,
  notReadyRate: 1,
  inboundPerAvailableHour: 1500,
  averageInboundTalkSeconds: 4000,
}

/** What a reader makes of a number: tenths, or the seconds of minutes and seconds. */
function readNumber(text: string): number {
  const talk = /^(\d+)m (\d\d)s$/.exec(text)
  if (talk) return Number(talk[1]) * 60 + Number(talk[2])
  return Number(text.replace('−', '-').replace(/[+,]|\s*(%|pts|s)$/g, ''))
}

test.each(PEER_MEASURES)('%s: what it differs by is what the two written numbers differ by', (name) => {
  const value = fc.double({ min: 0, max: LARGEST[name], noNaN: true })
  fc.assert(
    fc.property(value, value, (own, median) => {
      const { text, difference } = WRITTEN_MEASURES[name]
      expect(readNumber(difference(own, median))).toBeCloseTo(readNumber(text(own)) - readNumber(text(median)), 6)
    }),
    { numRuns: 500 },
  )
})

test('a difference carries its sign, and nothing has none', () => {
  const { occupancy, inboundPerAvailableHour: calls, averageInboundTalkSeconds: talk } = WRITTEN_MEASURES
  expect(occupancy.difference(0.79644, 0.80284)).toBe('−0.7 pts')
  expect(calls.difference(7.34, 6.75)).toBe('+0.5')
  expect(calls.difference(7.34, 7.32)).toBe('0.0')
  expect(talk.difference(337.4, 364.6)).toBe('−28\u202fs')
  expect(writtenMeasure('averageInboundTalkSeconds', null)).toBe('–')
})
