import { formatAddress, type LinkTarget, type Question, readAddress, type ViewPair } from '@readyboard/contract'
import type { Asked } from '../reports/asked.ts'
import { type AskingDefaults, resolveQuestion } from './answer-resolve.ts'
import { BadQuestion } from './answers.ts'
import { fixedPeriod } from './fixed-period.ts'
import type { Looker } from './looked.ts'

/** The question in a page's address with its clock read, and what the address says besides. */
export type AskedAddress = { asked: Asked; view: ViewPair[] }

/**
 * Reads where a link or a view leads to as strictly as a call.
 *
 * @throws BadQuestion naming `address`, TooManyIntervals, NotFound
 */
export async function askedAddress(
  { address, agent }: LinkTarget,
  { refuseUnknown }: Looker,
  defaults: AskingDefaults,
  now: number,
): Promise<AskedAddress> {
  const { question, view, problems } = readAddress(address)
  if (problems.length > 0) throw new BadQuestion(problems)
  const asked = resolved(question, defaults, now)
  const { queue, agents, teams } = question
  await refuseUnknown({ queue, teams, agents: agent === null ? agents : [...agents, agent] })
  return { asked, view }
}

function resolved(question: Question, defaults: AskingDefaults, now: number): Asked {
  try {
    return resolveQuestion(question, defaults, now)
  } catch (error) {
    if (!(error instanceof BadQuestion)) throw error
    throw new BadQuestion(
      error.problems.map(({ parameter, detail }) => ({ parameter: 'address', detail: `\`${parameter}\` ${detail}` })),
    )
  }
}

/** The address with zone and interval written into it: whoever opens it sees the same, whatever their defaults. */
export function rollingAddress({ asked, view }: AskedAddress, defaults: AskingDefaults): string {
  return formatAddress(withoutDefaults(asked, defaults), view)
}

/**
 * The same with the range as it was resolved.
 *
 * @throws BadQuestion where no text says it
 */
export function fixedAddress({ asked, view }: AskedAddress, defaults: AskingDefaults, now: number): string {
  const period = fixedPeriod(asked, asked.question.week ?? defaults.weekStartsOn, now)
  if (period === null)
    throw new BadQuestion([{ parameter: 'address', detail: 'asks for a range whose ends no wall clock can tell' }])
  return formatAddress({ ...withoutDefaults(asked, defaults), period }, view)
}

function withoutDefaults({ question, zone, interval }: Asked, { weekStartsOn }: AskingDefaults): Question {
  const byWeek = interval === '1_week' || question.period === 'this-week' || question.period === 'last-week'
  return { ...question, tz: zone, interval, week: question.week ?? (byWeek ? weekStartsOn : null) }
}
