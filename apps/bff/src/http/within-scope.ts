import type { Question } from '@readyboard/contract'
import type { Scope } from '../access/policy.ts'
import { NotFound } from './answers.ts'

/** A question as somebody means it who sees no queue: it is about themselves where it names nobody. */
export function withinScope({ queues, self }: Scope, question: Question): Question {
  if (queues === 'all' || queues.length > 0 || self === null || question.agents.length > 0) return question
  return { ...question, agents: [self] }
}

/**
 * From which queues a question is answered; null: from what was fetched for all of them together, which never reaches
 * somebody who may not see all queues, but for their own rows.
 *
 * @throws NotFound
 */
export function queuesAsked({ queues, self }: Scope, { queue, agents, teams }: Question): readonly (string | null)[] {
  if (queues === 'all' || queue !== null) return [queue]
  if (teams.length === 0 && agents.length > 0 && agents.every((agent) => agent === self)) return [null]
  if (queues.length === 0) throw new NotFound('queue')
  return queues
}
