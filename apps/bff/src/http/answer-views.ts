import { formatAddress, LINK_PAGES, type LinkTarget, type SavedView } from '@readyboard/contract'
import { formatInstant } from '@readyboard/timesheet'
import type { Viewer } from '../access/viewer.ts'
import type { Store } from '../store/store.ts'
import type { StoredView } from '../store/views.ts'
import type { AskingDefaults } from './answer-resolve.ts'
import { NotFound } from './answers.ts'
import { askedAddress } from './asked-address.ts'
import { type LinkAnswers, NameTaken, NotYours, TooMuchToKeep } from './link-answers.ts'
import type { Looker } from './looked.ts'
import type { ObjectDoor } from './object-door.ts'
import { underShortId } from './short-id.ts'

const MOST_VIEWS = 200

/** Saved views: a viewer's own, and those that others share. */
export function answerViews(
  { views }: Store,
  looker: Looker,
  open: ObjectDoor,
  defaults: AskingDefaults,
  now: () => number,
): Pick<LinkAnswers, 'views' | 'createView' | 'changeView' | 'deleteView'> {
  /** Where a view leads, as it is kept: what its address asks has to be there. */
  async function toKeep(viewer: Viewer, target: LinkTarget): Promise<LinkTarget> {
    const { asked, view } = await askedAddress(target, viewer, looker, defaults, Math.floor(now() / 1000))
    return { ...target, address: formatAddress(asked.question, view) }
  }

  /** One's own can always be changed and deleted, whatever it leads to by now. */
  async function opened(viewer: Viewer, id: string): Promise<StoredView> {
    const view = await views.find(id)
    return view?.owner === viewer.id ? view : await open(viewer, 'view', view)
  }

  /** Whether a view may be shown in the list. One's own always: it can be led elsewhere when its queue has gone. */
  async function isSeen(viewer: Viewer, view: StoredView): Promise<boolean> {
    if (view.owner === viewer.id) return true
    return await open(viewer, 'view', view).then(
      () => true,
      (error: unknown) => {
        if (error instanceof NotFound) return false
        throw error
      },
    )
  }

  return {
    async views(viewer) {
      const [all, startsWith] = await Promise.all([views.seenBy(viewer.id), views.defaultOf(viewer.id)])
      const seen = await Promise.all(all.map((view) => isSeen(viewer, view)))
      return { items: all.filter((_, index) => seen[index]).map((view) => toSavedView(view, viewer, startsWith)) }
    },

    async createView(viewer, { name, shared, isDefault, page, agent, address }) {
      const rest = {
        ...{ name, shared, ...(await toKeep(viewer, { page, agent, address })) },
        ...{ owner: viewer.id, ownerName: viewer.name, createdAt: Math.floor(now() / 1000) },
      }
      const id = await underShortId(async (free) => {
        if (await views.find(free)) return false
        const result = await views.add({ id: free, ...rest }, MOST_VIEWS)
        if (result === 'taken') throw new NameTaken()
        if (result === 'full')
          throw new TooMuchToKeep('name', `At most ${MOST_VIEWS} views are kept for each viewer; delete some first.`)
        return true
      })
      if (isDefault) await views.setDefault(viewer.id, id)
      return toSavedView({ id, ...rest }, viewer, await views.defaultOf(viewer.id))
    },

    async changeView(viewer, id, { name, shared, isDefault, target }) {
      const view = await opened(viewer, id)
      if (name !== null || shared !== null || target !== null) {
        if (view.owner !== viewer.id) throw new NotYours('view')
        const leads = target && (await toKeep(viewer, target))
        const edit = { ...(name !== null && { name }), ...(shared !== null && { shared }), ...leads }
        if (!(await views.change(view, edit))) throw new NameTaken()
      }
      const startsWith = await views.defaultOf(viewer.id)
      if (isDefault === true) await views.setDefault(viewer.id, id)
      if (isDefault === false && startsWith === id) await views.setDefault(viewer.id, null)
      const changed = await opened(viewer, id)
      return toSavedView(changed, viewer, await views.defaultOf(viewer.id))
    },

    async deleteView(viewer, id) {
      const view = await opened(viewer, id)
      if (view.owner !== viewer.id) throw new NotYours('view')
      await views.remove(id)
    },
  }
}

function toSavedView(view: StoredView, viewer: Viewer, startsWith: string | null): SavedView {
  const { id, name, page, agent, address, shared, owner, ownerName, createdAt } = view
  return {
    ...{ id, name, agent, address, shared },
    page: LINK_PAGES.find((known) => known === page) ?? '/',
    isDefault: id === startsWith,
    own: owner === viewer.id,
    owner: ownerName,
    createdAt: formatInstant(createdAt, 'UTC'),
  }
}
