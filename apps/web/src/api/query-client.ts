import { QueryClient } from '@tanstack/react-query'
import { mayRetry } from './api-error.ts'

/** What the page knows; one for the life of the page. */
export function createQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: mayRetry, staleTime: 20_000 } } })
}
