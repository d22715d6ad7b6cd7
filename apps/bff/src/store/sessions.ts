import type { Kysely } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import type { WriteHealth } from './write-health.ts'

/** A session as it is kept. `id` is the digest of what the cookie holds, `body` JSON; instants in epoch seconds. */
export type StoredSession = {
  id: string
  viewer: string
  body: string
  createdAt: number
  seenAt: number
  expiresAt: number
}

/** Sessions on the server, so that they can be ended there. */
export interface SessionStore {
  find(id: string): Promise<StoredSession | null>
  put(session: StoredSession): Promise<void>
  seen(id: string, at: number): Promise<void>
  remove(id: string): Promise<void>
  removeAllOf(viewer: string): Promise<void>
  /** Drops what ended at an instant or before it. */
  sweep(until: number): Promise<void>
}

export function createSessionStore(engine: Engine, health: WriteHealth): SessionStore {
  const { db } = engine
  const write: Engine['write'] = (work) => health.watch(() => engine.write(work))
  return {
    find: async (id) => (await sessions(db).where('id', '=', id).executeTakeFirst()) ?? null,

    put: ({ createdAt, seenAt, expiresAt, ...rest }) =>
      write(async (transaction) => {
        await transaction.deleteFrom('sessions').where('id', '=', rest.id).execute()
        const row = { ...rest, created_at: createdAt, seen_at: seenAt, expires_at: expiresAt }
        await transaction.insertInto('sessions').values(row).execute()
      }),

    seen: (id, at) =>
      write(async (transaction) => {
        await transaction.updateTable('sessions').set({ seen_at: at }).where('id', '=', id).execute()
      }),

    remove: (id) =>
      write(async (transaction) => {
        await transaction.deleteFrom('sessions').where('id', '=', id).execute()
      }),

    removeAllOf: (viewer) =>
      write(async (transaction) => {
        await transaction.deleteFrom('sessions').where('viewer', '=', viewer).execute()
      }),

    sweep: (until) =>
      write(async (transaction) => {
        await transaction.deleteFrom('sessions').where('expires_at', '<=', until).execute()
      }),
  }
}

/** Instants are cast: engines answer bigint in their own ways. */
function sessions(db: Kysely<Schema>) {
  return db
    .selectFrom('sessions')
    .select(['id', 'viewer', 'body'])
    .select(({ cast }) => [
      cast<number>('created_at', 'double precision').as('createdAt'),
      cast<number>('seen_at', 'double precision').as('seenAt'),
      cast<number>('expires_at', 'double precision').as('expiresAt'),
    ])
}
