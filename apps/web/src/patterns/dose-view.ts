import { type DoseView, parseDoseTable, type Question } from '@readyboard/contract'
import { doseQuery } from '../api/dose-query.ts'
import { clockQuestion } from '../question/clock-question.ts'
import { USUAL_PAGE_SIZE } from '../ui/page-sizes.ts'

/** The order of a table that nobody sorted: by name, since this is no leaderboard. */
export const OWN_SORT = { sort: 'displayName', order: 'asc' } as const

/** Which rows of the dose: read from the address, where a bad value falls back. */
export function doseView(search: URLSearchParams): DoseView {
  const { table } = parseDoseTable(search)
  return { ...table, pageSize: search.has('pageSize') ? table.pageSize : USUAL_PAGE_SIZE }
}

/** The page of the dose that an address shows. */
export function dosePageQuery(question: Question, search: URLSearchParams) {
  return doseQuery(clockQuestion(question), doseView(search))
}
