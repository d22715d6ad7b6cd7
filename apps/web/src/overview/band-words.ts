import { MINIMUM_AVAILABLE_SECONDS, type Ratio } from '@readyboard/timesheet'

const percent = (ratio: number) => Math.round(ratio * 100)

/** Where an occupancy lies beside the target of its definition, in words; nothing beside none. */
export function bandWords(value: number | null, availableSeconds: number, target: Ratio['target']): string {
  if (value === null) return ''
  if (availableSeconds < MINIMUM_AVAILABLE_SECONDS) return 'under 60 min of base'
  if (!target) return 'no target set'
  const { from, to, strain } = target
  const band = `${percent(from)}–${percent(to)}`
  if (value < from) return `below target ${band}`
  if (value <= to) return `in target ${band}`
  return value > strain ? `above ${percent(strain)}` : `above target ${band}`
}
