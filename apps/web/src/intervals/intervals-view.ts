import { type IntervalSort, parseIntervalsTable, type Question, type TableView } from '@readyboard/contract'
import { intervalsQuery } from '../api/report-query.ts'
import { sortOf } from '../occupancy/occupancies.ts'
import { readUnit } from '../question/duration-unit.ts'
import { readOccupancy } from '../question/occupancy-choice.ts'
import type { DurationUnit } from '../ui/format.ts'
import { USUAL_PAGE_SIZE } from '../ui/page-sizes.ts'

/** The order of a table that nobody sorted: as time went by. */
export const OWN_SORT = { sort: 'start', order: 'asc' } as const

/** Which rows, in which order and unit: read from the address, where a bad value falls back. */
export function intervalsView(search: URLSearchParams): { table: TableView<IntervalSort>; unit: DurationUnit } {
  const { table } = parseIntervalsTable(search)
  return {
    table: {
      ...table,
      sort: sortOf(table.sort, readOccupancy(search).occupancy),
      pageSize: search.has('pageSize') ? table.pageSize : USUAL_PAGE_SIZE,
    },
    unit: readUnit(search),
  }
}

/** The page of the intervals table that an address shows. */
export function intervalsPageQuery(question: Question, search: URLSearchParams) {
  return intervalsQuery(question, intervalsView(search).table)
}
