import type { ChangesAnswer, LinkAnswer, LinkExpiry, LinkKind, LinkTarget } from '@readyboard/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchJson, sendCommand } from './fetch-json.ts'

// Of the numbers of now: others fetch them too.
const CHANGES_FRESH_MS = 60_000
const CHANGES_COMING_MS = 4_000

/** Where a short link leads, who made it and when. A link never changes. */
export function linkQuery(id: string) {
  return queryOptions({
    queryKey: ['link', id],
    queryFn: ({ signal }) => fetchJson<LinkAnswer>(`/links/${encodeURIComponent(id)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** One page of what is not any more as it was pinned. While the numbers of now are not all there, it is asked again. */
export function changesQuery(id: string, page: number, pageSize: number) {
  const text = new URLSearchParams({ page: String(page), pageSize: String(pageSize) })
  return queryOptions({
    queryKey: ['changes', id, page, pageSize],
    queryFn: ({ signal }) => fetchJson<ChangesAnswer>(`/links/${encodeURIComponent(id)}/changes?${text}`, signal),
    placeholderData: keepPreviousData,
    staleTime: CHANGES_FRESH_MS,
    refetchInterval: ({ state }) => (state.data?.complete === false ? CHANGES_COMING_MS : CHANGES_FRESH_MS),
  })
}

/** Where a link or a view leads, as parameters. */
export function targetParameters({ page, agent, address }: LinkTarget): Record<string, string> {
  return { page, ...(agent !== null && { agent }), address }
}

/** Makes a short link. @throws ApiError */
export async function makeLink(kind: LinkKind, target: LinkTarget, expires: LinkExpiry): Promise<LinkAnswer> {
  const text = new URLSearchParams({ kind, ...targetParameters(target), expires })
  const response = await sendCommand('POST', `/links?${text}`)
  return response.json()
}
