/** Zoom answers at most one month per request; 28 days is never more, whichever month it is. */
export const MAX_WINDOW_SECONDS = 28 * 86_400

/** A stretch of time to ask for at once, [from, to) in epoch seconds. */
export type Stretch = { from: number; to: number }

/**
 * Cuts the time between the first and the last edge into windows that tile it exactly, each at most `maxSteps` steps and
 * at most 28 days long. Cuts fall on edges only, so a step that is longer than that stays whole.
 *
 * @param edges ascending instants at which a window may start or end
 */
export function tileWindows(edges: readonly number[], maxSteps: number): Stretch[] {
  const windows: Stretch[] = []
  let first = 0
  while (first < edges.length - 1) {
    const from = edges[first] ?? 0
    let last = first + 1
    while (
      last + 1 < edges.length &&
      last - first < maxSteps &&
      (edges[last + 1] ?? Number.POSITIVE_INFINITY) - from <= MAX_WINDOW_SECONDS
    ) {
      last += 1
    }
    windows.push({ from, to: edges[last] ?? from })
    first = last
  }
  return windows
}
