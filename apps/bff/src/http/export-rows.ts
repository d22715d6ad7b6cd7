import { setImmediate as nextTurn } from 'node:timers/promises'
import type { AgentRow, ExportView, IntervalRow } from '@readyboard/contract'
import type { ExportRows } from '../export/export-facts.ts'
import { spanOf } from '../reports/figures.ts'
import { agentRow, intervalRow } from '../reports/table-answers.ts'
import type { SumsByBucket } from '../reports/time-sheet-report.ts'
import type { Edges, Listed, RowFilter, Snapshot } from '../store/store.ts'
import { edgesWithin } from './ended-buckets.ts'
import { coveredSecondsOf, type Looked } from './looked.ts'

/** What is asked of the store at once. */
const ROWS_PER_QUERY = 1000
/** Few enough to be written in some milliseconds; then others have their turn. */
const ROWS_PER_PAGE = 200

type Source = {
  at: Looked
  snapshot: Snapshot
  filter: RowFilter
  sums: SumsByBucket
  listed: readonly Listed[]
  view: ExportView
}

/** The rows of a snapshot as the tables' answers have them, page by page. */
export function exportRows(source: Source): ExportRows {
  const { view } = source
  const wanted = <Row extends { presence: string }>(pages: AsyncIterable<readonly Row[]>) =>
    firstRows(view.offline ? pages : onlineRows(pages), view.rows)
  return { agents: () => wanted(agentPages(source)), intervals: () => wanted(intervalPages(source)) }
}

async function* agentPages({ at, snapshot, filter, listed, view }: Source): AsyncGenerator<AgentRow[]> {
  const { asked, look } = at
  const span = spanOf(asked)
  const [sort, order] = view.table === 'agents' ? [view.sort, view.order] : ['displayName', 'asc' as const]
  for (let offset = 0; ; offset += ROWS_PER_QUERY) {
    const page = { sort, order, limit: ROWS_PER_QUERY, offset }
    const all = { ...filter, onlyInconsistent: false }
    const { rows } = await snapshot.agentSums(all, page, coveredSecondsOf(look), span, listed)
    yield* inTurns(rows, (row) => agentRow(span, look, row))
    if (rows.length < ROWS_PER_QUERY) return
  }
}

/** In order of time: so many neighbouring intervals at once as hold about a page. */
async function* intervalPages({ at, snapshot, filter, sums }: Source): AsyncGenerator<IntervalRow[]> {
  const { asked, look } = at
  const covered = coveredSecondsOf(look)
  for (const edges of edgesByPage(filter.edges, sums)) {
    const rows = await snapshot.intervalRows({ ...filter, edges }, covered)
    yield* inTurns(rows, (row) => intervalRow(asked, look, row))
  }
}

function* edgesByPage(edges: Edges, sums: SumsByBucket): Generator<Edges> {
  let [page, people] = [new Set<number>(), 0]
  for (const bucket of [...new Set(edges.buckets)].sort((a, b) => a - b)) {
    const more = sums.get(bucket)?.people ?? 0
    if (more === 0) continue
    if (people > 0 && people + more > ROWS_PER_QUERY) {
      yield edgesWithin(edges, page)
      ;[page, people] = [new Set(), 0]
    }
    page.add(bucket)
    people += more
  }
  if (people > 0) yield edgesWithin(edges, page)
}

/** A file is long, and whoever reads it fast would leave nobody else a turn. */
async function* inTurns<Stored, Row>(stored: readonly Stored[], rowOf: (row: Stored) => Row): AsyncGenerator<Row[]> {
  for (let start = 0; start < stored.length; start += ROWS_PER_PAGE) {
    yield stored.slice(start, start + ROWS_PER_PAGE).map(rowOf)
    await nextTurn()
  }
}

async function* onlineRows<Row extends { presence: string }>(pages: AsyncIterable<readonly Row[]>) {
  for await (const page of pages) yield page.filter(({ presence }) => presence === 'online')
}

async function* firstRows<Row>(pages: AsyncIterable<readonly Row[]>, most: number | null) {
  let left = most ?? Number.POSITIVE_INFINITY
  if (left === 0) return
  for await (const page of pages) {
    yield page.length <= left ? page : page.slice(0, left)
    left -= page.length
    if (left <= 0) return
  }
}
