import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'
import { StoreDamaged } from './store-errors.ts'

/**
 * Holds the ledger to what no commit can break: no moment of a cell is told twice, and it counts the rows that are there.
 * Files put together from two backups open without a word, with numbers twice as large.
 *
 * @throws StoreDamaged
 */
export async function checkLedger(db: Kysely<Schema>, folder: string): Promise<void> {
  const { rows } = await sql<{ doubled: number; counted: number; held: number }>`
    select
      (select count(*) from (
        select from_at, lag(to_at) over (partition by cell_id order by from_at, to_at) as before from windows) w
        where from_at < before)::double precision as doubled,
      (select coalesce(sum(rows), 0) from windows)::double precision as counted,
      (select count(*) from time_rows)::double precision as held`.execute(db)
  const [{ doubled, counted, held } = { doubled: 0, counted: 0, held: 0 }] = rows
  if (doubled > 0) throw new StoreDamaged(folder, `it tells ${doubled} stretches of time twice`)
  if (counted !== held) throw new StoreDamaged(folder, `its windows count ${counted} rows and it holds ${held}`)
}
