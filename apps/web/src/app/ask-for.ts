import type { Question, TimeSheetReport } from '@readyboard/contract'
import type { QueryClient } from '@tanstack/react-query'
import { agentListQuery, queueNameQuery, quotaQuery, sessionQuery } from '../api/list-queries.ts'
import { reportQuery } from '../api/report-query.ts'
import { intervalsPageQuery } from '../intervals/intervals-view.ts'
import { agentsPageQuery } from '../overview/agents-view.ts'
import { readAddress } from '../question/address.ts'

type Place = { pathname: string; search: string }

/** The report that a screen shows, null where there is none or it failed; and the end of everything it asks for. */
export type Asked = { report: Promise<TimeSheetReport | null>; all: Promise<unknown> }

/** Starts the queries that a screen will need. Neither promise rejects: the screen will say what went wrong. */
export function askFor(client: QueryClient, { pathname, search: text }: Place): Asked {
  const { question, search } = readAddress(text)
  const ask = (table: Promise<void>): Asked => {
    const report = client.fetchQuery(reportQuery(question)).catch(() => null)
    return { report, all: Promise.all([report, table, askForFrame(client, question)]) }
  }
  if (pathname === '/') return ask(client.prefetchQuery(agentsPageQuery(question, search)))
  if (pathname === '/intervals') return ask(client.prefetchQuery(intervalsPageQuery(question, search)))
  return { report: Promise.resolve(null), all: Promise.resolve() }
}

/** What the bars above say. */
function askForFrame(client: QueryClient, { queue }: Question): Promise<unknown> {
  return Promise.all([
    client.prefetchQuery(sessionQuery),
    client.prefetchQuery(quotaQuery),
    client.prefetchInfiniteQuery(agentListQuery(queue, '')),
    queue !== null && client.prefetchQuery(queueNameQuery(queue)),
  ])
}
