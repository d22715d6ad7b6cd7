import type { Basis } from '@readyboard/contract'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatPercent, formatPointsNumber, formatWholePercent } from '../ui/format.ts'
import { printedPoints } from '../ui/printed.ts'
import { OCCUPANCY } from '../words/occupancy.ts'
import { UI } from '../words/ui.ts'
import { OCCUPANCIES, type OccupancyMeasure, percentFormOf } from './occupancies.ts'

/** From so far apart on, the plain average of agents is worth a word beside the one from sums. */
const WORTH_A_WORD = 3

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
  // Of what is printed: what reads as 3.0 is not more than 3.
  const form = percentFormOf(choice)
  const difference = printedPoints(value, weighted, form)
  const points = UI.points({ size: formatPointsNumber(difference, form) })
  const far = Math.abs(difference) > WORTH_A_WORD
  return {
    value: choice === 'zoom' ? formatWholePercent(value) : formatPercent(value),
    agents,
    off: far ? (difference < 0 ? OCCUPANCY.below({ points }) : OCCUPANCY.above({ points })) : null,
  }
}
