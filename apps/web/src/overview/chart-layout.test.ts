import { expect, test } from 'vitest'
import { chartScales, NARROW, occupancyFloor, panelDomains, WIDE, withLabels } from './chart-layout.ts'

test.each([WIDE, NARROW])('each panel keeps to its own half of the plot', (layout) => {
  const { time, occupancy } = panelDomains(layout, 3600, 0.3)
  const y = ([low, high]: [number, number], value: number) =>
    layout.bottom - ((value - low) / (high - low)) * (layout.bottom - layout.timeTop)
  expect(y(time, 0)).toBeCloseTo(layout.timeZero)
  expect(y(time, 3600)).toBeCloseTo(layout.timeTop)
  expect(y(occupancy, 0.3)).toBeCloseTo(layout.bottom)
  expect(y(occupancy, 1)).toBeCloseTo(layout.occupancyTop)
})

test('the occupancy panel starts at 30 percent, or at 0 where a value lies below that', () => {
  expect(occupancyFloor([0.31, null, 0.9])).toBe(0.3)
  expect(occupancyFloor([0.29, null, 0.9])).toBe(0)
  expect(occupancyFloor([])).toBe(0.3)
})

test('longer labels get a wider margin, short ones leave it as it is', () => {
  expect(withLabels(WIDE, ['0', '50', '100 %'])).toEqual(WIDE)
  expect(withLabels(WIDE, ['0', '30,000 h']).left).toBeGreaterThan(withLabels(WIDE, ['0', '1,000 h']).left)
})

test('the scales lead from the ends of the range and of each panel to their places', () => {
  const { x, y, yOccupancy } = chartScales(WIDE, 800, [1000, 4600], panelDomains(WIDE, 7200, 0.3))
  expect([x(1000), x(2800), x(4600)]).toEqual([WIDE.left, (WIDE.left + 800 - WIDE.right) / 2, 800 - WIDE.right])
  expect(y(0)).toBeCloseTo(WIDE.timeZero)
  expect(y(7200)).toBeCloseTo(WIDE.timeTop)
  expect(yOccupancy(0.3)).toBeCloseTo(WIDE.bottom)
  expect(yOccupancy(1)).toBeCloseTo(WIDE.occupancyTop)
  expect(chartScales(WIDE, 800, [1000, 1000], panelDomains(WIDE, 7200, 0.3)).x(1000)).toBe(WIDE.left)
})
