import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isSingle, type RowsDoor, rowsFrom } from './rows-from.ts'
import type { Schema } from './schema.ts'
import type { PeerSums, RowFilter } from './store.ts'

/** Sums over buckets of somebody, m. */
const PEER_COLUMNS = sql`
  count(*)::double precision as "intervals",
  sum(m.ready)::double precision as "readySeconds",
  sum(m.not_ready)::double precision as "notReadySeconds",
  sum(m.occupied)::double precision as "occupiedSeconds",
  sum(m.online)::double precision as "onlineSeconds",
  sum(m.inbound_calls)::double precision as "inboundCalls",
  sum(m.inbound_seconds)::double precision as "inboundCallSeconds"`

const ROW_COLUMNS = sql`r.person_id, e.bucket, r.ready, r.not_ready, r.occupied, r.online, r.inbound_calls, r.inbound_seconds`

const BUCKET_COLUMNS = sql`
  r.person_id, e.bucket, sum(r.ready) as ready, sum(r.not_ready) as not_ready, sum(r.occupied) as occupied,
  sum(r.online) as online, sum(r.inbound_calls) as inbound_calls, sum(r.inbound_seconds) as inbound_seconds`

/**
 * Sums of one person, and of each colleague who was online in the same buckets for long enough: of the colleagues over
 * the buckets shared with that person, of the person over those shared with any of them.
 */
export async function readPeers(
  db: Kysely<Schema>,
  door: RowsDoor,
  filter: RowFilter,
  personId: number,
  leastSharedSeconds: number,
): Promise<{ own: PeerSums | null; colleagues: PeerSums[] }> {
  const everybody = rowsFrom(door, { ...filter, agents: [] })
  const single = isSingle(filter.edges)
  /** A line for each bucket in which somebody was online. */
  const online = (who: RawBuilder<unknown>) =>
    single
      ? sql`select ${ROW_COLUMNS} ${everybody} and ${who} and r.online > 0`
      : sql`select ${BUCKET_COLUMNS} ${everybody} and ${who} group by r.person_id, e.bucket having sum(r.online) > 0`
  const others = online(sql`r.person_id <> ${personId} and e.bucket in (select bucket from own)`)
  const { rows } = await sql<PeerSums & { own: number }>`
    with own as materialized (${online(sql`r.person_id = ${personId}`)}),
    colleagues as materialized (
      select m.person_id, ${PEER_COLUMNS} from (${others}) m join own o on o.bucket = m.bucket
      group by m.person_id
      having sum(case when m.online < o.online then m.online else o.online end) >= ${leastSharedSeconds}),
    shared as materialized (
      select distinct m.bucket from (${others}) m where m.person_id in (select person_id from colleagues))
    select 0 as own, c.* from colleagues c
    union all
    select 1 as own, 0 as person_id, ${PEER_COLUMNS} from own m where m.bucket in (select bucket from shared)
      having count(*) > 0`.execute(db)
  const sums = (wanted: number) => rows.flatMap(({ own, ...rest }) => (own === wanted ? [rest] : []))
  return { own: sums(1)[0] ?? null, colleagues: sums(0) }
}
