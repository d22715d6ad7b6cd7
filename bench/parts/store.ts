import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openStore } from '../../apps/bff/src/store/open-store.ts'
import { atMost, type Finding, median, noted, rounded } from '../finding.ts'
import { AGENTS, CELL, HOURS, START, windowRows } from './store-rows.ts'

const RUNS = 7
const HOURS_PER_WINDOW = 4

/** A month of a thousand agents by the hour: 744,000 rows in the embedded store. */
export async function measureStore(): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-bench-'))
  const store = await openStore(folder)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  try {
    delay.enable()
    const commits: number[] = []
    for (let hour = 0; hour < HOURS; hour += HOURS_PER_WINDOW) {
      const [from, to] = [START + hour * 3600, START + (hour + HOURS_PER_WINDOW) * 3600]
      const rows = windowRows(hour, HOURS_PER_WINDOW)
      commits.push(
        await timed(() => store.commitWindow({ cell: CELL, from, to, fetchedAt: to + 86_400, rejected: 0, rows })),
      )
    }
    const delayOfCommits = delay.max / 1e6
    delay.reset()
    const starts = Array.from({ length: HOURS }, (_, hour) => START + hour * 3600)
    const edges = { cells: starts.map(() => CELL), starts, buckets: starts.map((_, index) => index) }
    const filter = { edges, agents: [], search: '', onlyInconsistent: false }
    const covered = { range: HOURS * 3600, buckets: starts.map(() => 3600) }
    const byOccupancy = { sort: 'occupancy', order: 'desc', limit: 50, offset: 0 } as const
    const byStart = { sort: 'start', order: 'asc', limit: 50, offset: 100_000 } as const
    const sums = await medianOf(() => store.sums(filter))
    const agents = await medianOf(() => store.agentSums(filter, byOccupancy, covered, 'day'))
    const intervals = await medianOf(() => store.intervalSums(filter, byStart, covered, 'clock'))
    const steps = starts.map((start) => ({ start, end: start + 3600 }))
    const byStrain = { sort: 'over90Seconds', order: 'desc', limit: 50, offset: 0 } as const
    const dose = await medianOf(() => store.dose(filter, steps, byStrain))
    const peers = await medianOf(() => store.peers(filter, 'user7', 8 * 3600))
    const delayOfQueries = delay.max / 1e6
    const { size } = await stat(join(folder, 'readyboard.duckdb'))
    return [
      atMost('sums of 744 intervals', sums, 100, 'ms'),
      atMost('agents, sorted, first page', agents, 100, 'ms'),
      atMost('load dose, sorted, first page', dose, 150, 'ms'),
      atMost('one agent beside all others', peers, 200, 'ms'),
      noted('intervals, sorted, page 2,001', `${rounded(intervals)} ms`),
      noted(`commit of ${HOURS_PER_WINDOW * AGENTS} rows`, `${median(commits).toFixed(1)} ms`),
      noted(
        'longest delay of the event loop: queries, commits',
        `${delayOfQueries.toFixed(0)}, ${delayOfCommits.toFixed(0)} ms`,
      ),
      noted('file', `${(size / 1e6).toFixed(1)} MB`),
    ]
  } finally {
    delay.disable()
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function medianOf(query: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) times.push(await timed(query))
  return median(times)
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await act()
  return performance.now() - startedAt
}
