import type { SessionAnswer } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/list-queries.ts'

/** Whose saved views are: of each who signs in; where nobody does, of everybody alike. */
export type ViewsFor = 'each' | 'everybody'

/** Only who signed in has an address. */
export function viewsFor(session: Pick<SessionAnswer, 'viewer'> | undefined): ViewsFor {
  return session?.viewer.email === null ? 'everybody' : 'each'
}

export function useViewsFor(): ViewsFor {
  return viewsFor(useQuery(sessionQuery).data)
}
