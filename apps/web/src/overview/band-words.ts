import { DEFINITIONS, MINIMUM_AVAILABLE_SECONDS } from '@readyboard/timesheet'

const { from, to, strain } = DEFINITIONS.occupancy.target
const percent = (ratio: number) => Math.round(ratio * 100)

/** Where an occupancy lies beside its target, in words; nothing where it rests on under an hour. */
export function bandWords(occupancy: number | null, availableSeconds: number): string {
  if (occupancy === null) return ''
  if (availableSeconds < MINIMUM_AVAILABLE_SECONDS) return 'under 60 min of base'
  if (occupancy < from) return `below target ${percent(from)}–${percent(to)}`
  if (occupancy <= to) return `in target ${percent(from)}–${percent(to)}`
  return occupancy > strain ? `above ${percent(strain)}` : `above target ${percent(from)}–${percent(to)}`
}
