import type { FetchProgress } from '@readyboard/contract'
import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ESTIMATE_KEY } from './estimate-query.ts'
import { quotaQuery } from './list-queries.ts'
import { TIME_SHEET_KEY } from './report-query.ts'

const REFETCH_EVERY_MS = 2_000

const progressOf = (id: string) => queryOptions<FetchProgress>({ queryKey: ['fetch', id], queryFn: skipToken })

/** How far a fetch is, live once the frame follows it; until then what the answer said. */
export function useFetchProgress(fetch: FetchProgress | null): FetchProgress | null {
  const { data } = useQuery(progressOf(fetch?.id ?? ''))
  return fetch && data && data.requestsDone > fetch.requestsDone ? data : fetch
}

/** Listens to a fetch while it runs; what has arrived is asked for at most every two seconds, and at the end. */
export function useFollowFetch(id: string | null): void {
  const client = useQueryClient()
  useEffect(() => {
    if (id === null) return
    let refetchedAt = Date.now()
    const refetch = () => {
      refetchedAt = Date.now()
      void client.invalidateQueries({ queryKey: [TIME_SHEET_KEY] })
      void client.invalidateQueries({ queryKey: quotaQuery.queryKey })
    }
    const events = new EventSource(`/api/v1/fetches/${encodeURIComponent(id)}/events`)
    events.addEventListener('progress', ({ data }) => {
      client.setQueryData(progressOf(id).queryKey, JSON.parse(data))
      if (Date.now() - refetchedAt >= REFETCH_EVERY_MS) refetch()
    })
    let ended = false
    const end = () => {
      ended = true
      events.close()
      refetch()
      void client.invalidateQueries({ queryKey: [ESTIMATE_KEY] })
    }
    events.addEventListener('done', end)
    events.addEventListener('failed', end)
    // A fetch that is over before anybody listens has no events any more; a broken connection is made again by itself.
    events.addEventListener('error', () => events.readyState === EventSource.CLOSED && end())
    return () => {
      events.close()
      // One answer knew of the end before the event: the others may not.
      if (!ended) refetch()
    }
  }, [client, id])
}
