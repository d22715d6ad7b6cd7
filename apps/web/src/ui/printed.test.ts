import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatOneDecimal, formatPercent, formatPoints, formatWholePercent } from './format.ts'

const readNumber = (text: string) => Number(text.replace('−', '-').replace(/[+,]|\s*(%|pts)$/g, ''))
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('points are what the two printed percents differ by', () => {
  fc.assert(
    fc.property(share, share, (now, then) => {
      const printed = readNumber(formatPercent(now)) - readNumber(formatPercent(then))
      expect(readNumber(formatPoints(now, then))).toBeCloseTo(printed, 6)
      const whole = readNumber(formatWholePercent(now)) - readNumber(formatWholePercent(then))
      expect(readNumber(formatPoints(now, then, 'whole'))).toBe(whole)
    }),
    { numRuns: 1000 },
  )
})

test('a share of whole seconds is printed to the nearest tenth, halves up', () => {
  fc.assert(
    fc.property(fc.nat(3600), fc.integer({ min: 1, max: 3600 }), (part, more) => {
      const whole = part + more
      const tenths = Math.floor((2000 * part + whole) / (2 * whole))
      expect(formatPercent(part / whole)).toBe(`${(tenths / 10).toFixed(1)}\u202f%`)
    }),
    { numRuns: 2000 },
  )
  for (const part of [9, 27, 297, 1035, 3591]) {
    const tenths = (part / 3.6 + 0.5) | 0
    expect(formatPercent(part / 3600)).toBe(`${(tenths / 10).toFixed(1)}\u202f%`)
  }
})

test('a rate that lies between two tenths goes up', () => {
  expect(formatOneDecimal(8.35)).toBe('8.4')
  expect(formatOneDecimal(0.05)).toBe('0.1')
  expect(formatOneDecimal(12.04)).toBe('12.0')
})
