import { kept } from '../ui/kept.ts'
import { preference } from '../ui/preferences.ts'
import { saysColumns } from './column-address.ts'

/** The tables whose columns can be chosen. */
export const TABLES = ['agents', 'intervals'] as const
export type ColumnedTable = (typeof TABLES)[number]

/** Under which name this browser keeps a table's columns. */
export const keptName = (table: ColumnedTable) => `columns.${table}`

const SHOWN_ON: Readonly<Record<string, ColumnedTable>> = {
  '/': 'agents',
  '/agents': 'agents',
  '/intervals': 'intervals',
}

/**
 * An address with what it leaves to this browser written out: columns and the unit of durations. With it a link shows
 * its reader what its writer sees.
 */
export function withKeptLook(search: URLSearchParams, pathname: string): URLSearchParams {
  const table = SHOWN_ON[pathname]
  if (!table) return search
  const next = new URLSearchParams(search)
  if (!saysColumns(search))
    for (const [key, value] of new URLSearchParams(kept(keptName(table)) ?? '')) next.set(key, value)
  if (!search.has('units') && preference('units') !== 'clock') next.set('units', preference('units'))
  return next
}
