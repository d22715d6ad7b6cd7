import { type Cell, type ColumnDef, FlexRender, metaHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { Fragment, type ReactNode, useMemo } from 'react'
import { useDimmed } from '../use-delay.ts'
import { onCellKey } from './cell-keys.ts'
import { cellStyle } from './column-width.ts'
import { HeaderCell } from './header-cell.tsx'
import type { TableSort } from './next-sort.ts'
import { useScrolls } from './use-scrolls.ts'

/** How a column looks, and by which measure the server sorts it; columns without one cannot be sorted. */
export type ColumnLook = { align?: 'left' | 'right'; sort?: string; className?: string }

/** Sorting and pages are the server's; what the table knows of a column is its look. */
export const tableKit = tableFeatures({ columnMeta: metaHelper<ColumnLook>() })
export type DataColumn<Row extends object> = ColumnDef<typeof tableKit, Row, unknown>

type DataTableProps<Row extends object> = {
  caption: string
  /** Keep it, `rowClass` and `rowDetail` stable between renders: the rows are drawn again when one of them changes. */
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowClass?: (row: Row, index: number) => string
  /** A line under a row that explains it; null for most. */
  rowDetail?: (row: Row) => ReactNode
  /** How the rows are sorted. */
  sorted: TableSort
  /** How they will be, once what was asked for last is there: a click goes on from this. */
  sort: TableSort
  /** The order in which the table comes when nobody sorts it. */
  ownSort: TableSort
  onSort: (sort: TableSort | null) => void
  /** Somebody is about to sort. */
  onSortIntent: (sort: TableSort | null) => void
  /** Cells of the first row by column, computed over all pages. */
  totals: Record<string, ReactNode>
  /** Old numbers, while new ones are on their way. */
  stale?: boolean
  /** Widths that somebody set, in pixels by column; keep it stable between renders. */
  widths?: Readonly<Record<string, number>>
  /** Sets the width of a column; null lets it be as wide as what it holds. */
  onWidth?: (column: string, width: number | null) => void
  className?: string
}

const NO_WIDTHS: Readonly<Record<string, number>> = {}

/** A real table with a frozen header and first column, the totals on top; it scrolls inside its card where it must. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    caption,
    rows,
    rowKey,
    rowClass,
    rowDetail,
    totals,
    sorted,
    sort,
    ownSort,
    onSort,
    onSortIntent,
    stale = false,
    widths = NO_WIDTHS,
    onWidth,
    className = '',
  } = props
  const dimmed = useDimmed(stale)
  const [card, scrolls] = useScrolls()
  const columns = useMemo(() => [...props.columns], [props.columns])
  const table = useTable({ features: tableKit, columns, data: rows, getRowId: rowKey })
  const head = table.getHeaderGroups().flatMap(({ headers }) => headers)
  const model = table.getRowModel().rows
  // The same rows stay the same elements, so that what happens around a table costs it nothing. Rows go by their place:
  // another page or order then changes words, where moving and replacing rows costs several times as much.
  const body = useMemo(
    () =>
      model.map((row, index) => {
        const cells = row.getAllCells()
        const detail = rowDetail?.(row.original)
        return (
          <Fragment key={row.index}>
            <tr className={`${rowClass?.(row.original, index) ?? ''} ${detail ? 'explained' : ''}`}>
              {cells.map((cell, cellIndex) => {
                const Cell = cellIndex === 0 ? 'th' : 'td'
                const { id, columnDef } = cell.column
                const width = widths[id]
                return (
                  <Cell
                    key={id}
                    className={cellClass(columnDef.meta, width)}
                    style={cellStyle(width, isText(columnDef.meta))}
                    scope={cellIndex === 0 ? 'row' : undefined}
                  >
                    {content(cell)}
                  </Cell>
                )
              })}
            </tr>
            {detail && (
              <tr className="explanation">
                <td colSpan={columns.length}>{detail}</td>
              </tr>
            )}
          </Fragment>
        )
      }),
    [model, columns, rowClass, rowDetail, widths],
  )
  return (
    <div
      ref={card}
      className={`data-table ${scrolls ? 'scrolls' : ''} ${dimmed ? 'stale' : ''} ${className}`}
      aria-busy={stale}
    >
      <table onKeyDown={({ nativeEvent }) => onCellKey(nativeEvent)}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((header) => (
              <HeaderCell
                key={header.id}
                id={header.id}
                look={header.column.columnDef.meta ?? {}}
                width={widths[header.id]}
                onWidth={onWidth && ((width) => onWidth(header.id, width))}
                {...{ sorted, sort, ownSort, onSort, onSortIntent }}
              >
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
                <Cell
                  key={id}
                  className={cellClass(column.columnDef.meta, widths[id])}
                  style={cellStyle(widths[id], isText(column.columnDef.meta))}
                  scope={index === 0 ? 'row' : undefined}
                >
                  {totals[id]}
                </Cell>
              )
            })}
          </tr>
          {body}
        </tbody>
      </table>
    </div>
  )
}

/** What a cell holds. Called, not rendered as a component: else new columns would build every cell anew. */
function content<Row extends object>(cell: Cell<typeof tableKit, Row, unknown>): ReactNode {
  const { cell: draw } = cell.column.columnDef
  return typeof draw === 'function' ? draw(cell.getContext()) : draw
}

const isText = (look: ColumnLook | undefined) => look?.align === 'left'

function cellClass(look: ColumnLook | undefined, width?: number): string {
  const sized = width !== undefined && isText(look) ? 'sized' : ''
  return [isText(look) ? 'text' : '', look?.className ?? '', sized].filter(Boolean).join(' ')
}
