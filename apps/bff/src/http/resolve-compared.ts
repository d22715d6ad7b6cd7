import { comparedPeriod, counterparts, divide, formatInstant } from '@readyboard/timesheet'
import type { Asked } from '../reports/asked.ts'
import type { AskingDefaults } from './answer-resolve.ts'
import { BadQuestion } from './answers.ts'

/** The range that another is compared with, and for each interval of that one the index of its counterpart here. */
export type ComparedAsked = { asked: Asked; counterparts: (number | null)[] }

/** No comparison goes back further than three years, and years before the first cannot be written. */
const FIRST_COMPARED = Date.parse('0004-01-01T00:00:00Z') / 1000

/** @throws BadQuestion where what comes before a range has no date */
export function refuseFirstYears({ from }: Asked): void {
  if (from < FIRST_COMPARED)
    throw new BadQuestion([{ parameter: 'compare', detail: 'reaches back to before the first year of the calendar' }])
}

/**
 * The range that a question is compared with, null where it is with none. It has the same filters and is compared with
 * nothing itself.
 *
 * @param now epoch seconds, as when the question was resolved
 * @throws BadQuestion for a range before the calendar
 */
export function resolveCompared(asked: Asked, defaults: AskingDefaults, now: number): ComparedAsked | null {
  const { question, zone, interval } = asked
  const { compare } = question
  if (compare === 'none') return null
  refuseFirstYears(asked)
  const week = question.week ?? defaults.weekStartsOn
  const { from, to, counterpartOf } = comparedPeriod(question.period, compare, asked, { zone, now })
  const buckets = divide(from, to, interval, zone, week)
  // With offsets, as an hour may occur twice.
  const end = (instant: number) => formatInstant(instant, zone).replace(/:\d\d(?=[+-])/, '')
  const period = { from: end(from), to: end(to) }
  return {
    asked: { question: { ...question, period, interval, compare: 'none' }, from, to, zone, interval, buckets },
    counterparts: counterparts({ range: asked.buckets, compared: buckets, counterpartOf, interval, zone }),
  }
}
