import { sql, type Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import type { NewWindow } from './store.ts'

type Row = NewWindow['rows'][number]

/** The columns of time_rows in the order they are written, with what each takes from a row. */
const COLUMNS: readonly (readonly [column: string, type: string, value: (row: Row) => number | boolean | null])[] = [
  ['start_at', 'bigint', (row) => row.start],
  ['length_seconds', 'integer', (row) => row.end - row.start],
  ['ready', 'integer', (row) => row.readySeconds],
  ['not_ready', 'integer', (row) => row.notReadySeconds],
  ['occupied', 'integer', (row) => row.occupiedSeconds],
  ['online', 'integer', (row) => row.onlineSeconds],
  ['offline', 'integer', (row) => row.offlineSeconds],
  ['inbound_calls', 'integer', (row) => row.inboundCalls],
  ['inbound_seconds', 'integer', (row) => row.inboundCallSeconds],
  ['outbound_calls', 'integer', (row) => row.outboundCalls],
  ['outbound_seconds', 'integer', (row) => row.outboundCallSeconds],
  ['average_inbound_talk', 'integer', (row) => row.averageInboundTalkSeconds],
  ['average_video_talk', 'integer', (row) => row.averageVideoTalkSeconds],
  ['average_wrap_up', 'integer', (row) => row.averageWrapUpSeconds],
  ['zoom_ready_percentage', 'integer', (row) => row.zoomReadyPercentage],
  ['zoom_not_ready_percentage', 'integer', (row) => row.zoomNotReadyPercentage],
  ['zoom_occupied_percentage', 'integer', (row) => row.zoomOccupiedPercentage],
  ['consistent', 'boolean', (row) => row.consistent],
]

/** Puts a window in the place of everything it overlaps in its cell. Runs inside one transaction. */
export async function replaceStretch(
  transaction: Transaction<Schema>,
  arrayText: Engine['arrayText'],
  cellId: number,
  window: NewWindow,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  await cutOutOfLedger(transaction, cellId, window)
  const { from, to, fetchedAt, rejected, rows } = window
  await sql`delete from time_rows where cell_id = ${cellId} and start_at >= ${from} and start_at < ${to}`.execute(
    transaction,
  )
  await transaction
    .insertInto('windows')
    .values({ cell_id: cellId, from_at: from, to_at: to, fetched_at: fetchedAt, rejected, rows: rows.length })
    .execute()
  if (rows.length === 0) return
  const names = sql.join(COLUMNS.map(([column]) => sql.ref(column)))
  const values = COLUMNS.map(([, type, value]) => sql`unnest(${arrayText(rows.map(value))}::${sql.raw(type)}[])`)
  const persons = arrayText(rows.map((row) => people.get(row.userId) ?? null))
  await sql`insert into time_rows (cell_id, person_id, ${names})
    select ${cellId}::integer, unnest(${persons}::integer[]), ${sql.join(values)}`.execute(transaction)
}

/** Older windows keep what the new one does not cover: a piece before it, a piece behind it. */
async function cutOutOfLedger(transaction: Transaction<Schema>, cellId: number, window: NewWindow): Promise<void> {
  const overlapped = await sql<{ id: number; from_at: number; to_at: number; fetched_at: number; rejected: number }>`
    select id::double precision as id, from_at::double precision as from_at, to_at::double precision as to_at,
      fetched_at::double precision as fetched_at, rejected
    from windows where cell_id = ${cellId} and from_at < ${window.to} and to_at > ${window.from}`.execute(transaction)
  for (const old of overlapped.rows) {
    await transaction.deleteFrom('windows').where('id', '=', old.id).execute()
    const left = [
      { from_at: old.from_at, to_at: window.from },
      { from_at: window.to, to_at: old.to_at },
    ].filter((piece) => piece.from_at < piece.to_at)
    for (const piece of left) {
      const count = await sql<{ rows: number }>`select count(*)::double precision as rows from time_rows
        where cell_id = ${cellId} and start_at >= ${piece.from_at} and start_at < ${piece.to_at}`.execute(transaction)
      const kept = {
        cell_id: cellId,
        fetched_at: old.fetched_at,
        rejected: old.rejected,
        rows: count.rows[0]?.rows ?? 0,
      }
      await transaction
        .insertInto('windows')
        .values({ ...kept, ...piece })
        .execute()
    }
  }
}
