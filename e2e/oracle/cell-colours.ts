import { percentTenths } from './written.ts'
/** A share in seconds; `base` is what decides whether it is coloured at all. */
export type Share = { part: number; whole: number; base: number }
export type ColourOf = (share: Share) => string | number

/** Too little to be coloured. */
export const isThin = ({ base }: Share) => base < 4 * 3600

/** The five fixed bands, by what is available, of the number as it is printed to a tenth. */
export function bandOf({ part, whole }: Share): string {
  const percent = percentTenths(part / whole) / 10
  if (percent > 90) return 'Above 90'
  if (percent > 85) return '85–90'
  if (percent >= 75) return '75–85 target'
  return percent >= 60 ? '60–75' : 'Below 60'
}

export const tenths: ColourOf = ({ part, whole }) => Math.min(4, Math.floor((part * 10) / whole))
export const fifths: ColourOf = ({ part, whole }) => Math.min(4, Math.floor((part * 5) / whole))

export const wholePercent = ({ part, whole }: Share) => `${Math.round((part / whole) * 100)} %`

/** Whole percents, unless they would belong to another colour than the share itself. */
export function percentOfItsColour(share: Share, colourOf: ColourOf): string {
  const exact = (share.part / share.whole) * 100
  const hasColour = (percents: number) => colourOf({ ...share, part: percents, whole: 100 }) === colourOf(share)
  if (isThin(share) || hasColour(Math.round(exact))) return `${Math.round(exact)} %`
  const decimals = [Math.round(exact * 10), Math.floor(exact * 10), Math.ceil(exact * 10)].map((tenth) => tenth / 10)
  return `${decimals.find(hasColour)?.toFixed(1)} %`
}
