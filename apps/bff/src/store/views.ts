import type { Kysely } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import type { WriteHealth } from './write-health.ts'

/** A saved view as it is kept; `page` is one of the contract's, the instant in epoch seconds. */
export type StoredView = {
  id: string
  name: string
  page: string
  agent: string | null
  /** The query text of the page. */
  address: string
  shared: boolean
  owner: string
  /** What the owner was called when it was made. */
  ownerName: string
  createdAt: number
}

/** What is to be different; what is absent stays as it is. */
export type ViewEdit = Partial<Pick<StoredView, 'name' | 'shared' | 'page' | 'agent' | 'address'>>

/** Saved views, and which of them each viewer starts with. */
export interface ViewStore {
  /** Those of an owner and those that somebody shares, oldest first. */
  seenBy(viewer: string): Promise<StoredView[]>
  find(id: string): Promise<StoredView | null>
  /** The view that a viewer starts with; null when there is none. */
  defaultOf(viewer: string): Promise<string | null>
  /** Keeps a view. `taken`: the owner has one of that name, in whatever letters; `full`: the owner has `most` already. */
  add(view: StoredView, most: number): Promise<'added' | 'taken' | 'full'>
  /** False where the owner has another view of that name. */
  change(view: StoredView, edit: ViewEdit): Promise<boolean>
  setDefault(viewer: string, id: string | null): Promise<void>
  /** Drops a view, also as what anybody starts with. */
  remove(id: string): Promise<void>
}

export function createViewStore(engine: Engine, health: WriteHealth): ViewStore {
  const { db } = engine
  const write: Engine['write'] = (work) => health.watch(() => engine.write(work))
  return {
    seenBy: (viewer) =>
      views(db)
        .where(({ eb, or }) => or([eb('owner', '=', viewer), eb('shared', '=', true)]))
        .orderBy('created_at')
        .orderBy('id')
        .execute(),

    find: async (id) => (await views(db).where('id', '=', id).executeTakeFirst()) ?? null,

    defaultOf: async (viewer) => {
      const row = await db.selectFrom('default_views').select('view_id').where('viewer', '=', viewer).executeTakeFirst()
      return row?.view_id ?? null
    },

    add: (view, most) =>
      write(async (transaction) => {
        const own = await transaction.selectFrom('views').select('name_key').where('owner', '=', view.owner).execute()
        const key = nameKey(view.name)
        if (own.some(({ name_key }) => name_key === key)) return 'taken'
        if (own.length >= most) return 'full'
        const { ownerName, createdAt, ...rest } = view
        const row = { ...rest, name_key: key, owner_name: ownerName, created_at: createdAt }
        await transaction.insertInto('views').values(row).execute()
        return 'added'
      }),

    change: ({ id, owner }, edit) =>
      write(async (transaction) => {
        const name_key = edit.name === undefined ? undefined : nameKey(edit.name)
        if (name_key !== undefined) {
          const same = transaction.selectFrom('views').select('id').where('owner', '=', owner)
          if (await same.where('name_key', '=', name_key).where('id', '!=', id).executeTakeFirst()) return false
        }
        await transaction
          .updateTable('views')
          .set({ ...edit, ...(name_key !== undefined && { name_key }) })
          .where('id', '=', id)
          .execute()
        return true
      }),

    setDefault: (viewer, id) =>
      write(async (transaction) => {
        if (id === null) await transaction.deleteFrom('default_views').where('viewer', '=', viewer).execute()
        else
          await transaction
            .insertInto('default_views')
            .values({ viewer, view_id: id })
            .onConflict((conflict) => conflict.column('viewer').doUpdateSet({ view_id: id }))
            .execute()
      }),

    remove: (id) =>
      write(async (transaction) => {
        await transaction.deleteFrom('default_views').where('view_id', '=', id).execute()
        await transaction.deleteFrom('views').where('id', '=', id).execute()
      }),
  }
}

/** Names that differ in nothing but capital letters are one name to a reader. */
const nameKey = (name: string) => name.toLowerCase()

function views(db: Kysely<Schema>) {
  return db
    .selectFrom('views')
    .select(['id', 'name', 'page', 'agent', 'address', 'shared', 'owner', 'owner_name as ownerName'])
    .select(({ cast }) => cast<number>('created_at', 'double precision').as('createdAt'))
}
