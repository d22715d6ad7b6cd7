import { type Kysely, sql } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import type { WriteHealth } from './write-health.ts'

/** That somebody looked at numbers. Instants in epoch seconds; the range is [from, to), null where none was asked. */
export type StoredLook = {
  at: number
  viewer: string
  viewerName: string
  viewerEmail: string | null
  /** What was looked at, in the words of the contract. */
  action: string
  /** The queues whose numbers answered; null: all together. */
  queues: readonly string[] | null
  /** The people who were asked about; null: everybody in the queues. */
  agents: readonly string[] | null
  from: number | null
  to: number | null
  rows: number
  exported: boolean
}

/** Whose looks: of a viewer, at somebody (by id and the queues they are in), from an instant on. Null: all. */
export type LookFilter = {
  viewer: string | null
  agent: { id: string; queues: readonly string[] } | null
  since: number | null
}

/** The record of who looked at whom. It only grows, until what is older than it has to be kept is dropped. */
export interface AuditStore {
  add(looks: readonly StoredLook[]): Promise<void>
  /** Newest first, and how many there are over all pages. */
  list(filter: LookFilter, page: { limit: number; offset: number }): Promise<{ rows: StoredLook[]; total: number }>
  /** Drops what was before an instant. */
  sweep(before: number): Promise<void>
}

export function createAuditStore(engine: Engine, health: WriteHealth): AuditStore {
  const { db } = engine
  return {
    add: (looks) =>
      health.watch(() =>
        engine.write(async (transaction) => {
          await transaction.insertInto('audit').values(looks.map(toRow)).execute()
        }),
      ),

    list: async (filter, { limit, offset }) => {
      const [rows, all] = await Promise.all([
        found(db, filter)
          .select(['viewer', 'viewer_name', 'viewer_email', 'action', 'queues', 'agents', 'rows', 'exported'])
          .select(({ cast }) => [
            cast<number>('looked_at', 'double precision').as('at'),
            cast<number | null>('from_at', 'double precision').as('from'),
            cast<number | null>('to_at', 'double precision').as('to'),
          ])
          .orderBy('looked_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .offset(offset)
          .execute(),
        found(db, filter)
          .select(({ fn, cast }) => cast<number>(fn.countAll(), 'double precision').as('count'))
          .executeTakeFirst(),
      ])
      return { rows: rows.map(toLook), total: all?.count ?? 0 }
    },

    sweep: (before) =>
      health.watch(() =>
        engine.write(async (transaction) => {
          await transaction.deleteFrom('audit').where('looked_at', '<', before).execute()
        }),
      ),
  }
}

function found(db: Kysely<Schema>, { viewer, agent, since }: LookFilter) {
  let looks = db.selectFrom('audit')
  if (viewer !== null) looks = looks.where('viewer', '=', viewer)
  if (since !== null) looks = looks.where('looked_at', '>=', since)
  if (agent !== null) {
    const among = (column: string, ids: readonly string[]) =>
      sql<boolean>`(${sql.ref(column)} is null${sql.join(
        ids.map((id) => sql` or ${sql.ref(column)} like ${`%${JSON.stringify(id)}%`}`),
        sql``,
      )})`
    looks = looks.where(among('agents', [agent.id])).where(among('queues', agent.queues))
  }
  return looks
}

type Row = Omit<Schema['audit'], 'id' | 'looked_at' | 'from_at' | 'to_at'> & Pick<StoredLook, 'at' | 'from' | 'to'>

function toLook({ viewer_name, viewer_email, queues, agents, ...rest }: Row): StoredLook {
  const list = (text: string | null): string[] | null => (text === null ? null : JSON.parse(text))
  return { ...rest, viewerName: viewer_name, viewerEmail: viewer_email, queues: list(queues), agents: list(agents) }
}

function toRow({ at, viewerName, viewerEmail, queues, agents, from, to, ...rest }: StoredLook) {
  return {
    ...rest,
    looked_at: at,
    viewer_name: viewerName,
    viewer_email: viewerEmail,
    queues: queues && JSON.stringify(queues),
    agents: agents && JSON.stringify(agents),
    from_at: from,
    to_at: to,
  }
}
