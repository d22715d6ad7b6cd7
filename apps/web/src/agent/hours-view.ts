import { type IntervalSort, parseIntervalsTable, type Question, type TableView } from '@readyboard/contract'
import { intervalsQuery } from '../api/report-query.ts'
import { sortOf } from '../occupancy/occupancies.ts'
import { readOccupancy } from '../question/occupancy-choice.ts'
import { USUAL_PAGE_SIZE } from '../ui/page-sizes.ts'

/** The order of a table that nobody sorted: what happened last comes first. */
export const OWN_SORT = { sort: 'start', order: 'desc' } as const

/** Which rows, in which order: read from the address, where a bad value falls back. */
export function hoursView(search: URLSearchParams): TableView<IntervalSort> {
  const { table } = parseIntervalsTable(search)
  return {
    ...table,
    sort: sortOf(table.sort, readOccupancy(search).occupancy),
    order: search.has('sort') || search.has('order') ? table.order : OWN_SORT.order,
    search: '',
    only: null,
    pageSize: search.has('pageSize') ? table.pageSize : USUAL_PAGE_SIZE,
  }
}

/** The page of one agent's intervals that an address shows. */
export function hoursPageQuery(question: Question, search: URLSearchParams) {
  return intervalsQuery(question, hoursView(search))
}
