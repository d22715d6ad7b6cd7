import { formatWeekHour, LOAD_BANDS, parseWeekHour, type WeekHour } from '@readyboard/timesheet'
import { Parameters } from './parameters.ts'
import type { ParameterProblem } from './question.ts'
import { AGENTS_TABLE_KEYS, type Order, parseTable } from './table.ts'

export const DOSE_SORTS = [
  'displayName',
  'availableSeconds',
  'occupiedSeconds',
  ...LOAD_BANDS.map((band) => `${band}Seconds` as const),
  'over90Share',
  'longestRunSeconds',
  'occupancy',
] as const
export type DoseSort = (typeof DOSE_SORTS)[number]

/** Which rows of the dose, in which order, of which hours of the week (null: all). */
export type DoseView = {
  sort: DoseSort
  order: Order
  search: string
  page: number
  pageSize: number
  hours: WeekHour | null
}

export const DOSE_TABLE_KEYS = [...AGENTS_TABLE_KEYS, 'hours'] as const

/** Reads sort, order, search, page, pageSize and hours; names sort upwards by default. */
export function parseDoseTable(params: URLSearchParams): { table: DoseView; problems: ParameterProblem[] } {
  const {
    table: { only: _, ...table },
    problems,
  } = parseTable(params, DOSE_SORTS, 'displayName')
  const read = new Parameters(params)
  const text = read.checked('hours', isWeekHour, 'a weekday or an hour of one, such as mon or mon-10')
  return {
    table: { ...table, hours: text === null ? null : parseWeekHour(text) },
    problems: [...problems, ...read.problems],
  }
}

/** The text form of a view, with every part of it. */
export function formatDoseTable({ sort, order, search, page, pageSize, hours }: DoseView): string {
  const params = new URLSearchParams({ sort, order, page: String(page), pageSize: String(pageSize) })
  if (search) params.set('search', search)
  if (hours) params.set('hours', formatWeekHour(hours))
  return params.toString()
}

const isWeekHour = (text: string): text is string => parseWeekHour(text) !== null
