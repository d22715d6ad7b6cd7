import { PEER_MEASURES, type PeerMeasure } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { noMedianWords } from './peers-words.ts'

const of = (own: number | null): PeerMeasure => ({ own, median: null, values: [] })
/** Of an agent with so many calls an available hour, and without an average talk. */
const measures = (calls: number | null) => ({
  occupancy: of(0.8),
  notReadyRate: of(0.2),
  inboundPerAvailableHour: of(calls),
  averageInboundTalkSeconds: of(null),
})

test('of a week without an inbound call is said that there were none', () => {
  expect(noMedianWords('averageInboundTalkSeconds', measures(0))).toBe('no inbound calls in these hours')
})

test('calls whose talk is not told are those of less than a day', () => {
  expect(noMedianWords('averageInboundTalkSeconds', measures(4.5))).toBe('only told of a day or more')
})

test('whatever else has no median has too few colleagues', () => {
  for (const name of PEER_MEASURES.slice(0, 3))
    expect(noMedianWords(name, measures(0))).toBe('too few colleagues have one')
  expect(noMedianWords('averageInboundTalkSeconds', measures(null))).toBe('too few colleagues have one')
  const talks = { ...measures(3), averageInboundTalkSeconds: of(200) }
  expect(noMedianWords('averageInboundTalkSeconds', talks)).toBe('too few colleagues have one')
})
