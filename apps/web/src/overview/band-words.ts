import { MINIMUM_AVAILABLE_SECONDS, type Ratio } from '@readyboard/timesheet'
import { targetPlace } from '../occupancy/target-place.ts'
import { FIGURES } from '../words/figures.ts'

const percent = (ratio: number) => String(Math.round(ratio * 100))

/** Where an occupancy lies beside the target of its definition, in words; nothing beside none. */
export function bandWords(value: number | null, availableSeconds: number, target: Ratio['target']): string {
  if (value === null) return ''
  if (availableSeconds < MINIMUM_AVAILABLE_SECONDS) return FIGURES.thin
  if (!target) return FIGURES.noTarget
  const band = { from: percent(target.from), to: percent(target.to) }
  const place = targetPlace(value, target)
  if (place === 'below') return FIGURES.below(band)
  if (place === 'in') return FIGURES.within(band)
  return place === 'far-above' ? FIGURES.farAbove({ strain: percent(target.strain) }) : FIGURES.above(band)
}
