import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import type { WriteHealth } from './write-health.ts'

/** A short link as it is kept. `page` and `kind` are the contract's words; instants in epoch seconds. */
export type StoredLink = {
  id: string
  kind: string
  page: string
  /** The agent of the page of one agent. */
  agent: string | null
  /** The query text of the page. */
  address: string
  owner: string
  /** What the owner was called when it was made. */
  ownerName: string
  createdAt: number
  expiresAt: number | null
  /** JSON of whose numbers are pinned with it; null where none are. */
  scope: string | null
}

/** Short links, and the numbers that were pinned with some of them. */
export interface LinkStore {
  /** Keeps a link, with the text of its numbers where it is pinned: both or neither. False where the id is taken. */
  add(link: StoredLink, pin: string | null): Promise<boolean>
  find(id: string): Promise<StoredLink | null>
  /** The text that was kept with a link, null when there is none. */
  pin(id: string): Promise<string | null>
  remove(id: string): Promise<void>
  /** Those of an owner that have not ended at an instant, newest first, and how many they are over all pages. */
  ownedBy(
    owner: string,
    at: number,
    page: { limit: number; offset: number },
  ): Promise<{ rows: StoredLink[]; total: number }>
  /** How many links somebody has made, and how many characters were pinned with them. */
  kept(owner: string): Promise<{ links: number; pinned: number }>
  /** Drops what ended at an instant or before it. */
  sweep(until: number): Promise<void>
}

export function createLinkStore(engine: Engine, health: WriteHealth): LinkStore {
  const { db } = engine
  return {
    add: (link, pin) =>
      health.watch(() =>
        engine.write(async (transaction) => {
          const taken = await transaction.selectFrom('links').select('id').where('id', '=', link.id).executeTakeFirst()
          if (taken) return false
          await transaction.insertInto('links').values(toRow(link)).execute()
          if (pin !== null) {
            const row = { link_id: link.id, size: pin.length, body: pin }
            await transaction.insertInto('pins').values(row).execute()
          }
          return true
        }),
      ),

    find: async (id) => {
      const row = await links(db).where('id', '=', id).executeTakeFirst()
      return row ?? null
    },

    ownedBy: async (owner, at, { limit, offset }) => {
      const [rows, all] = await Promise.all([
        own(links(db), owner, at).orderBy('created_at', 'desc').orderBy('id').limit(limit).offset(offset).execute(),
        own(db.selectFrom('links'), owner, at)
          .select(({ fn, cast }) => cast<number>(fn.countAll(), 'double precision').as('count'))
          .executeTakeFirst(),
      ])
      return { rows, total: all?.count ?? 0 }
    },

    pin: async (id) => {
      const row = await db.selectFrom('pins').select('body').where('link_id', '=', id).executeTakeFirst()
      return row?.body ?? null
    },

    remove: (id) =>
      health.watch(() =>
        engine.write(async (transaction) => {
          await transaction.deleteFrom('pins').where('link_id', '=', id).execute()
          await transaction.deleteFrom('links').where('id', '=', id).execute()
        }),
      ),

    kept: async (owner) => {
      const { rows } = await sql<{ links: number; pinned: number }>`
        select count(*)::double precision as links, coalesce(sum(p.size), 0)::double precision as pinned
        from links l left join pins p on p.link_id = l.id where l.owner = ${owner}`.execute(db)
      return rows[0] ?? { links: 0, pinned: 0 }
    },

    sweep: (until) =>
      health.watch(async () => {
        const ended = await db.selectFrom('links').select('id').where('expires_at', '<=', until).execute()
        if (ended.length === 0) return
        const ids = ended.map(({ id }) => id)
        await engine.write(async (transaction) => {
          await transaction.deleteFrom('pins').where('link_id', 'in', ids).execute()
          await transaction.deleteFrom('links').where('id', 'in', ids).execute()
        })
      }),
  }
}

/** Instants are cast: engines answer bigint in their own ways. */
function links(db: Kysely<Schema>) {
  return db
    .selectFrom('links')
    .select(['id', 'kind', 'page', 'agent', 'address', 'owner', 'owner_name as ownerName', 'scope'])
    .select(({ cast }) => [
      cast<number>('created_at', 'double precision').as('createdAt'),
      cast<number | null>('expires_at', 'double precision').as('expiresAt'),
    ])
}

function own<Row>(from: SelectQueryBuilder<Schema, 'links', Row>, owner: string, at: number) {
  return from
    .where('owner', '=', owner)
    .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', at)]))
}

function toRow({ ownerName, createdAt, expiresAt, ...link }: StoredLink): Schema['links'] {
  return { ...link, owner_name: ownerName, created_at: createdAt, expires_at: expiresAt }
}
