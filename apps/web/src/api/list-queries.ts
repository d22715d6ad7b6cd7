import type { AgentListAnswer, QueuesAnswer, QuotaAnswer, SessionAnswer } from '@readyboard/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchJson } from './fetch-json.ts'

/** Who is looking, the server's default zone and week, and the build. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => fetchJson<SessionAnswer>('/session', signal),
  staleTime: Number.POSITIVE_INFINITY,
})

/** How much of the day's requests to Zoom is used. */
export const quotaQuery = queryOptions({
  queryKey: ['quota'],
  queryFn: ({ signal }) => fetchJson<QuotaAnswer>('/quota', signal),
  refetchInterval: 60_000,
})

/** Queues the viewer may see whose names match, page by page. */
export function queuesQuery(search: string) {
  return infiniteQueryOptions({
    queryKey: ['queues', search],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<QueuesAnswer>(`/queues?${listText({ search, cursor: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
}

/** Agents of a queue (null: of all) whose names match, page by page, with how many match in all. */
export function agentListQuery(queue: string | null, search: string) {
  return infiniteQueryOptions({
    queryKey: ['agents', queue, search],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<AgentListAnswer>(`/agents?${listText({ queue: queue ?? '', search, cursor: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
}

/** Parameters as text, without those that say nothing. */
export function listText(values: Record<string, string>): string {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString()
}

/** The name of a queue by its id: the list is read until it comes up; null when the viewer has no such queue. */
export function queueNameQuery(id: string | null) {
  return queryOptions({
    queryKey: ['queue-name', id],
    queryFn: async ({ signal }) => {
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: QueuesAnswer = await fetchJson<QueuesAnswer>(`/queues?${listText({ cursor })}`, signal)
        const found = page.items.find((queue) => queue.id === id)
        if (found) return found.name
        cursor = page.nextCursor
      }
      return null
    },
    enabled: id !== null,
    staleTime: 300_000,
  })
}
