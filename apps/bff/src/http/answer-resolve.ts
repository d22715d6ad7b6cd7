import type { Question } from '@readyboard/contract'
import {
  type Bucket,
  divide,
  INTERVALS,
  type Interval,
  PeriodError,
  resolvePeriod,
  type WeekStart,
} from '@readyboard/timesheet'
import type { Asked } from '../reports/asked.ts'
import { BadQuestion, TooManyIntervals } from './answers.ts'

const MOST_INTERVALS = 3000

export type AskingDefaults = { timeZone: string; weekStartsOn: WeekStart }

/**
 * Reads the clock for a question.
 *
 * @throws BadQuestion, TooManyIntervals
 */
export function resolveQuestion(question: Question, defaults: AskingDefaults, now: number): Asked {
  const zone = question.tz ?? defaults.timeZone
  const week = question.week ?? defaults.weekStartsOn
  try {
    const { from, to, interval } = resolvePeriod(question.period, question.interval, { zone, week, now })
    const buckets = divided(from, to, interval, zone, week)
    return { question, from, to, zone, interval, buckets }
  } catch (error) {
    if (error instanceof PeriodError) throw new BadQuestion([{ parameter: error.parameter, detail: error.message }])
    throw error
  }
}

function divided(from: number, to: number, interval: Interval, zone: string, week: WeekStart): Bucket[] {
  const buckets = divide(from, to, interval, zone, week)
  if (buckets.length <= MOST_INTERVALS) return buckets
  const fitting = INTERVALS.filter((other) => divide(from, to, other, zone, week).length <= MOST_INTERVALS)
  throw new TooManyIntervals(buckets.length, fitting)
}
