import { boundedWidth } from './width-bounds.ts'

/** The style of a column's head where somebody set its width. */
export const headStyle = (width: number | undefined) => (width === undefined ? undefined : { width, minWidth: width })

/** The style of its cells: text may be cut, a number never. */
export const cellStyle = (width: number | undefined, text: boolean) =>
  width === undefined || !text ? undefined : { maxWidth: width }

/**
 * Draws a column at another width while an edge is being dragged, without asking React for every step: what it draws
 * afterwards is the same.
 */
function drawWidth(head: HTMLTableCellElement, width: number): void {
  const size = `${boundedWidth(width)}px`
  head.style.width = size
  head.style.minWidth = size
  if (!head.classList.contains('text')) return
  for (const row of head.closest('table')?.tBodies[0]?.rows ?? []) {
    const cell = row.cells.length > 1 ? row.cells[head.cellIndex] : undefined
    if (cell) {
      cell.style.maxWidth = size
      cell.classList.add('sized')
    }
  }
}

/** Follows a pointer that drags the right edge of a column's head; `done` is told where it is let go. */
export function dragWidth(
  edge: HTMLElement,
  pointer: { pointerId: number; clientX: number },
  done: (width: number) => void,
) {
  const head = edge.closest('th')
  if (!head) return
  const from = head.getBoundingClientRect().width - pointer.clientX
  let width: number | null = null
  edge.setPointerCapture(pointer.pointerId)
  const move = ({ clientX }: PointerEvent) => {
    width = from + clientX
    drawWidth(head, width)
  }
  const end = () => {
    edge.removeEventListener('pointermove', move)
    edge.removeEventListener('pointerup', end)
    edge.removeEventListener('pointercancel', end)
    if (width !== null) done(boundedWidth(width))
  }
  edge.addEventListener('pointermove', move)
  edge.addEventListener('pointerup', end)
  edge.addEventListener('pointercancel', end)
}

/** How wide the table on the page draws a column; null where it is not drawn. */
export function drawnWidth(column: string): number | null {
  const head = document.querySelector<HTMLElement>(`.data-table th[data-column="${CSS.escape(column)}"]`)
  return head && widthOf(head)
}

/** How wide a column is now, for what goes on from there. */
export const widthOf = (head: HTMLElement) => Math.round(head.getBoundingClientRect().width)
