import type { LooksAnswer } from '@readyboard/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchJson } from './fetch-json.ts'

/** Who looked at whom (`audit`), or at the viewer (`looks`), a page at a time, newest first. */
export function looksQuery(which: 'audit' | 'looks', page: number, pageSize: number) {
  return queryOptions({
    queryKey: [which, page, pageSize],
    queryFn: ({ signal }) => fetchJson<LooksAnswer>(`/${which}?page=${page}&pageSize=${pageSize}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 5000,
  })
}
