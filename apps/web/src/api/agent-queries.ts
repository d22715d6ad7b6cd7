import { type AgentAnswer, formatQuestion, type PeersAnswer, type Question } from '@readyboard/contract'
import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from './fetch-json.ts'
import { timeSheetQuery } from './report-query.ts'

/** Who an agent is, and who comes before and after by name in a queue (null: in all). */
export function agentQuery(id: string, queue: string | null) {
  const text = queue === null ? '' : `?${new URLSearchParams({ queue })}`
  return queryOptions({
    queryKey: ['agent', id, queue],
    queryFn: ({ signal }) => fetchJson<AgentAnswer>(`/agents/${encodeURIComponent(id)}${text}`, signal),
    staleTime: 300_000,
  })
}

/** The one agent of a question beside colleagues in the same intervals, which must be shorter than a day. */
export function peersQuery(question: Question) {
  return timeSheetQuery('/reports/time-sheet/peers', formatQuestion(question), (answer: PeersAnswer) => answer)
}
