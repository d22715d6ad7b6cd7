type Box = { left: number; right: number; top: number; bottom: number }
type Size = { width: number; height: number }

/** Between what is explained, the explanation, and the edges of the window. */
const GAP = 6
const MARGIN = 8

/** Where an explanation stands in the window: under its target, or above it where there is no room, never cut off. */
export function reasonPlace(target: Box, size: Size, window: Size): { left: number; top: number } {
  const middle = (target.left + target.right - size.width) / 2
  const left = Math.max(MARGIN, Math.min(middle, window.width - size.width - MARGIN))
  const below = target.bottom + GAP
  const above = target.top - GAP - size.height
  const fits = below + size.height <= window.height - MARGIN
  return { left, top: fits || above < MARGIN ? below : above }
}
