const CONTROLS = 'button, a[href], input, select'

type Step = { row: number; column: number }

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  Home: { row: 0, column: -Infinity },
  End: { row: 0, column: Infinity },
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Where a key leads from a cell: `rows` and `columns` are how many there are. Null where it leads nowhere. */
export function nextCell(key: Key, at: { row: number; column: number }, rows: number, columns: number) {
  const step = STEPS[key.key]
  if (!step || key.altKey || key.metaKey || key.shiftKey) return null
  const far = key.ctrlKey && (key.key === 'Home' || key.key === 'End')
  if (key.ctrlKey && !far) return null
  const row = far ? (key.key === 'Home' ? 0 : rows - 1) : bounded(at.row + step.row, rows)
  const column = bounded(at.column + step.column, columns)
  return row === at.row && column === at.column ? null : { row, column }
}

const bounded = (index: number, count: number) => Math.max(0, Math.min(count - 1, index))

/**
 * Arrow keys lead from cell to cell of a table: to the one control in a cell, or to the cell itself. Enter opens the
 * row. No cell is in the order of the tab key unless it is the one that was left, so a table is passed with few presses.
 */
export function onCellKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || !(event.target instanceof Element)) return
  const cell = event.target.closest<HTMLTableCellElement>('td, th')
  const table = cell?.closest('table')
  if (!cell || !table || event.target.matches('input, select, textarea')) return
  if (event.key === 'Enter' && event.target === cell) {
    cell.parentElement?.querySelector<HTMLElement>(CONTROLS)?.click()
    event.preventDefault()
    return
  }
  const rows = [...table.rows].filter(({ cells }) => cells.length > 1)
  const row = rows.findIndex(({ cells }) => [...cells].includes(cell))
  const next =
    row < 0
      ? null
      : nextCell(event, { row, column: cell.cellIndex }, rows.length, cell.parentElement?.childElementCount ?? 0)
  const to = next && rows[next.row]?.cells[next.column]
  if (!to) return
  event.preventDefault()
  moveTo(to, table)
}

function moveTo(cell: HTMLTableCellElement, table: HTMLTableElement): void {
  for (const left of table.querySelectorAll<HTMLElement>('td[tabindex="0"], th[tabindex="0"]')) left.tabIndex = -1
  const controls = cell.querySelectorAll<HTMLElement>(CONTROLS)
  const only = controls.length === 1 ? controls[0] : undefined
  if (!only) cell.tabIndex = 0
  ;(only ?? cell).focus({ preventScroll: true })
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
