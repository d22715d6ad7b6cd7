import { expect, test } from 'vitest'
import { NARROW, panelDomains, WIDE } from './chart-layout.ts'

test.each([WIDE, NARROW])('each panel keeps to its own half of the plot', (layout) => {
  const { time, occupancy } = panelDomains(layout, 3600)
  const y = ([low, high]: [number, number], value: number) =>
    layout.bottom - ((value - low) / (high - low)) * (layout.bottom - layout.timeTop)
  expect(y(time, 0)).toBeCloseTo(layout.timeZero)
  expect(y(time, 3600)).toBeCloseTo(layout.timeTop)
  expect(y(occupancy, 0.3)).toBeCloseTo(layout.bottom)
  expect(y(occupancy, 1)).toBeCloseTo(layout.occupancyTop)
})
