import { type Stretch, tileWindows } from '@readyboard/timesheet'

/** Zoom's largest page. */
export const PAGE_ROWS = 100

/** Windows are sized for this many chains at once: a chain is serial, so speed comes from several. */
const CHAINS = 8
/** Windows are not made shorter than this. */
export const FEWEST_PAGES = 4
const MOST_PAGES = 12

/** Rows a second. Both are the same once something of the cell is stored. */
export type Density = { most: number; likely: number }

export type SizedWindow = Stretch & { requestsExpected: number }

/**
 * Cuts a run of steps into windows, the newest first: enough of them to keep several page chains busy, none so short that
 * half-empty last pages add up.
 *
 * @param edges ascending edges of the run's steps
 * @param density how many rows the cell holds, as far as anybody knows: long chains cost time, so sizes go by the most
 */
export function sizeWindows(edges: readonly number[], density: Density): SizedWindow[] {
  const seconds = (edges.at(-1) ?? 0) - (edges[0] ?? 0)
  const steps = edges.length - 1
  const pages = (seconds * density.most) / PAGE_ROWS
  const pagesPerWindow = Math.min(MOST_PAGES, Math.max(FEWEST_PAGES, pages / CHAINS))
  const stepsPerWindow = Math.max(1, Math.floor((pagesPerWindow / Math.max(pages, 0.001)) * steps))
  return tileWindows(edges, evened(steps, stepsPerWindow))
    .map(({ from, to }) => ({ from, to, requestsExpected: requestsFor((to - from) * density.likely) }))
    .reverse()
}

function requestsFor(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE_ROWS))
}

/** The same number of windows, of nearly equal length: a short last one would waste a page. */
function evened(steps: number, perWindow: number): number {
  return Math.ceil(steps / Math.ceil(steps / perWindow))
}
