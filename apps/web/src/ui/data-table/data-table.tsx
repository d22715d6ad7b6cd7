import { type ColumnDef, FlexRender, metaHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { Fragment, type ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { nextSort, type TableSort } from './next-sort.ts'
import './data-table.css'

/** How a column looks, and by which measure the server sorts it; columns without one cannot be sorted. */
export type ColumnLook = { align?: 'left' | 'right'; sort?: string; className?: string }

/** Sorting and pages are the server's; what the table knows of a column is its look. */
export const tableKit = tableFeatures({ columnMeta: metaHelper<ColumnLook>() })
export type DataColumn<Row extends object> = ColumnDef<typeof tableKit, Row, unknown>

type DataTableProps<Row extends object> = {
  caption: string
  /** Keep it stable between renders. */
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowClass?: (row: Row, index: number) => string
  /** A line under a row that explains it; null for most. */
  rowDetail?: (row: Row) => ReactNode
  sort: TableSort
  /** The order in which the table comes when nobody sorts it. */
  ownSort: TableSort
  onSort: (sort: TableSort | null) => void
  /** Cells of the first row by column, computed over all pages. */
  totals: Record<string, ReactNode>
  /** Old numbers, while new ones are on their way. */
  stale?: boolean
  className?: string
}

/** A real table with a frozen header and first column, the totals on top; it scrolls inside its card where it must. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, totals, sort, ownSort, onSort, stale = false, className = '' } = props
  const table = useTable({ features: tableKit, columns: [...columns], data: rows, getRowId: rowKey })
  const head = table.getHeaderGroups().flatMap(({ headers }) => headers)
  return (
    <div className={`data-table ${stale ? 'stale' : ''} ${className}`} aria-busy={stale}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((header) => (
              <HeaderCell key={header.id} look={header.column.columnDef.meta ?? {}} {...{ sort, ownSort, onSort }}>
                <FlexRender header={header} />
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="totals">
            {head.map(({ id, column }, index) => {
              const Cell = index === 0 ? 'th' : 'td'
              return (
                <Cell key={id} className={cellClass(column.columnDef.meta)} scope={index === 0 ? 'row' : undefined}>
                  {totals[id]}
                </Cell>
              )
            })}
          </tr>
          {table.getRowModel().rows.map((row, index) => {
            const detail = props.rowDetail?.(row.original)
            return (
              <Fragment key={row.id}>
                <tr className={`${props.rowClass?.(row.original, index) ?? ''} ${detail ? 'explained' : ''}`}>
                  {row.getAllCells().map((cell, cellIndex) => {
                    const Cell = cellIndex === 0 ? 'th' : 'td'
                    const look = cell.column.columnDef.meta
                    return (
                      <Cell key={cell.id} className={cellClass(look)} scope={cellIndex === 0 ? 'row' : undefined}>
                        <FlexRender cell={cell} />
                      </Cell>
                    )
                  })}
                </tr>
                {detail && (
                  <tr className="explanation">
                    <td colSpan={head.length}>{detail}</td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type HeaderCellProps = Pick<DataTableProps<object>, 'sort' | 'ownSort' | 'onSort'> & {
  look: ColumnLook
  children: ReactNode
}

function HeaderCell({ look, sort, ownSort, onSort, children }: HeaderCellProps) {
  const { sort: column } = look
  const sorted = column !== undefined && sort.sort === column ? sort.order : null
  return (
    <th
      scope="col"
      className={`${cellClass(look)} ${sorted ? 'sorted' : ''}`}
      aria-sort={sorted === null ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
    >
      {column === undefined ? (
        children
      ) : (
        <button type="button" onClick={() => onSort(nextSort(sort, column, ownSort))}>
          {children}
          {sorted && <Icon name={sorted === 'asc' ? 'sort-up' : 'sort-down'} />}
        </button>
      )}
    </th>
  )
}

function cellClass(look: ColumnLook | undefined): string {
  return `${look?.align === 'left' ? 'text' : ''} ${look?.className ?? ''}`.trim()
}
