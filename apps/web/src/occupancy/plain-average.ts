import type { Basis } from '@readyboard/contract'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatPercent, formatPoints, formatWholePercent } from '../ui/format.ts'
import { OCCUPANCY } from '../words/occupancy.ts'
import { OCCUPANCIES, type OccupancyMeasure } from './occupancies.ts'

/** From so far apart on, the plain average of agents is worth a word beside the one from sums. */
const WORTH_A_WORD = 0.03

/** The average in which every agent counts the same, beside the one that rests on sums. */
export type PlainAverageWords = {
  value: string
  /** How many agents are in it. */
  agents: number
  /** `3.4 pts below`, where it lies more than 3 points off the one from sums; else null. */
  off: string | null
}

export function plainAverageWords(
  totals: Record<OccupancyMeasure, number | null>,
  basis: Basis,
  choice: OccupancyChoice,
): PlainAverageWords | null {
  const { measure } = OCCUPANCIES[choice]
  const weighted = totals[measure]
  const { value, agents } = basis.plainAverages[measure]
  if (value === null || weighted === null) return null
  const difference = value - weighted
  // Points are told to a tenth: what reads as 3.0 is not more than 3.
  const points = formatPoints(Math.abs(difference)).slice(1)
  const far = Math.round(Math.abs(difference) * 1000) > WORTH_A_WORD * 1000
  return {
    value: choice === 'zoom' ? formatWholePercent(value) : formatPercent(value),
    agents,
    off: far ? (difference < 0 ? OCCUPANCY.below({ points }) : OCCUPANCY.above({ points })) : null,
  }
}
