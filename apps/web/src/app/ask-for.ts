import type { QueryClient } from '@tanstack/react-query'
import { reportQuery } from '../api/report-query.ts'
import { intervalsPageQuery } from '../intervals/intervals-view.ts'
import { agentsPageQuery } from '../overview/agents-view.ts'
import { readAddress } from '../question/address.ts'

type Place = { pathname: string; search: string }

/** Starts the queries that a screen will need; resolves when they have ended, well or not. */
export async function askFor(client: QueryClient, { pathname, search: text }: Place): Promise<void> {
  const { question, search } = readAddress(text)
  const report = () => client.prefetchQuery(reportQuery(question))
  if (pathname === '/') await Promise.all([report(), client.prefetchQuery(agentsPageQuery(question, search))])
  if (pathname === '/intervals')
    await Promise.all([report(), client.prefetchQuery(intervalsPageQuery(question, search))])
}
