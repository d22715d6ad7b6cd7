import {
  type AgentRow,
  type AgentsAnswer,
  type ChangesAnswer,
  type ListPage,
  MEASURE_NAMES,
  type MeasureChange,
  type MeasureFields,
} from '@readyboard/contract'

type Change = ChangesAnswer['rows'][number]
/** The table of agents, whole. */
type Table = Pick<AgentsAnswer, 'rows' | 'totals'>

/** What is not as it was, number by number: whole ones exactly, and the ratios that follow from them. */
export function changesBetween(
  before: Table,
  now: Table & Pick<AgentsAnswer, 'coverage'>,
  pinnedAt: string,
  { page, pageSize }: ListPage,
  sortName: (name: string) => string,
): ChangesAnswer {
  const changed = changedRows(before.rows, now.rows).map((row) => ({ row, name: sortName(row.displayName) }))
  changed.sort((a, b) => compare(a.name, b.name) || compare(a.row.userId, b.row.userId))
  return {
    pinnedAt,
    asOf: now.coverage.asOf,
    complete: now.coverage.state === 'complete',
    totals: measureChanges(before.totals, now.totals),
    rows: changed.slice((page - 1) * pageSize, page * pageSize).map(({ row }) => row),
    page,
    pageSize,
    total: changed.length,
  }
}

function changedRows(before: readonly AgentRow[], now: readonly AgentRow[]): Change[] {
  const left = new Map(before.map((row) => [row.userId, row]))
  const changes: Change[] = []
  const add = (was: AgentRow | undefined, is: AgentRow | undefined) => {
    const one = is ?? was
    const kind = kindOf(was, is)
    if (one === undefined || kind === null) return
    const measures = measureChanges(was, kind === 'gone' ? undefined : is)
    if (measures.length > 0) changes.push({ userId: one.userId, displayName: one.displayName, kind, measures })
  }
  for (const row of now) {
    add(left.get(row.userId), row)
    left.delete(row.userId)
  }
  for (const row of left.values()) add(row, undefined)
  return changes
}

/** Who is only listed has no row: that they are listed, or no longer, is no change of a number. */
function kindOf(was: AgentRow | undefined, is: AgentRow | undefined): Change['kind'] | null {
  const [had, has] = [hasRow(was), hasRow(is)]
  if (had && has) return 'changed'
  return had ? 'gone' : has ? 'new' : null
}

const hasRow = (row: AgentRow | undefined) => row !== undefined && row.intervals !== null && row.intervals > 0

function measureChanges(before: MeasureFields | undefined, now: MeasureFields | undefined): MeasureChange[] {
  return MEASURE_NAMES.flatMap((measure) => {
    const [was, is] = [before?.[measure] ?? null, now?.[measure] ?? null]
    return was === is ? [] : [{ measure, before: was, now: is }]
  })
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
