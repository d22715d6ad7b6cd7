import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/list-queries.ts'
import { nobodySignsIn, type Session } from './nobody-signs-in.ts'

/** Whose saved views are: of each who signs in; where nobody does, of everybody alike. */
export type ViewsFor = 'each' | 'everybody'

export function viewsFor(session: Session): ViewsFor {
  return nobodySignsIn(session) ? 'everybody' : 'each'
}

export function useViewsFor(): ViewsFor {
  return viewsFor(useQuery(sessionQuery).data)
}
