import type { Span } from '@readyboard/timesheet'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { addSums } from './add-sums.ts'
import type { CellNumbers } from './cells.ts'
import type { Engine } from './engine.ts'
import type { People } from './people.ts'
import { PEOPLE_COLUMNS, PERSON_COLUMNS, type PeopleColumns, plainAveragesOf } from './people-columns.ts'
import { isFound, isSingle, type RowsDoor, rowsFrom } from './rows-from.ts'
import type { Schema } from './schema.ts'
import type {
  AgentSums,
  CoveredSeconds,
  GroupSums,
  IntervalSums,
  Listed,
  Page,
  RowFilter,
  RowPage,
  Unmeasured,
} from './store.ts'
import { SINGLE_ROW_COLUMNS, SUM_COLUMNS, sortExpression } from './sum-columns.ts'

/** The reading side of the store: sums over rows, in the three groupings that the product shows. */
export class RowReader {
  readonly #db: Kysely<Schema>
  readonly #arrayText: Engine['arrayText']
  readonly #people: People
  readonly #door: RowsDoor

  constructor(engine: Engine, cells: CellNumbers, people: People) {
    this.#db = engine.db
    this.#arrayText = engine.arrayText
    this.#people = people
    this.#door = { arrayText: engine.arrayText, cells, people }
  }

  /** Sums can be added, people cannot: who was there at all is counted apart. */
  async sums(filter: RowFilter): Promise<Map<number | null, GroupSums>> {
    const distinct = isSingle(filter.edges) ? sql`` : sql`distinct`
    const [buckets, everybody] = await Promise.all([
      sql<Omit<GroupSums, 'plainAverages'> & { bucket: number }>`
        select ${SUM_COLUMNS}, e.bucket as bucket, 0 as "offlineSeconds",
          count(${distinct} case when r.online > 0 then r.person_id end)::double precision as agents,
          count(${distinct} r.person_id)::double precision as people,
          count(${distinct} case when not r.consistent then r.person_id end)::double precision as "inconsistentRows"
        ${rowsFrom(this.#door, filter)}
        group by e.bucket`.execute(this.#db),
      sql<PeopleColumns>`select ${PEOPLE_COLUMNS} from (
          select r.person_id, ${PERSON_COLUMNS} ${rowsFrom(this.#door, filter)} group by r.person_id) p`.execute(
        this.#db,
      ),
    ])
    const sums = new Map<number | null, GroupSums>(
      buckets.rows.map(({ bucket, ...rest }) => [bucket, { ...rest, plainAverages: null }]),
    )
    const of = everybody.rows[0]
    if (of && of.people > 0) {
      const { people, agents } = of
      sums.set(null, { ...addSums([...sums.values()]), people, agents, plainAverages: plainAveragesOf(of) })
    }
    return sums
  }

  /** Everybody with a row, and whoever is listed without one. */
  async agentSums(
    filter: RowFilter,
    page: RowPage,
    covered: CoveredSeconds,
    span: Span,
    listed: readonly Listed[],
  ): Promise<Page<AgentSums | Unmeasured>> {
    const seconds = sql`${covered.range}::double precision`
    // Who is only listed has no offline time.
    const ofRows = sql`case when g."intervals" > 0 then ${seconds} end`
    const order = sql.raw(page.order)
    const quiet = this.#listed(filter, listed)
    const distinct = isSingle(filter.edges) ? sql`` : sql`distinct`
    const rows = sql<AgentSums | Unmeasured>`
      with rowed as materialized (
        select r.person_id, ${SUM_COLUMNS},
          count(${distinct} e.bucket)::double precision as "intervals",
          count(${distinct} case when not r.consistent then e.bucket end)::double precision as "inconsistentRows"
        ${rowsFrom(this.#door, filter)}
        group by r.person_id),
      grouped as (
        select * from rowed union all
        select r.person_id, ${SUM_COLUMNS}, sum(r.ready)::double precision as "intervals",
          sum(r.ready)::double precision as "inconsistentRows"
        from (${quiet}) r where not exists (select 1 from rowed where rowed.person_id = r.person_id)
        group by r.person_id)
      select g.*, p.user_id as "userId", p.display_name as "displayName",
        greatest(0, ${seconds} - g."onlineSeconds") as "offlineSeconds"
      from grouped g join people p on p.id = g.person_id
      order by ${sortExpression(page.sort, span, ofRows)} ${order} nulls last, p.sort_name, p.user_id
      limit ${page.limit} offset ${page.offset}`
    return this.#page(
      rows,
      sql`select r.person_id ${rowsFrom(this.#door, filter)} union select r.person_id from (${quiet}) r`,
    )
  }

  async intervalSums(
    filter: RowFilter,
    page: RowPage,
    covered: CoveredSeconds,
    span: Span,
  ): Promise<Page<IntervalSums>> {
    const order = sql.raw(page.order)
    const rows = sql<IntervalSums>`${this.#intervals(filter, covered)}
      order by ${sortExpression(page.sort, span, sql`c.seconds`)} ${order} nulls last, p.sort_name, p.user_id, g.bucket
      limit ${page.limit} offset ${page.offset}`
    const distinct = isSingle(filter.edges) ? sql`` : sql`distinct`
    return this.#page(rows, sql`select ${distinct} r.person_id, e.bucket ${rowsFrom(this.#door, filter)}`)
  }

  /** All rows of the filter's buckets, in order of time. */
  async intervalRows(filter: RowFilter, covered: CoveredSeconds): Promise<IntervalSums[]> {
    const ordered = sql<IntervalSums>`${this.#intervals(filter, covered)} order by g.bucket, p.sort_name, p.user_id`
    return (await ordered.execute(this.#db)).rows
  }

  #intervals(filter: RowFilter, covered: CoveredSeconds): RawBuilder<unknown> {
    return sql`
      with covered as (
        select unnest(${this.#arrayText([...covered.buckets.keys()])}::integer[]) as bucket,
          unnest(${this.#arrayText([...covered.buckets])}::integer[]) as seconds),
      grouped as (${isSingle(filter.edges) ? this.#singleRows(filter) : this.#joinedRows(filter)})
      select g.*, p.user_id as "userId", p.display_name as "displayName",
        greatest(0, c.seconds - g."onlineSeconds") as "offlineSeconds"
      from grouped g join people p on p.id = g.person_id join covered c on c.bucket = g.bucket`
  }

  /** A page and how many rows there are over all pages: counted apart, so that the page alone is sorted and joined. */
  async #page<Row>(rows: RawBuilder<Row>, all: RawBuilder<unknown>): Promise<Page<Row>> {
    const [page, counted] = await Promise.all([
      rows.execute(this.#db),
      sql<{ total: number }>`select count(*)::double precision as total from (${all}) a`.execute(this.#db),
    ])
    return { rows: page.rows, total: counted.rows[0]?.total ?? 0 }
  }

  #singleRows(filter: RowFilter): RawBuilder<unknown> {
    return sql`
        select r.person_id, e.bucket, ${SINGLE_ROW_COLUMNS},
          case when r.consistent then 0 else 1 end::double precision as "inconsistentRows",
          r.length_seconds as "rowSeconds", r.offline as "zoomOfflineSeconds",
          r.zoom_ready_percentage as "zoomReadyPercentage",
          r.zoom_not_ready_percentage as "zoomNotReadyPercentage",
          r.zoom_occupied_percentage as "zoomOccupiedPercentage"
        ${rowsFrom(this.#door, filter)}`
  }

  #joinedRows(filter: RowFilter): RawBuilder<unknown> {
    return sql`
        select r.person_id, e.bucket, ${SUM_COLUMNS},
          max(case when r.consistent then 0 else 1 end)::double precision as "inconsistentRows",
          case when count(*) = 1 then min(r.length_seconds) end as "rowSeconds",
          case when count(*) = 1 then min(r.offline) end as "zoomOfflineSeconds",
          case when count(*) = 1 then min(r.zoom_ready_percentage) end as "zoomReadyPercentage",
          case when count(*) = 1 then min(r.zoom_not_ready_percentage) end as "zoomNotReadyPercentage",
          case when count(*) = 1 then min(r.zoom_occupied_percentage) end as "zoomOccupiedPercentage"
        ${rowsFrom(this.#door, filter)}
        group by r.person_id, e.bucket`
  }

  /** A row for each of the listed as Zoom would send it of somebody who was offline; all null where nothing counts. */
  #listed({ search }: RowFilter, listed: readonly Listed[]): RawBuilder<unknown> {
    const known = listed.flatMap(({ userId, counted }) =>
      this.#people.numbers([userId]).map((number) => ({ number, zero: counted ? 0 : null })),
    )
    const found = search === '' ? sql`true` : isFound(search)
    return sql`
      select r.person_id, r.zero as ready, r.zero as not_ready, r.zero as occupied, r.zero as online,
        r.zero as inbound_calls, r.zero as inbound_seconds, r.zero as outbound_calls, r.zero as outbound_seconds,
        null::integer as average_inbound_talk, null::integer as average_video_talk, null::integer as average_wrap_up,
        null::integer as zoom_ready_percentage, null::integer as zoom_not_ready_percentage,
        null::integer as zoom_occupied_percentage, null::integer as offline, null::integer as length_seconds
      from (select unnest(${this.#arrayText(known.map(({ number }) => number))}::integer[]) as person_id,
        unnest(${this.#arrayText(known.map(({ zero }) => zero))}::integer[]) as zero) r
      where ${found}`
  }
}
