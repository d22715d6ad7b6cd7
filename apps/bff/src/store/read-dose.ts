import { MINIMUM_DOSE_SECONDS } from '@readyboard/timesheet'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isSingle, type RowsDoor, rowsFrom } from './rows-from.ts'
import type { Schema } from './schema.ts'
import type { DosePage, DoseSums, DoseTotals, RowFilter, RowPage } from './store.ts'

/** Available time by the band of the interval, of pieces with `occupied` and `available`; in whole numbers, as `loadBandOf`. */
const BANDS = {
  under60Seconds: sql`occupied * 100 < available * 60`,
  from60Seconds: sql`occupied * 100 >= available * 60 and occupied * 100 < available * 75`,
  from75Seconds: sql`occupied * 100 >= available * 75 and occupied * 100 <= available * 85`,
  from85Seconds: sql`occupied * 100 > available * 85 and occupied * 100 <= available * 90`,
  over90Seconds: sql`occupied * 100 > available * 90`,
}
const BAND_NAMES = Object.keys(BANDS)

const BAND_SUMS = sql.join(
  Object.entries(BANDS).map(
    ([name, holds]) => sql`sum(case when ${holds} then available else 0 end)::double precision as ${sql.id(name)}`,
  ),
)
const BAND_TOTALS = sql.join(
  BAND_NAMES.map((name) => sql`coalesce(sum(${sql.id(name)}), 0)::double precision as ${sql.id(`all.${name}`)}`),
)

const SORTS: Readonly<Record<string, RawBuilder<unknown>>> = {
  displayName: sql`p.sort_name`,
  availableSeconds: sql`"availableSeconds"`,
  occupiedSeconds: sql`"occupiedSeconds"`,
  ...Object.fromEntries(BAND_NAMES.map((name) => [name, sql.id(name)])),
  over90Share: sql`"over90Seconds" / "availableSeconds"`,
  longestRunSeconds: sql`"runSeconds"`,
  occupancy: sql`"occupiedSeconds" / "availableSeconds"`,
}

type Line = { [Key in keyof DoseTotals as `all.${Key}`]: DoseTotals[Key] } & { leftOut: number } & (
    | (DoseSums & { place: number })
    | { place: null }
  )

/**
 * Each agent's available time by the occupancy of the bucket, and the longest unbroken run of buckets above 90 %: gaps and
 * islands, where a bucket's number minus its place among the strained ones stays the same within a run. `steps` are the
 * buckets of the filter, [start, end) in epoch seconds.
 */
export async function readDose(
  db: Kysely<Schema>,
  door: RowsDoor,
  filter: RowFilter,
  steps: readonly { start: number; end: number }[],
  { sort, order, limit, offset }: RowPage,
): Promise<DosePage> {
  const by = SORTS[sort]
  if (!by) throw new RangeError(`doses cannot be sorted by ${sort}`)
  const counted = [...new Set(filter.edges.buckets)].flatMap((bucket) => {
    const step = steps[bucket]
    return step ? [{ bucket, ...step }] : []
  })
  const column = (key: 'bucket' | 'start' | 'end') => door.arrayText(counted.map((step) => step[key]))
  const { rows } = await sql<Line>`
    with steps as (
      select unnest(${column('bucket')}::integer[]) as bucket, unnest(${column('start')}::bigint[]) as start_at,
        unnest(${column('end')}::bigint[]) as end_at),
    pieces as ${materializedIf(!isSingle(filter.edges))} (${pieces(door, filter)}),
    doses as (
      select person_id, sum(online)::double precision as "onlineSeconds",
        sum(occupied)::double precision as "occupiedSeconds", sum(available)::double precision as "availableSeconds",
        ${BAND_SUMS}
      from pieces group by person_id),
    strained as (
      select s.person_id, t.start_at, t.end_at,
        s.bucket - row_number() over (partition by s.person_id order by s.bucket) as island
      from pieces s join steps t on t.bucket = s.bucket
      where ${BANDS.over90Seconds} and available * 2 >= t.end_at - t.start_at),
    runs as (
      select person_id, min(start_at) as start_at, max(end_at) as end_at, count(*) as intervals
      from strained group by person_id, island),
    longest as (
      select person_id, start_at, end_at, intervals,
        row_number() over (partition by person_id order by end_at - start_at desc, start_at desc) as place
      from runs),
    listed as (
      select d.*, p.user_id as "userId", p.display_name as "displayName",
        coalesce(l.end_at - l.start_at, 0)::double precision as "runSeconds",
        l.start_at::double precision as "runStart", l.end_at::double precision as "runEnd",
        coalesce(l.intervals, 0)::double precision as "runIntervals",
        (row_number() over (order by ${by} ${sql.raw(order)}, p.sort_name, p.user_id))::double precision as place
      from doses d join people p on p.id = d.person_id
        left join longest l on l.person_id = d.person_id and l.place = 1
      where "availableSeconds" >= ${MINIMUM_DOSE_SECONDS}),
    totals as (
      select count(*)::double precision as "all.agents",
        coalesce(sum("availableSeconds"), 0)::double precision as "all.availableSeconds",
        coalesce(sum("occupiedSeconds"), 0)::double precision as "all.occupiedSeconds",
        coalesce(max("availableSeconds"), 0)::double precision as "all.mostAvailableSeconds",
        coalesce(max("runSeconds"), 0)::double precision as "all.longestRunSeconds", ${BAND_TOTALS}
      from listed),
    left_out as (
      select count(*)::double precision as "leftOut" from doses
      where "onlineSeconds" > 0 and "availableSeconds" < ${MINIMUM_DOSE_SECONDS})
    select totals.*, left_out.*, listed.* from totals cross join left_out
      left join listed on listed.place > ${offset} and listed.place <= ${offset + limit}
    order by listed.place`.execute(db)
  const [first] = rows
  if (!first) throw new Error('sums of nothing are one row')
  return {
    totals: {
      agents: first['all.agents'],
      availableSeconds: first['all.availableSeconds'],
      occupiedSeconds: first['all.occupiedSeconds'],
      mostAvailableSeconds: first['all.mostAvailableSeconds'],
      longestRunSeconds: first['all.longestRunSeconds'],
      under60Seconds: first['all.under60Seconds'],
      from60Seconds: first['all.from60Seconds'],
      from75Seconds: first['all.from75Seconds'],
      from85Seconds: first['all.from85Seconds'],
      over90Seconds: first['all.over90Seconds'],
    },
    leftOut: first.leftOut,
    rows: rows.flatMap((line) => (line.place === null ? [] : [line])),
  }
}

/** One agent in one bucket. Where every row is a bucket of its own there is nothing to add up. */
function pieces(door: RowsDoor, filter: RowFilter): RawBuilder<unknown> {
  const rows = rowsFrom(door, filter)
  if (isSingle(filter.edges))
    return sql`select r.person_id, e.bucket, r.online, r.occupied, r.occupied + r.ready as available ${rows}`
  return sql`select r.person_id, e.bucket, sum(r.online) as online, sum(r.occupied) as occupied,
    sum(r.occupied + r.ready) as available ${rows} group by r.person_id, e.bucket`
}

const materializedIf = (wanted: boolean) => (wanted ? sql`materialized` : sql``)
