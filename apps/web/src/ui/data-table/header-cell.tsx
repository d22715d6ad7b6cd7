import type { KeyboardEvent, ReactNode } from 'react'
import { COLUMN_WORDS } from '../../words/columns.ts'
import { Icon } from '../icon.tsx'
import { onIntent } from '../on-intent.ts'
import { dragWidth, headStyle, widthOf } from './column-width.ts'
import { nextSort, type TableSort } from './next-sort.ts'
import { WIDTH_STEP } from './width-bounds.ts'

type HeaderCellProps = {
  id: string
  look: { align?: 'left' | 'right'; sort?: string; className?: string }
  width: number | undefined
  onWidth: ((width: number | null) => void) | undefined
  sorted: TableSort
  sort: TableSort
  ownSort: TableSort
  onSort: (sort: TableSort | null) => void
  onSortIntent: (sort: TableSort | null) => void
  children: ReactNode
}

/** The head of a column: sorts when it is pressed; its edge, or Shift and an arrow, changes its width. */
export function HeaderCell(props: HeaderCellProps) {
  const { id, look, width, onWidth, sorted, sort, ownSort, onSort, onSortIntent, children } = props
  const { sort: column } = look
  const order = column !== undefined && sorted.sort === column ? sorted.order : null
  const onKeyDown = (event: KeyboardEvent<HTMLTableCellElement>) => {
    const step = event.shiftKey ? { ArrowLeft: -WIDTH_STEP, ArrowRight: WIDTH_STEP }[event.key] : undefined
    if (step === undefined || !onWidth) return
    event.preventDefault()
    onWidth(widthOf(event.currentTarget) + step)
  }
  return (
    <th
      scope="col"
      data-column={id}
      style={headStyle(width)}
      className={`${look.align === 'left' ? 'text' : ''} ${look.className ?? ''} ${order ? 'sorted' : ''}`.trim()}
      aria-sort={order === null ? undefined : order === 'asc' ? 'ascending' : 'descending'}
      onKeyDown={onKeyDown}
    >
      {column === undefined ? (
        children
      ) : (
        <button
          type="button"
          onClick={() => onSort(nextSort(sort, column, ownSort))}
          {...onIntent(() => onSortIntent(nextSort(sort, column, ownSort)))}
        >
          {children}
          {order && <Icon name={order === 'asc' ? 'sort-up' : 'sort-down'} />}
        </button>
      )}
      {onWidth && (
        <span
          className="column-edge"
          aria-hidden="true"
          title={COLUMN_WORDS.dragEdge}
          onPointerDown={(event) => {
            event.preventDefault()
            dragWidth(event.currentTarget, event, onWidth)
          }}
          onDoubleClick={() => onWidth(null)}
        />
      )}
    </th>
  )
}
