import { formatAddress, type LinkTarget, readAddress, type ViewPair } from '@readyboard/contract'
import type { Viewer } from '../access/viewer.ts'
import type { Asked } from '../reports/asked.ts'
import { type AskingDefaults, resolveQuestion } from './answer-resolve.ts'
import { BadQuestion } from './answers.ts'
import { fixedQuestion, withoutDefaults } from './fixed-question.ts'
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
  viewer: Viewer,
  { admission }: Looker,
  defaults: AskingDefaults,
  now: number,
): Promise<AskedAddress> {
  const { question, view, problems } = readAddress(address)
  if (problems.length > 0) throw new BadQuestion(problems)
  const asked = inAddress(() => resolveQuestion(question, defaults, now))
  const { queue, agents, teams } = question
  await admission.admit(viewer, { queue, teams, agents: agent === null ? agents : [...agents, agent] })
  return { asked, view }
}

/** What is wrong with a question is wrong with the address that holds it. */
function inAddress<Result>(read: () => Result): Result {
  try {
    return read()
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
 * The same with the range as it was resolved, and compared with the same days as now.
 *
 * @throws BadQuestion naming `address` where no text says it
 */
export function fixedAddress({ asked, view }: AskedAddress, defaults: AskingDefaults, now: number): string {
  return formatAddress(
    inAddress(() => fixedQuestion(asked, defaults, now)),
    view,
  )
}
