import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { CellNumbers } from './cells.ts'
import type { Engine } from './engine.ts'
import { sortName } from './name-order.ts'
import type { People } from './people.ts'
import type { Schema } from './schema.ts'
import type { AgentSums, CoveredSeconds, GroupSums, IntervalSums, RowFilter, RowPage, Span } from './store.ts'
import { SUM_COLUMNS, sortExpression } from './sum-columns.ts'

/** The reading side of the store: sums over rows, in the three groupings that the product shows. */
export class RowReader {
  readonly #db: Kysely<Schema>
  readonly #arrayText: Engine['arrayText']
  readonly #cells: CellNumbers
  readonly #people: People

  constructor(engine: Engine, cells: CellNumbers, people: People) {
    this.#db = engine.db
    this.#arrayText = engine.arrayText
    this.#cells = cells
    this.#people = people
  }

  async sums(filter: RowFilter): Promise<Map<number | null, GroupSums>> {
    const { rows } = await sql<GroupSums & { bucket: number | null }>`
      select ${SUM_COLUMNS}, e.bucket as bucket, 0 as "offlineSeconds",
        count(distinct case when r.online > 0 then r.person_id end)::double precision as agents,
        count(distinct r.person_id)::double precision as people,
        count(distinct case when not r.consistent
          then e.bucket::bigint * 10000000 + r.person_id end)::double precision as "inconsistentRows"
      ${this.#from(filter)}
      group by grouping sets ((e.bucket), ())`.execute(this.#db)
    return new Map(rows.map(({ bucket, ...sums }) => [bucket, sums]))
  }

  async agentSums(filter: RowFilter, page: RowPage, covered: CoveredSeconds, span: Span) {
    const seconds = sql`${covered.range}::double precision`
    const order = sql.raw(page.order)
    const { rows } = await sql<AgentSums & { total: number }>`
      with grouped as (
        select r.person_id, ${SUM_COLUMNS},
          count(distinct case when not r.consistent then e.bucket end)::double precision as "inconsistentRows"
        ${this.#from(filter)}
        group by r.person_id)
      select g.*, p.user_id as "userId", p.display_name as "displayName",
        ${seconds} - g."onlineSeconds" as "offlineSeconds", count(*) over ()::double precision as total
      from grouped g join people p on p.id = g.person_id
      order by ${sortExpression(page.sort, span, seconds)} ${order} nulls last, p.sort_name, p.user_id
      limit ${page.limit} offset ${page.offset}`.execute(this.#db)
    return rows
  }

  async intervalSums(filter: RowFilter, page: RowPage, covered: CoveredSeconds, span: Span) {
    const order = sql.raw(page.order)
    const { rows } = await sql<IntervalSums & { total: number }>`
      with covered as (
        select unnest(${this.#arrayText([...covered.buckets.keys()])}::integer[]) as bucket,
          unnest(${this.#arrayText([...covered.buckets])}::integer[]) as seconds),
      grouped as (
        select r.person_id, e.bucket, ${SUM_COLUMNS},
          max(case when r.consistent then 0 else 1 end)::double precision as "inconsistentRows",
          case when count(*) = 1 then min(r.length_seconds) end as "rowSeconds",
          case when count(*) = 1 then min(r.offline) end as "zoomOfflineSeconds",
          case when count(*) = 1 then min(r.zoom_ready_percentage) end as "zoomReadyPercentage",
          case when count(*) = 1 then min(r.zoom_not_ready_percentage) end as "zoomNotReadyPercentage",
          case when count(*) = 1 then min(r.zoom_occupied_percentage) end as "zoomOccupiedPercentage"
        ${this.#from(filter)}
        group by r.person_id, e.bucket)
      select g.*, p.user_id as "userId", p.display_name as "displayName",
        c.seconds - g."onlineSeconds" as "offlineSeconds", count(*) over ()::double precision as total
      from grouped g join people p on p.id = g.person_id join covered c on c.bucket = g.bucket
      order by ${sortExpression(page.sort, span, sql`c.seconds`)} ${order} nulls last, p.sort_name, p.user_id, g.bucket
      limit ${page.limit} offset ${page.offset}`.execute(this.#db)
    return rows
  }

  /** `from … where …` of the rows that a filter lets through, r, with the bucket they belong to, e. */
  #from({ edges, agents, search, onlyInconsistent }: RowFilter): RawBuilder<unknown> {
    const cells = edges.cells.map((cell) => this.#cells.find(cell) ?? 0)
    const conditions: RawBuilder<unknown>[] = [sql`true`]
    if (agents.length > 0) {
      const numbers = this.#arrayText(this.#people.numbers(agents))
      conditions.push(sql`r.person_id in (select unnest(${numbers}::integer[]))`)
    }
    if (search !== '') {
      const pattern = `%${sortName(search).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      conditions.push(sql`r.person_id in (select id from people where sort_name like ${pattern} escape '\\')`)
    }
    if (onlyInconsistent) conditions.push(sql`not r.consistent`)
    return sql`from time_rows r join (
        select unnest(${this.#arrayText(cells)}::integer[]) as cell_id,
          unnest(${this.#arrayText(edges.starts)}::bigint[]) as start_at,
          unnest(${this.#arrayText(edges.buckets)}::integer[]) as bucket) e
        on r.cell_id = e.cell_id and r.start_at = e.start_at
      where ${sql.join(conditions, sql` and `)}`
  }
}
