import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { loadCells } from './cells.ts'
import { replaceStretch } from './commit-window.ts'
import { duckdbDialect, openDuckDb } from './duckdb-dialect.ts'
import type { Engine } from './engine.ts'
import { migrate } from './migrations.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { loadPeople } from './people.ts'
import { RowReader } from './read-rows.ts'
import type { Schema } from './schema.ts'
import type { Store, StoredWindow } from './store.ts'

/**
 * Opens the embedded store in a folder, making it where there is none.
 *
 * @throws when another process holds it, it is damaged, or a newer version wrote it
 */
export async function openStore(folder: string): Promise<Store> {
  await mkdir(folder, { recursive: true })
  const instance = await openDuckDb(join(folder, 'readyboard.duckdb'))
  const db = new Kysely<Schema>({ dialect: duckdbDialect(instance) })
  const queued = oneAtATime()
  const arrayText: Engine['arrayText'] = (values) => `[${values.map((value) => value ?? 'NULL').join(',')}]`
  return storeOn({ db, arrayText, write: (work) => queued(() => db.transaction().execute(work)) })
}

async function storeOn(engine: Engine): Promise<Store> {
  const { db } = engine
  await migrate(db)
  const [cells, people] = await Promise.all([loadCells(db), loadPeople(db)])
  const reader = new RowReader(engine, cells, people)
  const enrolled = oneAtATime()
  const requests = oneAtATime()
  const notes = oneAtATime()

  return {
    windows: async (cell, from, to) => {
      const cellId = cells.find(cell)
      if (cellId === null) return []
      const { rows } = await sql<StoredWindow>`
        select id::double precision as id, from_at::double precision as "from", to_at::double precision as "to",
          fetched_at::double precision as "fetchedAt", rejected
        from windows where cell_id = ${cellId} and from_at < ${to} and to_at > ${from} order by from_at`.execute(db)
      return rows
    },

    rowsPerSecond: async (cell) => {
      const cellId = cells.find(cell)
      if (cellId === null) return null
      const { rows } = await sql<{ density: number | null }>`
        select sum(rows)::double precision / nullif(sum(to_at - from_at), 0)::double precision as density
        from (select rows, from_at, to_at from windows where cell_id = ${cellId} order by to_at desc limit 40) w`.execute(
        db,
      )
      return rows[0]?.density ?? null
    },

    commitWindow: async (window) => {
      const [cellId, numbers] = await enrolled(
        async () => [await cells.number(window.cell), await people.enrol(window.rows)] as const,
      )
      await engine.write((transaction) => replaceStretch(transaction, engine.arrayText, cellId, window, numbers))
    },

    sums: (filter) => reader.sums(filter),
    agentSums: async (filter, page, covered, span, listed = []) => {
      // Rows know best what somebody is called: a list names newcomers only.
      const newcomers = listed.flatMap(({ userId, displayName }) =>
        displayName === null || people.known(userId) ? [] : { userId, displayName },
      )
      if (newcomers.length > 0) await enrolled(() => people.enrol(newcomers))
      return reader.agentSums(filter, page, covered, span, listed)
    },
    intervalSums: (filter, page, covered, span) => reader.intervalSums(filter, page, covered, span),
    knownPeople: async (userIds) => new Set(userIds.filter((userId) => people.known(userId))),

    reserveRequests: (day, more) =>
      requests(async () => {
        await db
          .insertInto('request_days')
          .values({ day, ...more })
          .onConflict((conflict) =>
            conflict.column('day').doUpdateSet({
              used: sql<number>`request_days.used + excluded.used`,
              refreshes: sql<number>`request_days.refreshes + excluded.refreshes`,
              backfills: sql<number>`request_days.backfills + excluded.backfills`,
            }),
          )
          .execute()
      }),

    requestsUsed: async (day) => {
      const row = await db
        .selectFrom('request_days')
        .select(['used', 'refreshes', 'backfills'])
        .where('day', '=', day)
        .executeTakeFirst()
      return row ?? { used: 0, refreshes: 0, backfills: 0 }
    },

    note: async (key) => {
      const row = await db.selectFrom('notes').select('body').where('key', '=', key).executeTakeFirst()
      return row?.body ?? null
    },

    // Two writers of one key would end in a conflict.
    putNote: (key, body) =>
      notes(async () => {
        await db
          .insertInto('notes')
          .values({ key, body })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ body }))
          .execute()
      }),

    close: async () => {
      await engine.write(async () => undefined)
      await db.destroy()
    },
  }
}
