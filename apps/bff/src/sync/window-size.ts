import { type Stretch, tileWindows } from '@readyboard/timesheet'

/** Zoom's largest page. */
export const PAGE_ROWS = 100

/** Windows are sized for this many chains at once: a chain is serial, so speed comes from several. */
const CHAINS = 8
const FEWEST_PAGES = 4
const MOST_PAGES = 12

export type SizedWindow = Stretch & { requestsExpected: number }

/**
 * Cuts a run of steps into windows, the newest first: enough of them to keep several page chains busy, none so short that
 * half-empty last pages add up.
 *
 * @param edges ascending edges of the run's steps
 * @param rowsPerSecond how many rows a second of this cell holds, as far as anybody knows
 */
export function sizeWindows(edges: readonly number[], rowsPerSecond: number): SizedWindow[] {
  const seconds = (edges.at(-1) ?? 0) - (edges[0] ?? 0)
  const steps = edges.length - 1
  const pages = (seconds * rowsPerSecond) / PAGE_ROWS
  const pagesPerWindow = Math.min(MOST_PAGES, Math.max(FEWEST_PAGES, pages / CHAINS))
  const stepsPerWindow = Math.max(1, Math.floor((pagesPerWindow / Math.max(pages, 0.001)) * steps))
  return tileWindows(edges, evened(steps, stepsPerWindow))
    .map(({ from, to }) => ({ from, to, requestsExpected: requestsFor((to - from) * rowsPerSecond) }))
    .reverse()
}

function requestsFor(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE_ROWS))
}

/** The same number of windows, of nearly equal length: a short last one would waste a page. */
function evened(steps: number, perWindow: number): number {
  return Math.ceil(steps / Math.ceil(steps / perWindow))
}
