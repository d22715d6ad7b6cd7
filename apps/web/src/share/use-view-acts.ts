import type { LinkTarget, SavedView } from '@readyboard/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeView, createView, deleteView, type ViewFacts, viewsQuery } from '../api/view-queries.ts'
import { VIEWS } from '../words/views.ts'
import { keepStart } from './follow-start.ts'
import { viewFailure } from './view-failure.ts'
import { useViewsFor } from './views-for.ts'

/** What was done last, in words, and how to take it back where it can be. */
export type ViewNote = { words: string; failed?: boolean; undo?: () => void }

/** What can be done with saved views; each leaves a note. Saving and changing throw what a form has to show. */
export function useViewActs() {
  const client = useQueryClient()
  const words = VIEWS.for[useViewsFor()]
  const [note, setNote] = useState<ViewNote | null>(null)
  const conclude = async (next: ViewNote) => {
    await client.invalidateQueries({ queryKey: viewsQuery.queryKey })
    const views = client.getQueryData(viewsQuery.queryKey)
    if (views) keepStart(views.items)
    setNote(next)
  }
  /** Of what no form waits for: a failure is a note as well. */
  const attempt = (act: () => Promise<ViewNote>) => {
    setNote(null)
    void act()
      .then(conclude)
      .catch((error: unknown) => setNote({ words: viewFailure(error).words, failed: true }))
  }
  return {
    note,
    save: async (facts: ViewFacts, target: LinkTarget) => {
      const { name } = await createView(facts, target)
      await conclude({ words: VIEWS.saved({ name }) })
    },
    change: async ({ id }: SavedView, facts: Partial<ViewFacts>) => {
      const { name } = await changeView(id, facts)
      await conclude({ words: VIEWS.changed({ name }) })
    },
    setFirst: ({ id, name }: SavedView, first: boolean) =>
      attempt(async () => {
        await changeView(id, { default: first })
        return { words: first ? words.opensFirst({ name }) : VIEWS.opensNoMore({ name }) }
      }),
    replace: (view: SavedView, target: LinkTarget) =>
      attempt(async () => {
        await changeView(view.id, {}, target)
        return { words: VIEWS.replaced(view) }
      }),
    remove: (view: SavedView) =>
      attempt(async () => {
        await deleteView(view.id)
        const undo = () =>
          attempt(async () => {
            await createView(factsOf(view), view)
            return { words: VIEWS.restored(view) }
          })
        return { words: VIEWS.deleted(view), undo }
      }),
  }
}

/** What a view is called and for whom it is, to make it again. */
export function factsOf({ name, shared, isDefault }: SavedView): ViewFacts {
  return { name, shared, default: isDefault }
}
