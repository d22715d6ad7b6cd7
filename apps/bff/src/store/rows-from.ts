import { type RawBuilder, sql } from 'kysely'
import type { CellNumbers } from './cells.ts'
import type { Engine } from './engine.ts'
import { sortName } from './name-order.ts'
import type { People } from './people.ts'
import type { RowFilter } from './store.ts'

/** What a statement needs to name cells and people by their numbers. */
export type RowsDoor = { arrayText: Engine['arrayText']; cells: CellNumbers; people: People }

/** `from … where …` of the rows that a filter lets through, r, with the bucket they belong to, e. */
export function rowsFrom(door: RowsDoor, filter: RowFilter): RawBuilder<unknown> {
  const { arrayText } = door
  const { edges, agents, among, except = [], search, onlyInconsistent, pieces } = filter
  const cells = edges.cells.map((cell) => door.cells.find(cell) ?? 0)
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  const numbered = (userIds: readonly string[]) =>
    sql`(select unnest(${arrayText(door.people.numbers(userIds))}::integer[]))`
  if (agents.length > 0) conditions.push(sql`r.person_id in ${numbered(agents)}`)
  if (among) conditions.push(sql`r.person_id in ${numbered(among)}`)
  if (except.length > 0) conditions.push(sql`r.person_id not in ${numbered(except)}`)
  if (pieces) {
    const known = pieces.userIds.flatMap((userId, index) =>
      door.people.numbers([userId]).map((number) => ({ number, bucket: pieces.buckets[index] ?? -1 })),
    )
    conditions.push(sql`(r.person_id, e.bucket) in (
      select unnest(${arrayText(known.map(({ number }) => number))}::integer[]),
        unnest(${arrayText(known.map(({ bucket }) => bucket))}::integer[]))`)
  }
  if (search !== '') conditions.push(isFound(search))
  if (onlyInconsistent) {
    // A row of the answer is kept whole: an hour that does not add up has four quarters, three of which may.
    const off = sql`${rowsFrom(door, { ...filter, onlyInconsistent: false })} and not r.consistent`
    const whole = sql`(r.person_id, e.bucket) in (select r.person_id, e.bucket ${off})`
    conditions.push(isSingle(edges) ? sql`not r.consistent` : whole)
  }
  const { units, places } = edges
  if (units && places)
    return sql`from (${rowsOfOneQueue({ arrayText, cells, edges, units, places })}) r
      cross join lateral (select r.in_bucket as bucket) e
    where r.place = r.first_place and ${sql.join(conditions, sql` and `)}`
  return sql`from time_rows r join (
      select unnest(${arrayText(cells)}::integer[]) as cell_id,
        unnest(${arrayText(edges.starts)}::bigint[]) as start_at,
        unnest(${arrayText(edges.buckets)}::integer[]) as bucket) e
      on r.cell_id = e.cell_id and r.start_at = e.start_at
    where ${sql.join(conditions, sql` and `)}`
}

type Overlapping = {
  arrayText: Engine['arrayText']
  cells: readonly number[]
  edges: RowFilter['edges']
  units: readonly number[]
  places: readonly number[]
}

/** Rows of several queues, each with the place of its queue and the first place at which its person has that piece of time. */
export function rowsOfOneQueue({ arrayText, cells, edges, units, places }: Overlapping): RawBuilder<unknown> {
  return sql`
    select t.*, x.bucket as in_bucket, x.place,
      min(x.place) over (partition by t.person_id, x.unit) as first_place
    from time_rows t join (
      select unnest(${arrayText(cells)}::integer[]) as cell_id,
        unnest(${arrayText(edges.starts)}::bigint[]) as start_at,
        unnest(${arrayText(edges.buckets)}::integer[]) as bucket,
        unnest(${arrayText(units)}::bigint[]) as unit,
        unnest(${arrayText(places)}::integer[]) as place) x
      on t.cell_id = x.cell_id and t.start_at = x.start_at`
}

export function isFound(search: string): RawBuilder<unknown> {
  const pattern = `%${sortName(search).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`r.person_id in (select id from people where sort_name like ${pattern} escape '\\')`
}

/** True where every bucket is one step, so that each row is all there is of its agent in that bucket. */
export function isSingle({ buckets }: RowFilter['edges']): boolean {
  return new Set(buckets).size === buckets.length
}
