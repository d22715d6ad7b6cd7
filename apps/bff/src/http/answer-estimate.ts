import type { EstimateAnswer, Question } from '@readyboard/contract'
import { INTERVALS, PeriodError } from '@readyboard/timesheet'
import type { Sync } from '../sync/sync.ts'
import { type AskingDefaults, resolveQuestion } from './answer-resolve.ts'
import { BadQuestion, TooManyIntervals } from './answers.ts'

/**
 * What a question would cost, and which coarser intervals of the same range cost less: each one named must cost less
 * than those before it, since weeks and months are made of the same days.
 *
 * @param now epoch seconds
 * @throws BadQuestion, TooManyIntervals
 */
export async function answerEstimate(
  sync: Sync,
  question: Question,
  defaults: AskingDefaults,
  now: number,
): Promise<EstimateAnswer> {
  const asked = resolveQuestion(question, defaults, now)
  const { queue, agents } = question
  const { stored, ...cost } = await sync.cost({ ...asked, queue, agents })
  const cheaper: EstimateAnswer['cheaper'] = []
  if (cost.requests === 0) return { ...cost, alreadyStored: stored, cheaper }
  for (const interval of INTERVALS.slice(INTERVALS.indexOf(asked.interval) + 1)) {
    const coarser = resolvedOrNull({ ...question, interval }, defaults, now)
    if (coarser === null) continue
    const { stored: _, underWay: __, ...less } = await sync.cost({ ...coarser, queue, agents })
    if (less.requests < (cheaper.at(-1) ?? cost).requests) cheaper.push({ interval, ...less })
  }
  return { ...cost, alreadyStored: stored, cheaper }
}

/** Null where the range cannot be divided so. */
function resolvedOrNull(question: Question, defaults: AskingDefaults, now: number) {
  try {
    return resolveQuestion(question, defaults, now)
  } catch (error) {
    if (error instanceof BadQuestion || error instanceof TooManyIntervals || error instanceof PeriodError) return null
    throw error
  }
}
