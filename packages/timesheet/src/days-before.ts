import { MAX_DAYS } from './period.ts'

/** A comparison with the days so many days earlier: what a preset or a month compares with, said of two ends. */
export type DaysBefore = `days-before-${number}`

const FORM = /^days-before-([1-9]\d{0,2})$/

export function isDaysBefore(text: string): text is DaysBefore {
  return Number(FORM.exec(text)?.[1] ?? Number.POSITIVE_INFINITY) <= MAX_DAYS
}

/** How many days that is: 1 to 400. */
export function daysBefore(comparison: DaysBefore): number {
  return Number(comparison.slice('days-before-'.length))
}
