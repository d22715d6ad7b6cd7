import { plural } from '../words/plural.ts'
import { WALLBOARD } from '../words/wallboard.ts'

/** `44 minutes`, `3 hours`: how old the numbers on the wall are. */
export function ageWords(minutes: number): string {
  if (minutes < 120) return `${minutes} ${plural(minutes, WALLBOARD.minutes)}`
  const hours = Math.floor(minutes / 60)
  return `${hours} ${plural(hours, WALLBOARD.hours)}`
}
