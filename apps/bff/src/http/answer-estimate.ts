import type { EstimateAnswer, Question } from '@readyboard/contract'
import { INTERVALS, PeriodError } from '@readyboard/timesheet'
import type { Asked } from '../reports/asked.ts'
import type { QuestionCost, Sync } from '../sync/sync.ts'
import { type AskingDefaults, resolveQuestion } from './answer-resolve.ts'
import { BadQuestion, TooManyIntervals } from './answers.ts'
import { agentsOfZoom } from './people-asked.ts'
import { resolveCompared } from './resolve-compared.ts'

/**
 * What a question would cost with what it is compared with, and which coarser intervals of the same range cost less: each
 * one named must cost less than those before it, since weeks and months are made of the same days.
 *
 * @param now epoch seconds
 * @param of `compared`: what it is compared with alone
 * @throws BadQuestion, TooManyIntervals
 */
export async function answerEstimate(
  sync: Sync,
  question: Question,
  queues: readonly (string | null)[],
  defaults: AskingDefaults,
  now: number,
  of: 'all' | 'compared' = 'all',
): Promise<EstimateAnswer> {
  const costOf = async (asked: Asked) => {
    const compared = resolveCompared(asked, defaults, now)?.asked
    const sides = compared ? (of === 'compared' ? [compared] : [asked, compared]) : [asked]
    return added(await Promise.all(sides.map(async (side) => await costOfSide(sync, side, queues))))
  }
  const asked = resolveQuestion(question, defaults, now)
  const { stored, ...cost } = await costOf(asked)
  const cheaper: EstimateAnswer['cheaper'] = []
  if (cost.requests === 0) return { ...cost, alreadyStored: stored, cheaper }
  for (const interval of INTERVALS.slice(INTERVALS.indexOf(asked.interval) + 1)) {
    const coarser = resolvedOrNull({ ...question, interval }, defaults, now)
    if (coarser === null) continue
    const { stored: _, underWay: __, ...less } = await costOf(coarser)
    if (less.requests < (cheaper.at(-1) ?? cost).requests) cheaper.push({ interval, ...less })
  }
  return { ...cost, alreadyStored: stored, cheaper }
}

type SideCost = QuestionCost & { intervals: number }

async function costOfSide(sync: Sync, asked: Asked, queues: readonly (string | null)[]): Promise<SideCost> {
  const agents = agentsOfZoom(asked.question)
  const costs = await Promise.all(queues.map((queue) => sync.cost({ ...asked, queue, agents })))
  return { ...added(costs.map((cost) => ({ ...cost, intervals: 1 }))), intervals: asked.buckets.length }
}

/** Each side is weighed by itself when somebody looks: one that needs consent is enough to ask for it. */
function added(sides: readonly SideCost[]): QuestionCost {
  const total = (of: (side: (typeof sides)[number]) => number) => sides.reduce((sum, side) => sum + of(side), 0)
  return {
    requests: total(({ requests }) => requests),
    seconds: total(({ seconds }) => seconds),
    shareOfDay: total(({ shareOfDay }) => shareOfDay),
    underWay: total(({ underWay }) => underWay),
    needsConsent: sides.some(({ needsConsent }) => needsConsent),
    stored: total(({ stored, intervals }) => stored * intervals) / total(({ intervals }) => intervals),
  }
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
