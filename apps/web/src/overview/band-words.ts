import { MINIMUM_AVAILABLE_SECONDS, type Ratio } from '@readyboard/timesheet'
import { FIGURES } from '../words/figures.ts'

const percent = (ratio: number) => String(Math.round(ratio * 100))

/** Where an occupancy lies beside the target of its definition, in words; nothing beside none. */
export function bandWords(value: number | null, availableSeconds: number, target: Ratio['target']): string {
  if (value === null) return ''
  if (availableSeconds < MINIMUM_AVAILABLE_SECONDS) return FIGURES.thin
  if (!target) return FIGURES.noTarget
  const band = { from: percent(target.from), to: percent(target.to) }
  if (value < target.from) return FIGURES.below(band)
  if (value <= target.to) return FIGURES.within(band)
  return value > target.strain ? FIGURES.farAbove({ strain: percent(target.strain) }) : FIGURES.above(band)
}
