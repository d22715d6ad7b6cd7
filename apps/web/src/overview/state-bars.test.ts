import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { barGap, stateBars } from './state-bars.ts'
import { timePoints } from './time-points.ts'

// One pixel a minute across, one pixel a minute down from 100.
const place = { x: (instant: number) => instant / 60, y: (seconds: number) => 100 - seconds / 60 }
const bars = (...series: Parameters<typeof seriesPoint>[]) =>
  stateBars(
    timePoints(
      series.map((point) => seriesPoint(...point)),
      1e9,
    ),
    place,
    false,
  )

test('states stand on each other: occupied, ready, not ready', () => {
  const { occupied, ready, notReady } = bars([0, [1800, 600, 300]])
  expect(occupied).toBe('M8.4 70.0h43.2v30.0h-43.2z')
  expect(ready).toBe('M8.4 60.0h43.2v9.3h-43.2z')
  expect(notReady).toBe('M8.4 55.0h43.2v4.3h-43.2z')
})

test('a bar is as wide as its interval is long', () => {
  const { occupied } = bars([0, [600, 0, 0], 'final', 3600], [3600, [600, 0, 0], 'final', 7200])
  const widths = [...occupied.matchAll(/h(\d+\.\d)v/g)].map(([, width]) => Number(width))
  expect(widths).toEqual([60 - barGap(60), 120 - barGap(120)].map((width) => Number(width.toFixed(1))))
})

test('zero draws nothing, missing draws nothing', () => {
  expect(bars([0, [0, 0, 0]], [3600, null])).toEqual({ occupied: '', ready: '', notReady: '', edge: '', hatch: '' })
})

test('what is not final is hatched over its whole height', () => {
  expect(bars([0, [1800, 600, 600], 'provisional']).hatch).toBe('M8.4 50.0h43.2v50.0h-43.2z')
  expect(bars([0, [1800, 600, 600], 'final']).hatch).toBe('')
})

test('as a share every bar with time is full', () => {
  const share = { ...place, y: (part: number) => 100 - part * 100 }
  const drawn = stateBars(timePoints([seriesPoint(0, [300, 300, 600])], 1e9), share, true)
  expect(drawn.notReady).toBe('M8.4 0.0h43.2v49.3h-43.2z')
})

test('thin bars stand without gaps', () => {
  expect(barGap(2.9)).toBe(0)
  expect(barGap(7.8)).toBeCloseTo(1.3)
  expect(barGap(400)).toBe(40)
})
