/**
 * Numbers as they are printed. A difference is taken of these, never of the exact values behind them: 79.6 % beside
 * 80.3 % differs by 0.7, which is what everybody gets who subtracts one from the other.
 */

/** How a share is printed: to a tenth of a percent, or in whole percents, as Zoom tells its own. */
export type PercentForm = 'tenths' | 'whole'

/** A ratio 0..1 in percent as it is printed. */
export const printedPercent = (ratio: number, form: PercentForm = 'tenths'): number =>
  percentSteps(ratio, form) / STEPS[form]

/** The points between two ratios as they are printed. */
export const printedPoints = (now: number, then: number, form: PercentForm = 'tenths'): number =>
  (percentSteps(now, form) - percentSteps(then, form)) / STEPS[form]

/** To a tenth, as averages and rates are printed. */
export const printedTenths = (value: number): number => nearest(value * 10)

/** The seconds of an average as it is printed. */
export const printedSeconds = (seconds: number): number => Math.round(seconds)

const STEPS = { tenths: 10, whole: 1 } satisfies Record<PercentForm, number>

// In whole steps: tenths of a percent have no exact binary fractions, and a difference of them would not be one.
const percentSteps = (ratio: number, form: PercentForm) =>
  form === 'whole' ? Math.round(ratio * 100) : nearest(ratio * 1000)

/** Halves go up, also where the fraction of a sum falls short of the half by the last of its digits. */
const nearest = (value: number) => Math.round(Number(value.toPrecision(12)))
