import { existsSync } from 'node:fs'
import { Kysely } from 'kysely'
import { duckdbDialect } from './duckdb-dialect.ts'
import { DuckDbEngine } from './duckdb-engine.ts'
import { migrate, NEWEST_VERSION, versionOf } from './migrations.ts'
import type { Schema } from './schema.ts'
import { StoreTooNew } from './store-errors.ts'
import { storeFile } from './store-file.ts'

/** Versions count migrations; `lastFetchedAt` in epoch seconds, null when nothing was fetched yet. */
export type StoreFacts = { version: number; newestVersion: number; lastFetchedAt: number | null }

/**
 * What the store in a folder says about itself, without bringing it up to date.
 *
 * @throws StoreError
 */
export function inspectStore(folder: string): Promise<StoreFacts> {
  return withTables(folder, async (db) => {
    const version = await versionOf(db)
    if (version > NEWEST_VERSION)
      throw new StoreTooNew(folder, `it is at version ${version}, this program knows ${NEWEST_VERSION}`)
    const last = version === 0 ? null : await lastFetch(db)
    return { version, newestVersion: NEWEST_VERSION, lastFetchedAt: last }
  })
}

/**
 * Brings the store in a folder up to this version, making one where there is none.
 *
 * @throws StoreError
 */
export function migrateStore(folder: string): Promise<{ from: number; to: number }> {
  const isNew = !existsSync(storeFile(folder))
  return withTables(folder, async (db) => {
    const from = isNew ? 0 : await versionOf(db)
    await migrate(db, folder)
    return { from, to: NEWEST_VERSION }
  })
}

async function lastFetch(db: Kysely<Schema>): Promise<number | null> {
  const row = await db
    .selectFrom('windows')
    .select(({ fn, cast }) => cast<number | null>(fn.max('fetched_at'), 'double precision').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}

async function withTables<Result>(folder: string, work: (db: Kysely<Schema>) => Promise<Result>): Promise<Result> {
  const db = new Kysely<Schema>({ dialect: duckdbDialect(await DuckDbEngine.open(storeFile(folder))) })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
