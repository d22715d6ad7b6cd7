import type { SavedView } from '@readyboard/contract'
import type { QueryClient } from '@tanstack/react-query'
import { viewsQuery } from '../api/view-queries.ts'
import { pathOf } from './link-target.ts'
import { keepStartHint, startHint } from './start-hint.ts'

/**
 * After a start without a question: opens the view that opens first where this browser did not know of it, or knew of
 * another, as long as nobody has gone on. Where the views cannot be had, what is there stays.
 */
export async function followStart(client: QueryClient, open: (path: string) => void): Promise<void> {
  const opened = startHint()
  const views = await client.fetchQuery(viewsQuery).catch(() => null)
  if (!views) return
  const first = keepStart(views.items)
  const { pathname, search } = location
  if (first !== opened && pathname + search === (opened ?? '/')) open(first ?? '/')
}

/** Keeps in this browser where the viewer starts, and says where. */
export function keepStart(views: readonly SavedView[]): string | null {
  const first = views.find(({ isDefault }) => isDefault)
  const path = first ? pathOf(first) : null
  keepStartHint(path)
  return path
}
