import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'
import { StoreDamaged, StoreError, StoreTooNew } from './store-errors.ts'

/** Forward only, in order, each once; the statements are those that DuckDB and PostgreSQL share. */
const MIGRATIONS: readonly { name: string; statements: readonly string[] }[] = [
  {
    name: 'windows, rows, people, requests, notes',
    statements: [
      `create table cells (id integer primary key, source text not null, queue text not null, agent text not null,
         grain text not null, zone text not null)`,
      'create sequence window_ids start 1',
      `create table windows (id bigint not null default nextval('window_ids'), cell_id integer not null,
         from_at bigint not null, to_at bigint not null, fetched_at bigint not null, rejected integer not null,
         rows integer not null)`,
      'create table people (id integer primary key, user_id text not null unique, display_name text not null, sort_name text not null)',
      `create table time_rows (cell_id integer not null, start_at bigint not null, person_id integer not null,
         length_seconds integer not null,
         ready integer not null, not_ready integer not null, occupied integer not null, online integer not null, offline integer,
         inbound_calls integer, inbound_seconds integer, outbound_calls integer, outbound_seconds integer,
         average_inbound_talk integer, average_video_talk integer, average_wrap_up integer,
         zoom_ready_percentage integer, zoom_not_ready_percentage integer, zoom_occupied_percentage integer,
         consistent boolean not null)`,
      'create table request_days (day text primary key, used integer not null, refreshes integer not null)',
      'create table notes (key text primary key, body text not null)',
    ],
  },
  {
    name: 'requests that store in advance',
    statements: ['alter table request_days add column backfills integer default 0'],
  },
  {
    name: 'links, pinned numbers, saved views',
    statements: [
      `create table links (id text primary key, kind text not null, page text not null, agent text, address text not null,
         owner text not null, owner_name text not null, created_at bigint not null, expires_at bigint)`,
      'create table pins (link_id text primary key, size integer not null, body text not null)',
      `create table views (id text primary key, name text not null, name_key text not null, page text not null, agent text,
         address text not null, shared boolean not null, owner text not null, owner_name text not null,
         created_at bigint not null, unique (owner, name_key))`,
      'create table default_views (viewer text primary key, view_id text not null)',
    ],
  },
  {
    name: 'sessions, the record of who looked, whose rights numbers were pinned with',
    statements: [
      `create table sessions (id text primary key, viewer text not null, body text not null, created_at bigint not null,
         seen_at bigint not null, expires_at bigint not null)`,
      'create sequence audit_ids start 1',
      `create table audit (id bigint not null default nextval('audit_ids'), looked_at bigint not null, viewer text not null,
         viewer_name text not null, viewer_email text, action text not null, queues text, agents text, from_at bigint,
         to_at bigint, rows integer not null, exported boolean not null)`,
      'alter table links add column scope text',
    ],
  },
]

/**
 * Brings the tables up to this version, each step whole or not at all.
 *
 * @param to stop at this version; all of them by default
 * @throws StoreTooNew, StoreDamaged; StoreCannotWrite where a step cannot be kept
 */
export async function migrate(db: Kysely<Schema>, folder: string, to = MIGRATIONS.length): Promise<void> {
  await sql`create table if not exists migrations (id integer primary key, name text not null)`.execute(db)
  const done = await db.selectFrom('migrations').select('id').orderBy('id').execute()
  const newest = done.at(-1)?.id ?? 0
  if (newest > MIGRATIONS.length)
    throw new StoreTooNew(folder, `it is at version ${newest}, this program knows ${MIGRATIONS.length}`)
  if (done.length !== newest) throw new StoreDamaged(folder, `of its ${newest} versions only ${done.length} are noted`)
  for (const [index, { name, statements }] of MIGRATIONS.slice(0, to).entries()) {
    const id = index + 1
    if (id <= newest) continue
    try {
      await db.transaction().execute(async (transaction) => {
        for (const statement of statements) await sql.raw(statement).execute(transaction)
        await transaction.insertInto('migrations').values({ id, name }).execute()
      })
    } catch (error) {
      if (error instanceof StoreError || !(error instanceof Error)) throw error
      throw new StoreDamaged(folder, `it cannot be brought from version ${newest} to ${id}: ${error.message}`)
    }
  }
}

/** How many migrations this program knows; a store that has them all is up to date. */
export const NEWEST_VERSION = MIGRATIONS.length

/** How many migrations the tables have been through, 0 for a store without any table. */
export async function versionOf(db: Kysely<Schema>): Promise<number> {
  await sql`create table if not exists migrations (id integer primary key, name text not null)`.execute(db)
  const done = await db.selectFrom('migrations').select('id').execute()
  return Math.max(0, ...done.map(({ id }) => id))
}
