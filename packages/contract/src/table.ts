import { Parameters } from './parameters.ts'
import type { ParameterProblem } from './question.ts'

/** The measures of a row by which tables sort. */
export const MEASURE_NAMES = [
  'readySeconds',
  'notReadySeconds',
  'occupiedSeconds',
  'onlineSeconds',
  'offlineSeconds',
  'inboundCalls',
  'inboundCallSeconds',
  'outboundCalls',
  'outboundCallSeconds',
  'readyShare',
  'notReadyShare',
  'occupiedShare',
  'occupancy',
  'averageInboundTalkSeconds',
  'averageWrapUpSeconds',
  'averageVideoTalkSeconds',
  'occupancyOfOnline',
  'zoomOccupiedShare',
  'inconsistentRows',
] as const
export type MeasureName = (typeof MEASURE_NAMES)[number]

export const AGENT_SORTS = ['displayName', ...MEASURE_NAMES] as const
export const INTERVAL_SORTS = ['start', ...AGENT_SORTS] as const
export type AgentSort = (typeof AGENT_SORTS)[number]
export type IntervalSort = (typeof INTERVAL_SORTS)[number]
export type Order = 'asc' | 'desc'

/** Which rows of a table, in which order. `search` matches names in any case. */
export type TableView<Sort extends string = string> = {
  sort: Sort
  order: Order
  search: string
  page: number
  pageSize: number
  only: 'inconsistent' | null
}

export const DEFAULT_PAGE_SIZE = 50
export const MAX_PAGE_SIZE = 200
export const AGENTS_TABLE_KEYS = ['sort', 'order', 'search', 'page', 'pageSize'] as const
export const INTERVALS_TABLE_KEYS = [...AGENTS_TABLE_KEYS, 'only'] as const

/** Reads sort, order, search, page and pageSize of the agents table; names sort upwards by default. */
export function parseAgentsTable(params: URLSearchParams): TableReading<AgentSort> {
  return parseTable(params, AGENT_SORTS, 'displayName')
}

/** The same for the intervals table, with `only=inconsistent`; earliest first by default. */
export function parseIntervalsTable(params: URLSearchParams): TableReading<IntervalSort> {
  return parseTable(params, INTERVAL_SORTS, 'start')
}

export type TableReading<Sort extends string> = { table: TableView<Sort>; problems: ParameterProblem[] }

/** Reads what every table takes; `sort` is the order in which it comes when nobody sorts it. */
export function parseTable<Sort extends string>(params: URLSearchParams, sorts: readonly Sort[], sort: Sort) {
  const read = new Parameters(params)
  const search = read.one('search') ?? ''
  if (search.length > 200) read.refuse('search', 'is longer than 200 characters')
  const table: TableView<Sort> = {
    sort: read.choice('sort', sorts) ?? sort,
    order: read.choice('order', ['asc', 'desc']) ?? 'asc',
    search: search.slice(0, 200).trim(),
    page: read.wholeNumber('page', 1, 1_000_000) ?? 1,
    pageSize: read.wholeNumber('pageSize', 1, MAX_PAGE_SIZE) ?? DEFAULT_PAGE_SIZE,
    only: read.choice('only', ['inconsistent']),
  }
  return { table, problems: read.problems }
}
