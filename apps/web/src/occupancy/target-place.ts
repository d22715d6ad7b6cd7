import type { Ratio } from '@readyboard/timesheet'
import { type PercentForm, printedPercent } from '../ui/printed.ts'

type Target = NonNullable<Ratio['target']>

/**
 * Where an occupancy lies beside its target, judged as it is printed to a tenth of a percent: what reads 75.0 is not
 * below 75.
 */
export function targetPlace(value: number, target: Target): 'below' | 'in' | 'above' | 'far-above' {
  return placeOf(printedPercent(value), target)
}

/** Whole percents, except where rounding would carry them over an edge of the target: 74.6 is below 75, and does not read as 75. */
export function percentForm(value: number, target: Target): PercentForm {
  return placeOf(printedPercent(value, 'whole'), target) === targetPlace(value, target) ? 'whole' : 'tenths'
}

function placeOf(percents: number, { from, to, strain }: Target) {
  if (percents < printedPercent(from)) return 'below'
  if (percents <= printedPercent(to)) return 'in'
  return percents > printedPercent(strain) ? 'far-above' : 'above'
}
