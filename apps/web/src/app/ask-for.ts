import type { Question, TimeSheetReport } from '@readyboard/contract'
import type { QueryClient } from '@tanstack/react-query'
import { agentsPageQuery } from '../agents-table/agents-view.ts'
import { agentQuery } from '../api/agent-queries.ts'
import { agentListQuery, queueNameQuery, quotaQuery, sessionQuery } from '../api/list-queries.ts'
import { reportQuery } from '../api/report-query.ts'
import { intervalsPageQuery } from '../intervals/intervals-view.ts'
import { readAddress } from '../question/address.ts'
import { agentOfPath, onPageOf } from '../question/agent-path.ts'
import { CLOCK_PATH, clockQuestion } from '../question/clock-question.ts'

type Place = { pathname: string; search: string }

/** What a screen's figures are drawn from, null where it has none or asking failed; and the end of all it asks for. */
export type ScreenAnswers = { figures: Promise<TimeSheetReport | null>; all: Promise<unknown> }

const NO_FIGURES = Promise.resolve(null)

/** Starts the queries that a screen will need. Neither promise rejects: the screen will say what went wrong. */
export function askFor(client: QueryClient, { pathname, search: text }: Place): ScreenAnswers {
  const { question: along, search } = readAddress(text)
  const agent = agentOfPath(pathname)
  const byClock = pathname === CLOCK_PATH
  const question = byClock ? clockQuestion(along) : agent === null ? along : onPageOf(along, agent)
  const ask = (table: Promise<void>) => {
    const figures = client.fetchQuery(reportQuery(question)).catch(() => null)
    return { figures, all: Promise.all([figures, table, ...askForFrame(client, question)]) }
  }
  if (pathname === '/') return ask(client.prefetchQuery(agentsPageQuery(question, search)))
  if (pathname === '/agents')
    return { ...ask(client.prefetchQuery(agentsPageQuery(question, search))), figures: NO_FIGURES }
  if (agent !== null) return { ...ask(client.prefetchQuery(agentQuery(agent, question.queue))), figures: NO_FIGURES }
  if (byClock) {
    // What only that page needs of code is not in the way of the others.
    const dose = import('../patterns/dose-view.ts').then(({ dosePageQuery }) =>
      client.prefetchQuery(dosePageQuery(question, search)),
    )
    return { ...ask(dose.catch(() => undefined)), figures: NO_FIGURES }
  }
  if (pathname === '/intervals')
    return { ...ask(client.prefetchQuery(intervalsPageQuery(question, search))), figures: NO_FIGURES }
  return { figures: NO_FIGURES, all: NO_FIGURES }
}

/** What the bars above say. */
function askForFrame(client: QueryClient, { queue }: Question): Promise<unknown>[] {
  return [
    client.prefetchQuery(sessionQuery),
    client.prefetchQuery(quotaQuery),
    client.prefetchInfiniteQuery(agentListQuery(queue, '')),
    ...(queue === null ? [] : [client.prefetchQuery(queueNameQuery(queue))]),
  ]
}
