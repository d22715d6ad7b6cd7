import type { LinkTarget, SavedView, ViewsAnswer } from '@readyboard/contract'
import { queryOptions } from '@tanstack/react-query'
import { fetchJson, sendCommand } from './fetch-json.ts'
import { targetParameters } from './link-queries.ts'

/** The viewer's own saved views and those that others share. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => fetchJson<ViewsAnswer>('/views', signal),
})

/** What a saved view is called and for whom it is. */
export type ViewFacts = { name: string; shared: boolean; default: boolean }

/** Keeps where somebody is under a name. @throws ApiError 409 where the name is taken */
export async function createView(facts: ViewFacts, target: LinkTarget): Promise<SavedView> {
  const text = new URLSearchParams({ ...factParameters(facts), ...targetParameters(target) })
  const response = await sendCommand('POST', `/views?${text}`)
  return response.json()
}

/** Changes some of what a view is called and for whom it is, or where it leads. @throws ApiError likewise */
export async function changeView(id: string, facts: Partial<ViewFacts>, target?: LinkTarget): Promise<SavedView> {
  const text = new URLSearchParams({ ...factParameters(facts), ...(target && targetParameters(target)) })
  const response = await sendCommand('PUT', `/views/${encodeURIComponent(id)}?${text}`)
  return response.json()
}

/** @throws ApiError */
export async function deleteView(id: string): Promise<void> {
  await sendCommand('DELETE', `/views/${encodeURIComponent(id)}`)
}

function factParameters(facts: Partial<ViewFacts>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, String(value)]))
}
