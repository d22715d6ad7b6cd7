import type { DragEvent } from 'react'
import { COLUMN_WORDS } from '../../words/columns.ts'
import { IconButton } from '../button.tsx'
import { Icon } from '../icon.tsx'
import type { ColumnInfo } from './column-choice.ts'
import { ColumnWidth } from './column-width-steps.tsx'

type ColumnRowProps = {
  info: ColumnInfo
  shown: boolean
  /** Among those that can be moved; -1 where it cannot. */
  place: number
  last: number
  width: number | undefined
  dragged: boolean
  onToggle: () => void
  /** By so many places to the right. */
  onMove: (step: number) => void
  onStep: (step: number, drawnWidth: number) => void
  onAutomatic: () => void
  onDrag: (on: boolean) => void
  onDragOver: (event: DragEvent) => void
}

/** One column in the picker: its place by dragging or by arrows, whether it is shown, its width. */
export function ColumnRow(props: ColumnRowProps) {
  const { info, shown, place, last, width, dragged, onToggle, onMove, onStep, onAutomatic, onDrag, onDragOver } = props
  const { id, name: column, always = false, asked = false } = info
  const fixed = always ? COLUMN_WORDS.always : asked ? COLUMN_WORDS.asked : undefined
  return (
    <li
      className={dragged ? 'dragged' : ''}
      draggable={place >= 0}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.effectAllowed = 'move'
        dataTransfer.setData('text/plain', column)
        onDrag(true)
      }}
      onDragEnd={() => onDrag(false)}
      onDragOver={onDragOver}
      onDrop={(event) => event.preventDefault()}
    >
      <span className="grip" title={place >= 0 ? COLUMN_WORDS.drag : undefined} aria-hidden="true">
        {place >= 0 && <Icon name="grip" small />}
      </span>
      <label title={fixed}>
        <input type="checkbox" checked={shown} disabled={fixed !== undefined} onChange={onToggle} />
        <span>{column}</span>
      </label>
      {shown && <ColumnWidth {...{ id, column, width, onStep, onAutomatic }} />}
      {place >= 0 && (
        <span className="moves">
          <IconButton
            icon="sort-up"
            label={COLUMN_WORDS.up({ column })}
            aria-disabled={place === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon="sort-down"
            label={COLUMN_WORDS.down({ column })}
            aria-disabled={place === last}
            onClick={() => onMove(1)}
          />
        </span>
      )}
    </li>
  )
}
