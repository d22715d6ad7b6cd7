import type { AgentRow, AgentSort, AgentsAnswer, Basis, TableView } from '@readyboard/contract'
import { toSummary, UNKNOWN } from '../reports/figures.ts'
import { addSums } from '../store/add-sums.ts'
import { sortName } from '../store/name-order.ts'
import type { Pinned, Weights } from './pinned.ts'
import { comparedOfSome } from './pinned-compared.ts'
import { pinnedSums } from './pinned-sums.ts'

type Table = TableView<AgentSort>

/** The pinned table of agents as the live one would answer: in any order, cut down to a search, a page of it. */
export function pinnedTable(pinned: Pinned, table: Table): AgentsAnswer {
  const { agents } = pinned
  const wanted = sortName(table.search)
  const named = agents.rows.map((row, at) => ({
    ...{ row, at, name: sortName(row.displayName) },
    weights: pinned.weights[at] ?? null,
  }))
  const found = wanted === '' ? named : named.filter(({ name }) => name.includes(wanted))
  const { page, pageSize } = table
  return {
    ...agents,
    ...(wanted !== '' && ofSome(pinned, found)),
    rows: inOrder(found, table)
      .slice((page - 1) * pageSize, page * pageSize)
      .map(({ row }) => row),
    page,
    pageSize,
    total: found.length,
  }
}

type Named = { row: AgentRow; at: number; name: string; weights: Weights | null }

/** Nulls last, ties by name: the rows come in the order of names, and sorting keeps what is equal in place. */
function inOrder(rows: readonly Named[], { sort, order }: Table): Named[] {
  const sign = order === 'asc' ? 1 : -1
  if (sort === 'displayName') return rows.toSorted((a, b) => sign * (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return rows.toSorted(({ row: a }, { row: b }) => {
    const [one, other] = [a[sort], b[sort]]
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
    return sign * (one - other)
  })
}

/** Totals and what they rest on, of some of the agents. */
function ofSome(pinned: Pinned, found: readonly Named[]): Partial<AgentsAnswer> {
  const { agents, coveredSeconds, span } = pinned
  const covered = agents.coverage.intervals.covered > 0
  const sums = found.flatMap(({ row, weights }) => (weights === null ? [] : pinnedSums(row, weights)))
  const counted = found.flatMap(({ row, weights }) => (weights === null ? [] : row))
  const figures = {
    ...addSums(sums),
    agents: counted.filter(({ onlineSeconds }) => (onlineSeconds ?? 0) > 0).length,
    people: counted.length,
    plainAverages: null,
  }
  const add = (measure: 'intervals' | 'inconsistentRows') => counted.reduce((sum, row) => sum + (row[measure] ?? 0), 0)
  const basis: Basis = {
    agentIntervals: covered ? add('intervals') : null,
    inconsistentAgentIntervals: covered ? add('inconsistentRows') : null,
    plainAverages: {
      occupancy: averageOf(counted, 'occupancy'),
      occupancyOfOnline: averageOf(counted, 'occupancyOfOnline'),
      zoomOccupiedShare: averageOf(counted, 'zoomOccupiedShare'),
    },
  }
  const some = counted.length > 0 ? figures : undefined
  const compared = comparedOfSome(pinned, found)
  return { ...(compared && { compared }), totals: covered ? toSummary(some, coveredSeconds, span) : UNKNOWN, basis }
}

function averageOf(rows: readonly AgentRow[], measure: keyof Basis['plainAverages']) {
  const values = rows.flatMap((row) => row[measure] ?? [])
  const sum = values.reduce((so, value) => so + value, 0)
  return { value: values.length === 0 ? null : sum / values.length, agents: values.length }
}
