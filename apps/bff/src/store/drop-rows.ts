import { type RawBuilder, sql } from 'kysely'
import type { Engine } from './engine.ts'

/** Rows of days, or of intervals below a day. */
export type RowAge = 'day' | 'clock'

/**
 * Drops rows that start before an instant, and cuts what the ledger says of that time: whole or not at all.
 *
 * @returns how many rows were dropped
 */
export async function dropRows(engine: Engine, age: RowAge, before: number): Promise<number> {
  const cells = cellsOf(age)
  return await engine.write(async (transaction) => {
    const { rows } = await sql<{ count: number }>`select count(*)::double precision as count from time_rows
      where start_at < ${before} and cell_id in ${cells}`.execute(transaction)
    await sql`delete from time_rows where start_at < ${before} and cell_id in ${cells}`.execute(transaction)
    await sql`delete from windows where to_at <= ${before} and cell_id in ${cells}`.execute(transaction)
    await sql`update windows set from_at = ${before}, rows = (
        select count(*) from time_rows r where r.cell_id = windows.cell_id
          and r.start_at >= ${before} and r.start_at < windows.to_at)
      where from_at < ${before} and to_at > ${before} and cell_id in ${cells}`.execute(transaction)
    return rows[0]?.count ?? 0
  })
}

function cellsOf(age: RowAge): RawBuilder<unknown> {
  return age === 'day'
    ? sql`(select id from cells where grain = '1_day')`
    : sql`(select id from cells where grain <> '1_day')`
}
