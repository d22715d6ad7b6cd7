import { Parameters } from './parameters.ts'
import type { ParameterProblem } from './question.ts'
import { INTERVAL_SORTS, type IntervalSort, type Order } from './table.ts'

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
export const EXPORT_TABLES = ['agents', 'intervals'] as const
export type ExportTable = (typeof EXPORT_TABLES)[number]
export const SEPARATORS = ['comma', 'semicolon', 'tab'] as const
export type Separator = (typeof SEPARATORS)[number]

/** What a file shall hold, and how it is written. */
export type ExportView = {
  format: ExportFormat
  table: ExportTable
  /** Of agents; intervals are written in order of time. */
  sort: IntervalSort
  order: Order
  search: string
  only: 'inconsistent' | null
  /** Rows without any online time. */
  offline: boolean
  /** Whether the file describes itself: `#` lines, a sheet, an object. */
  header: boolean
  separator: Separator
  /** The first so many rows only, 200 at most; null for all. */
  rows: number | null
}

export const ANY_EXPORT: ExportView = {
  format: 'csv',
  table: 'agents',
  sort: 'displayName',
  order: 'asc',
  search: '',
  only: null,
  offline: true,
  header: true,
  separator: 'comma',
  rows: null,
}

export const EXPORT_KEYS = [
  ...['format', 'table', 'sort', 'order', 'search', 'only', 'offline', 'header', 'separator', 'rows'],
] as const

/** What the answer's headers say about a file: whole numbers, a coverage state, an instant. */
export const EXPORT_HEADERS = {
  /** Rows in the file; of all sheets of a workbook those of the table asked for. */
  rows: 'X-Readyboard-Rows',
  /** The same without a limit on how many are written. */
  allRows: 'X-Readyboard-All-Rows',
  /** Of all rows of the question: those without online time, and those that do not add up. */
  offlineRows: 'X-Readyboard-Offline-Rows',
  inconsistentRows: 'X-Readyboard-Inconsistent-Rows',
  /** `complete`, `partial`, `fetching` or `failed`; and `covered/total` intervals. */
  coverage: 'X-Readyboard-Coverage',
  intervals: 'X-Readyboard-Intervals',
  asOf: 'X-Readyboard-As-Of',
} as const

/** A glance. Whoever wants more takes the whole file. */
const MOST_ROWS = 200
const YES_NO = ['yes', 'no'] as const

/** Reads what a file shall hold; refuses what does not go together, by name. */
export function parseExport(params: URLSearchParams): { view: ExportView; problems: ParameterProblem[] } {
  const read = new Parameters(params)
  const search = read.one('search') ?? ''
  if (search.length > 200) read.refuse('search', 'is longer than 200 characters')
  const table = read.choice('table', EXPORT_TABLES) ?? ANY_EXPORT.table
  const format = read.choice('format', EXPORT_FORMATS) ?? ANY_EXPORT.format
  const sort = read.choice('sort', INTERVAL_SORTS) ?? (table === 'agents' ? 'displayName' : 'start')
  const order = read.choice('order', ['asc', 'desc']) ?? 'asc'
  const only = read.choice('only', ['inconsistent'])
  const separator = read.choice('separator', SEPARATORS)
  if (table === 'agents' && sort === 'start') read.refuse('sort', 'is "start", which goes with table=intervals')
  if (table === 'intervals' && (sort !== 'start' || order !== 'asc'))
    read.refuse(sort === 'start' ? 'order' : 'sort', 'goes with table=agents; intervals are written in order of time')
  if (table === 'agents' && only !== null) read.refuse('only', 'goes with table=intervals')
  if (format !== 'csv' && separator !== null) read.refuse('separator', 'goes with format=csv')
  const view: ExportView = {
    ...{ format, table, sort, order, only },
    search: search.slice(0, 200).trim(),
    offline: read.choice('offline', YES_NO) !== 'no',
    header: read.choice('header', YES_NO) !== 'no',
    separator: separator ?? ANY_EXPORT.separator,
    rows: read.wholeNumber('rows', 0, MOST_ROWS),
  }
  return { view, problems: read.problems }
}

/** The text form of what a file shall hold; leaves out what has its default, but for format and table. */
export function formatExport(view: ExportView): string {
  const params = new URLSearchParams({ format: view.format, table: view.table })
  if (view.sort !== 'displayName' && view.sort !== 'start') params.set('sort', view.sort)
  if (view.order !== 'asc') params.set('order', view.order)
  if (view.search) params.set('search', view.search)
  if (view.only) params.set('only', view.only)
  if (!view.offline) params.set('offline', 'no')
  if (!view.header) params.set('header', 'no')
  if (view.separator !== ANY_EXPORT.separator) params.set('separator', view.separator)
  if (view.rows !== null) params.set('rows', String(view.rows))
  return params.toString()
}
