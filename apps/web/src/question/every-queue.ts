import type { SessionAnswer } from '@readyboard/contract'
import { FILTERS } from '../words/filters.ts'

/** What no queue in particular means to a viewer; to everybody until it is known who looks. */
export function everyQueueName(session: Pick<SessionAnswer, 'rights'> | undefined): string {
  if (session === undefined || session.rights.allQueues) return FILTERS.allQueues
  return session.rights.role === 'agent' ? FILTERS.myNumbers : FILTERS.myQueues
}
