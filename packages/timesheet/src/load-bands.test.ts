import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOAD_BANDS, type LoadBand, loadBandOf } from './load-bands.ts'

test.each([
  [0, 'under60'],
  [599, 'under60'],
  [600, 'from60'],
  [749, 'from60'],
  [750, 'from75'],
  [850, 'from75'],
  [851, 'from85'],
  [900, 'from85'],
  [901, 'over90'],
  [1000, 'over90'],
] as const)('%d of 1,000 seconds occupied lie in the band %s', (occupied, band) => {
  expect(loadBandOf(occupied, 1000 - occupied)).toBe(band)
})

test('without available time there is no band', () => {
  expect(loadBandOf(0, 0)).toBeNull()
})

test('a band depends on the ratio alone, and rises with it', () => {
  const seconds = fc.integer({ min: 0, max: 86_400 })
  fc.assert(
    fc.property(seconds, seconds, fc.integer({ min: 2, max: 50 }), (occupied, ready, times) => {
      fc.pre(occupied + ready > 0)
      const band = loadBandOf(occupied, ready)
      expect(loadBandOf(occupied * times, ready * times)).toBe(band)
      expect(placeOf(loadBandOf(occupied + 1, ready))).toBeGreaterThanOrEqual(placeOf(band))
    }),
  )
})

const placeOf = (band: LoadBand | null) => (band === null ? -1 : LOAD_BANDS.indexOf(band))
