import { Kysely, sql } from 'kysely'
import { createAuditStore } from './audit.ts'
import { loadCells } from './cells.ts'
import { checkLedger } from './check-ledger.ts'
import { replaceStretch } from './commit-window.ts'
import { dropRows } from './drop-rows.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import { DuckDbEngine } from './duckdb-engine.ts'
import { toOpeningError } from './duckdb-errors.ts'
import type { Engine } from './engine.ts'
import { createLinkStore } from './links.ts'
import { migrate } from './migrations.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { loadPeople } from './people.ts'
import { peopleInQueues, peopleInSeveral, queuesOf } from './people-in-queues.ts'
import { readDose } from './read-dose.ts'
import { readPeers } from './read-peers.ts'
import { RowReader } from './read-rows.ts'
import type { Schema } from './schema.ts'
import { createSessionStore } from './sessions.ts'
import { openSnapshot } from './snapshot.ts'
import type { Listed, Store, StoredWindow } from './store.ts'
import { StoreCannotWrite, StoreError } from './store-errors.ts'
import { storeFile } from './store-file.ts'
import { createViewStore } from './views.ts'
import { createWriteHealth } from './write-health.ts'

/**
 * Opens the embedded store in a folder, making it where there is none.
 *
 * @throws StoreLocked, StoreDamaged, StoreTooNew, StoreUnusable
 */
export async function openStore(folder: string): Promise<Store> {
  const file = await DuckDbEngine.open(storeFile(folder))
  const db = new Kysely<Schema>({ dialect: duckdbDialect(file) })
  const queued = oneAtATime()
  const arrayText: Engine['arrayText'] = (values) => `[${values.map((value) => value ?? 'NULL').join(',')}]`
  try {
    await readEveryBlock(db)
    await migrate(db, folder)
    await checkLedger(db, folder)
    const write: Engine['write'] = (work) => queued(() => twice(() => db.transaction().execute(work)))
    return await storeOn({ db, arrayText, write, idle: () => queued(async () => {}) })
  } catch (error) {
    await db.destroy()
    throw error instanceof StoreError ? error : toOpeningError(error, folder)
  }
}

/** An engine that gave up in the middle of a transaction is there again for the next one. */
async function twice<Result>(transact: () => Promise<Result>): Promise<Result> {
  return await transact().catch((error: unknown) => {
    if (error instanceof StoreCannotWrite) return transact()
    throw error
  })
}

/** The engine checks a block when it reads it: a damaged one is found now, before anybody asks for its numbers. */
async function readEveryBlock(db: Kysely<Schema>): Promise<void> {
  const tables = await sql<{ name: string }>`select table_name as name from duckdb_tables()
    where database_name = 'readyboard'`.execute(db)
  for (const { name } of tables.rows) await sql`select bit_xor(hash(t)) from ${sql.table(name)} t`.execute(db)
}

async function storeOn(engine: Engine): Promise<Store> {
  const { db } = engine
  const [cells, people] = await Promise.all([loadCells(db), loadPeople(db)])
  const reader = new RowReader(engine, cells, people)
  const enrolled = oneAtATime()
  const requests = oneAtATime()
  const notes = oneAtATime()
  const note = (key: string, body: string) =>
    db
      .insertInto('notes')
      .values({ key, body })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ body }))
      .execute()
  const health = createWriteHealth(() =>
    notes(async () => {
      await note(PROBE, 'x'.repeat(PROBE_BYTES))
      await db.deleteFrom('notes').where('key', '=', PROBE).execute()
    }),
  )

  const enrol = async (listed: readonly Listed[]) => {
    // Rows know best what somebody is called: a list names newcomers only.
    const newcomers = listed.flatMap(({ userId, displayName }) =>
      displayName === null || people.known(userId) ? [] : { userId, displayName },
    )
    // A disk that refuses costs the newcomers' names, not the answer.
    if (newcomers.length > 0) await health.watch(() => enrolled(() => people.enrol(newcomers))).catch(unlessRefused)
  }

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

    commitWindow: (window) =>
      health.watch(async () => {
        const [cellId, numbers] = await enrolled(
          async () => [await cells.number(window.cell), await people.enrol(window.rows)] as const,
        )
        await engine.write((transaction) => replaceStretch(transaction, engine.arrayText, cellId, window, numbers))
      }),
    cannotWriteBecause: () => health.trouble(),

    sums: (filter) => reader.sums(filter),
    agentSums: async (filter, page, covered, span, listed = []) => {
      await enrol(listed)
      return reader.agentSums(filter, page, covered, span, listed)
    },
    snapshot: async (listed) => {
      await enrol(listed)
      return openSnapshot(engine, cells, people)
    },
    intervalSums: (filter, page, covered, span) => reader.intervalSums(filter, page, covered, span),
    dose: (filter, steps, page) => readDose(db, { arrayText: engine.arrayText, cells, people }, filter, steps, page),
    peers: async (filter, userId, leastSharedSeconds) => {
      const [personId] = people.numbers([userId])
      if (personId === undefined) return { own: null, colleagues: [] }
      return readPeers(db, { arrayText: engine.arrayText, cells, people }, filter, personId, leastSharedSeconds)
    },
    personName: async (userId) => people.nameOf(userId),
    knownPeople: async (userIds) => new Set(userIds.filter((userId) => people.known(userId))),

    peopleInSeveral: (filter) => peopleInSeveral(engine, cells, filter),
    queuesOf: (userId) => queuesOf(engine, people, userId),
    peopleIn: (queues, userIds) => peopleInQueues(engine, people, queues, userIds),

    dropRows: (age, before) => health.watch(() => dropRows(engine, age, before)),

    reserveRequests: (day, more) =>
      health.watch(() =>
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
      ),

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
    putNote: (key, body) => health.watch(() => notes(() => note(key, body)).then(() => undefined)),

    links: createLinkStore(engine, health),
    views: createViewStore(engine, health),
    sessions: createSessionStore(engine, health),
    audit: createAuditStore(engine, health),

    close: async () => {
      // What is being written is written to its end.
      await Promise.allSettled([
        engine.idle(),
        enrolled(async () => {}),
        requests(async () => {}),
        notes(async () => {}),
      ])
      await db.destroy()
    },
  }
}

const PROBE = 'probe'
/** About what a window of a thousand rows takes in the log. */
const PROBE_BYTES = 256 * 1024

function unlessRefused(error: unknown): void {
  if (!(error instanceof StoreCannotWrite)) throw error
}
