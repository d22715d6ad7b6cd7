import { type FetchStarted, formatQuestion, type Question } from '@readyboard/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'
import { ESTIMATE_KEY } from './estimate-query.ts'
import { sendCommand } from './fetch-json.ts'
import { useFollowFetch } from './fetch-progress.ts'
import { quotaQuery } from './list-queries.ts'
import { TIME_SHEET_KEY } from './report-query.ts'

/** `again`: also what is stored and not final. */
export type FetchHow = { again: boolean }

/** Starts or joins the fetch of what is missing, whatever it costs. @throws ApiError */
async function startFetch(question: Question, { again }: FetchHow): Promise<FetchStarted> {
  const text = [formatQuestion(question), again ? 'again=true' : ''].filter(Boolean).join('&')
  const response = await sendCommand('POST', `/fetches${text && `?${text}`}`)
  return response.json()
}

/** Stops a fetch for everybody who waits for it; what is whole stays. One that has ended is no mistake. @throws ApiError */
async function stopFetch(id: string): Promise<void> {
  await sendCommand('DELETE', `/fetches/${encodeURIComponent(id)}`).catch((error: unknown) => {
    if (!(error instanceof ApiError && error.status === 404)) throw error
  })
}

/** Starting a fetch from a control; what is on the screen follows it at once. */
export function useStartFetch() {
  const client = useQueryClient()
  const start = useMutation({
    mutationFn: ({ question, ...how }: FetchHow & { question: Question }) => startFetch(question, how),
    onSettled: () => refreshAll(client),
  })
  // An answer says nothing of what is only refreshed: without its end the old numbers would stay.
  useFollowFetch(start.data && start.data.requestsExpected > 0 ? start.data.id : null)
  return start
}

/** Stopping a fetch from a control, likewise. */
export function useStopFetch() {
  const client = useQueryClient()
  return useMutation({ mutationFn: stopFetch, onSettled: () => refreshAll(client) })
}

/** Waited for: until the answers are there, the control that asked for them stays busy. */
function refreshAll(client: QueryClient): Promise<unknown> {
  return Promise.all(
    [[TIME_SHEET_KEY], quotaQuery.queryKey, [ESTIMATE_KEY]].map((queryKey) => client.invalidateQueries({ queryKey })),
  )
}
