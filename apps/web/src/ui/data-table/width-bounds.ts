/** How narrow and how wide a column can be made, in pixels. */
export const MIN_WIDTH = 64
export const MAX_WIDTH = 480
/** What one press makes a column wider or narrower. */
export const WIDTH_STEP = 8

/** How wide a column is after a step from what it is; null where it can go no further that way. */
export function steppedWidth(width: number, step: number): number | null {
  const next = boundedWidth(width + step)
  // A column that is as wide as what it holds may lie outside the bounds: it never moves against the step.
  return Math.sign(next - width) === Math.sign(step) ? next : null
}

export const boundedWidth = (width: number) => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)))
