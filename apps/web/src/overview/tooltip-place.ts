import type { TimePoint } from './time-points.ts'

export const TOOLTIP_WIDTH = 272
const DISTANCE = 12

type Around = { from: number; to: number; width: number; x: (instant: number) => number }

/** The left edge of the tooltip beside [from, to): on the side with less ink, if both have room. In pixels. */
export function tooltipLeft(points: readonly TimePoint[], { from, to, width, x }: Around): number {
  const [left, right] = [from - DISTANCE - TOOLTIP_WIDTH, to + DISTANCE]
  const fits = { left: left >= 0, right: right + TOOLTIP_WIDTH <= width }
  if (!fits.left && !fits.right) return Math.max(0, Math.min((from + to - TOOLTIP_WIDTH) / 2, width - TOOLTIP_WIDTH))
  if (!fits.left || !fits.right) return fits.left ? left : right
  const ink = (start: number) =>
    points.reduce((sum, { middle, seconds }) => {
      const inside = x(middle) >= start && x(middle) <= start + TOOLTIP_WIDTH
      return inside && seconds ? sum + seconds.occupied + seconds.ready + seconds.notReady : sum
    }, 0)
  return ink(left) < ink(right) ? left : right
}
