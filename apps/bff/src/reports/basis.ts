import type { Basis } from '@readyboard/contract'
import type { Known } from './asked.ts'
import type { SumsByBucket } from './time-sheet-report.ts'

const NOBODY = { value: null, agents: 0 }
const NO_AVERAGES: Basis['plainAverages'] = {
  occupancy: NOBODY,
  occupancyOfOnline: NOBODY,
  zoomOccupiedShare: NOBODY,
}

/** What a total rests on: the pieces of agent and interval behind it, and the averages of which it is none. */
export function basisOf(known: Known, sums: SumsByBucket): Basis {
  const all = sums.get(null)
  const covered = known.buckets.some((bucket) => bucket.covered)
  const pieces = [...sums].reduce((count, [bucket, { people }]) => (bucket === null ? count : count + people), 0)
  return {
    agentIntervals: covered ? pieces : null,
    inconsistentAgentIntervals: covered ? (all?.inconsistentRows ?? 0) : null,
    plainAverages: all?.plainAverages ?? NO_AVERAGES,
  }
}
