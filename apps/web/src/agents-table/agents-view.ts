import { type AgentSort, parseAgentsTable, type Question, type TableView } from '@readyboard/contract'
import { agentsQuery } from '../api/report-query.ts'
import { sortOf } from '../occupancy/occupancies.ts'
import { readUnit } from '../question/duration-unit.ts'
import { readOccupancy } from '../question/occupancy-choice.ts'
import type { DurationUnit } from '../ui/format.ts'
import { USUAL_PAGE_SIZE } from '../ui/page-sizes.ts'

/** The order of a table that nobody sorted: by name, since this is no leaderboard. */
export const OWN_SORT = { sort: 'displayName', order: 'asc' } as const

/** Which agents, in which order and unit: read from the address, where a bad value falls back. */
export function agentsView(search: URLSearchParams): { table: TableView<AgentSort>; unit: DurationUnit } {
  const { table } = parseAgentsTable(search)
  return {
    table: {
      ...table,
      sort: sortOf(table.sort, readOccupancy(search).occupancy),
      only: null,
      pageSize: search.has('pageSize') ? table.pageSize : USUAL_PAGE_SIZE,
    },
    unit: readUnit(search),
  }
}

/** The page of the agents table that an address shows. */
export function agentsPageQuery(question: Question, search: URLSearchParams) {
  return agentsQuery(question, agentsView(search).table)
}
