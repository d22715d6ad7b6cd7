import { isOpen, type TimePoint } from './time-points.ts'

/** Places on the canvas, in pixels: of an instant (epoch seconds), and of stacked seconds (or a share 0..1). */
export type Place = { x: (instant: number) => number; y: (stacked: number) => number }

export const STACK = ['occupied', 'ready', 'notReady'] as const
export type StackedState = (typeof STACK)[number]

/** One path for each state, one for the dark edge that closes light amber, and one for the hatch on what is not final. */
export type StateBars = Record<StackedState | 'edge' | 'hatch', string>

/** The space between neighbouring bars: none where they are thin, more where they are broad. */
export function barGap(slotWidth: number): number {
  return slotWidth < 3 ? 0 : slotWidth < 12 ? Math.min(1.3, slotWidth * 0.2) : Math.min(slotWidth * 0.28, 40)
}

/** Stacked bars over their true intervals, as few paths as there are colours. */
export function stateBars(points: readonly TimePoint[], { x, y }: Place, asShare: boolean): StateBars {
  const bars: StateBars = { occupied: '', ready: '', notReady: '', edge: '', hatch: '' }
  for (const point of points) {
    if (!point.seconds) continue
    const sum = point.seconds.occupied + point.seconds.ready + point.seconds.notReady
    if (sum === 0) continue
    const gap = barGap(x(point.end) - x(point.start))
    const left = x(point.start) + gap / 2
    const width = x(point.end) - gap / 2 - left
    let stacked = 0
    for (const state of STACK) {
      const value = point.seconds[state] / (asShare ? sum : 1)
      if (value > 0) {
        const [bottom, top] = [y(stacked), y(stacked + value)]
        // A light seam parts the colours where there is room for it.
        const seam = gap > 0 && bottom - top > 1.5 && stacked > 0 ? 0.7 : 0
        bars[state] += box(left, top, width, bottom - top - seam)
        if (state === 'notReady' && gap > 0) bars.edge += box(left, top, width, Math.min(1, bottom - top))
      }
      stacked += value
    }
    if (isOpen(point)) bars.hatch += box(left, y(stacked), width, y(0) - y(stacked))
  }
  return bars
}

function box(left: number, top: number, width: number, height: number): string {
  return `M${left.toFixed(1)} ${top.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`
}
