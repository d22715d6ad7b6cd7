import type { Question } from '@readyboard/contract'
import { type FetchQueryOptions, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { newestAddress, type ViewParameters, withView } from './address.ts'

/**
 * Asks for how the answer is about to be looked at, while the pointer still rests on the control: of what has been
 * answered already, so it costs no request to Zoom. `query` leads from an address to what is asked; keep it stable.
 */
export function usePrepare<Data, Key extends QueryKey>(
  query: (question: Question, search: URLSearchParams) => FetchQueryOptions<Data, Error, Data, Key>,
): (change: ViewParameters) => void {
  const client = useQueryClient()
  return useCallback(
    (change) => {
      const { question, search } = newestAddress()
      void client.prefetchQuery(query(question, withView(search, change)))
    },
    [client, query],
  )
}
