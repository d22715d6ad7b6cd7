import type { Comparison, Question } from '@readyboard/contract'
import { fixedComparison, type Period } from '@readyboard/timesheet'
import type { Asked } from '../reports/asked.ts'
import type { AskingDefaults } from './answer-resolve.ts'
import { BadQuestion } from './answers.ts'
import { fixedPeriod } from './fixed-period.ts'
import { refuseFirstYears } from './resolve-compared.ts'

/**
 * A question that means the same instants, intervals and compared days whenever it is read, and whatever the defaults are.
 *
 * @throws BadQuestion naming what no text says
 */
export function fixedQuestion(asked: Asked, defaults: AskingDefaults, now: number): Question {
  const { period: asSeen, week } = asked.question
  const period = fixedPeriod(asked, week ?? defaults.weekStartsOn, now)
  if (period === null)
    throw new BadQuestion([
      {
        parameter: typeof asSeen === 'string' ? 'range' : 'from',
        detail: 'asks for a range whose ends no wall clock can tell',
      },
    ])
  return { ...withoutDefaults(asked, defaults), period, compare: comparisonOf(asked, period, now) }
}

/** The question with zone and interval written into it, and the week where it matters. */
export function withoutDefaults({ question, zone, interval }: Asked, { weekStartsOn }: AskingDefaults): Question {
  const byWeek = interval === '1_week' || question.period === 'this-week' || question.period === 'last-week'
  return { ...question, tz: zone, interval, week: question.week ?? (byWeek ? weekStartsOn : null) }
}

function comparisonOf(asked: Asked, period: Period, now: number): Comparison {
  const { compare, period: asSeen } = asked.question
  if (compare === 'none') return compare
  refuseFirstYears(asked)
  const compared = fixedComparison(asSeen, compare, asked, period, { zone: asked.zone, now })
  if (compared !== null) return compared
  throw new BadQuestion([{ parameter: 'compare', detail: 'asks for days that a fixed range cannot be compared with' }])
}
