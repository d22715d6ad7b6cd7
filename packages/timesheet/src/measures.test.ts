import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measures, ratio, type Sums } from './measures.ts'

const NOTHING: Sums = {
  rows: 0,
  readySeconds: 0,
  notReadySeconds: 0,
  occupiedSeconds: 0,
  onlineSeconds: 0,
  offlineSeconds: 0,
  inboundCalls: null,
  inboundCallSeconds: null,
  outboundCalls: null,
  outboundCallSeconds: null,
  inconsistentRows: 0,
  wrapUpSeconds: null,
  wrapUpCalls: null,
  zoomOccupiedPercentSeconds: null,
  zoomPercentSeconds: null,
  ownInboundTalkSeconds: null,
  ownVideoTalkSeconds: null,
  ownWrapUpSeconds: null,
}
const spans = fc.constantFrom('day' as const, 'clock' as const)
const seconds = fc.nat(10_000_000)

test.each([
  [10, 4, 2.5],
  [0, 4, 0],
  [4, 0, null],
  [0, 0, null],
  [null, 4, null],
  [4, null, null],
])('%s ÷ %s is %s', (a, b, expected) => {
  expect(ratio(a, b)).toBe(expected)
})

test('nothing recorded has zeros for time and nulls for what would divide by zero', () => {
  expect(measures(NOTHING, 'day')).toMatchObject({
    readySeconds: 0,
    inboundCalls: null,
    readyShare: null,
    notReadyShare: null,
    occupiedShare: null,
    occupancy: null,
    averageInboundTalkSeconds: null,
    averageWrapUpSeconds: null,
    averageVideoTalkSeconds: null,
    occupancyOfOnline: null,
    zoomOccupiedShare: null,
  })
})

test('occupancy of online time is occupied of online, and says so where occupied is more', () => {
  const hour = { ...NOTHING, rows: 1, occupiedSeconds: 1800, onlineSeconds: 3600 }
  expect(measures(hour, 'clock').occupancyOfOnline).toBe(0.5)
  expect(measures({ ...hour, onlineSeconds: 1200 }, 'clock').occupancyOfOnline).toBe(1.5)
})

test('Zoom’s percentage is its own on a single row, and weighted by online time over several', () => {
  const zoomOf = (rows: readonly (readonly [percentage: number, online: number])[]) =>
    measures(
      {
        ...NOTHING,
        rows: rows.length,
        zoomOccupiedPercentSeconds: rows.reduce((sum, [percentage, online]) => sum + percentage * online, 0),
        zoomPercentSeconds: rows.reduce((sum, [, online]) => sum + online, 0),
      },
      'day',
    ).zoomOccupiedShare
  expect(zoomOf([[67, 3600]])).toBe(0.67)
  expect(
    zoomOf([
      [90, 3000],
      [30, 1000],
    ]),
  ).toBe(0.75)
  expect(zoomOf([[0, 3600]])).toBe(0)
  expect(zoomOf([[50, 0]])).toBeNull()
})

test('an hour not ready has shares but no occupancy', () => {
  const { notReadyShare, readyShare, occupancy } = measures({ ...NOTHING, rows: 1, notReadySeconds: 3600 }, 'clock')
  expect([notReadyShare, readyShare, occupancy]).toEqual([1, 0, null])
})

test('occupancy is occupied of occupied and ready, from summed seconds', () => {
  const sums = { ...NOTHING, rows: 2, readySeconds: 900, occupiedSeconds: 4500, notReadySeconds: 1800 }
  expect(measures(sums, 'day')).toMatchObject({ occupancy: 4500 / 5400, occupiedShare: 4500 / 7200 })
})

test('the three shares add up to one, and each lies between none and all', () => {
  fc.assert(
    fc.property(seconds, seconds, seconds, spans, (readySeconds, notReadySeconds, occupiedSeconds, span) => {
      fc.pre(readySeconds + notReadySeconds + occupiedSeconds > 0)
      const of = measures({ ...NOTHING, rows: 3, readySeconds, notReadySeconds, occupiedSeconds }, span)
      const shares = [of.readyShare, of.notReadyShare, of.occupiedShare].map(Number)
      expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12)
      for (const share of [...shares, of.occupancy ?? 0]) expect(share >= 0 && share <= 1).toBe(true)
    }),
  )
})

const own = {
  inboundCalls: 3,
  inboundCallSeconds: 600,
  wrapUpSeconds: 90,
  wrapUpCalls: 3,
  ownInboundTalkSeconds: 170,
  ownWrapUpSeconds: 31,
  ownVideoTalkSeconds: 44,
}

test.each([
  ['a single row below a day', 1, 'clock', { talk: 170, wrap: 31, video: 44 }],
  ['a single row of a day', 1, 'day', { talk: 200, wrap: 31, video: 44 }],
  ['rows combined below a day', 2, 'clock', { talk: null, wrap: 30, video: null }],
  ['rows combined over a day', 2, 'day', { talk: 200, wrap: 30, video: null }],
] as const)('averages of %s', (_, rows, span, { talk, wrap, video }) => {
  expect(measures({ ...NOTHING, ...own, rows }, span)).toMatchObject({
    averageInboundTalkSeconds: talk,
    averageWrapUpSeconds: wrap,
    averageVideoTalkSeconds: video,
  })
})

test('calls that nobody counted leave the average open, calls that did not happen too', () => {
  expect(measures({ ...NOTHING, ...own, rows: 2, inboundCalls: null }, 'day').averageInboundTalkSeconds).toBeNull()
  expect(measures({ ...NOTHING, ...own, rows: 2, inboundCalls: 0 }, 'day').averageInboundTalkSeconds).toBeNull()
  expect(measures({ ...NOTHING, ...own, rows: 2, wrapUpCalls: 0 }, 'day').averageWrapUpSeconds).toBeNull()
})

test('a weighted average lies between the lowest and the highest of its rows', () => {
  const rows = fc.array(fc.record({ average: fc.nat(3600), calls: fc.integer({ min: 1, max: 500 }) }), { minLength: 2 })
  fc.assert(
    fc.property(rows, spans, (several, span) => {
      const wrapUpSeconds = several.reduce((sum, { average, calls }) => sum + average * calls, 0)
      const wrapUpCalls = several.reduce((sum, { calls }) => sum + calls, 0)
      const { averageWrapUpSeconds } = measures({ ...NOTHING, rows: several.length, wrapUpSeconds, wrapUpCalls }, span)
      const averages = several.map(({ average }) => average)
      expect(averageWrapUpSeconds).toBeGreaterThanOrEqual(Math.min(...averages) - 1e-9)
      expect(averageWrapUpSeconds).toBeLessThanOrEqual(Math.max(...averages) + 1e-9)
    }),
  )
})
