import { type EstimateAnswer, formatQuestion, type Question } from '@readyboard/contract'
import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from './fetch-json.ts'

/** The first part of every estimate's key: what is stored decides about all of them. */
export const ESTIMATE_KEY = 'estimate'

// Other viewers' fetches make a range cheaper; one that has just been asked about stays as dear as it was.
const FRESH_MS = 10_000

/** What a question would cost now: requests, seconds, their part of the day, and which coarser intervals cost less. */
export function estimateQuery(question: Question) {
  const text = formatQuestion(question)
  return queryOptions({
    queryKey: [ESTIMATE_KEY, text],
    queryFn: ({ signal }) => fetchJson<EstimateAnswer>(`/reports/time-sheet/estimate${text && `?${text}`}`, signal),
    staleTime: FRESH_MS,
  })
}
