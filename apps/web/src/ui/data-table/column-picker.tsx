import { type DragEvent, useEffect, useRef, useState } from 'react'
import { COLUMN_WORDS } from '../../words/columns.ts'
import { Button } from '../button.tsx'
import { DENSITIES, usePreference } from '../preferences.ts'
import { Segmented } from '../segmented.tsx'
import {
  type ColumnChange,
  type ColumnChoice,
  type ColumnInfo,
  isUsual,
  movableColumns,
  movedBy,
  movedTo,
  shownColumns,
  toggled,
  USUAL_COLUMNS,
  withStep,
  withWidth,
} from './column-choice.ts'
import { ColumnRow } from './column-row.tsx'
import './column-picker.css'

type ColumnPickerProps = {
  infos: readonly ColumnInfo[]
  choice: ColumnChoice
  onChoose: (change: ColumnChange) => void
}

/** Which columns a table shows, in which order and how wide, and how tall its rows are. Every change shows at once. */
export function ColumnPicker({ infos, choice, onChoose }: ColumnPickerProps) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [density, setDensity] = usePreference('density')
  const shown = shownColumns(infos, choice)
  const byId = new Map(infos.map((info) => [info.id, info]))
  const movable = movableColumns(infos, choice)
  const hidden = infos.filter(({ id }) => !shown.includes(id))
  // A row that changes its place is taken out of the page and put back, and the focus in it would be gone.
  const focused = useRef<Element | null>(null)
  const order = shown.join()
  useEffect(() => {
    if (order && focused.current instanceof HTMLElement) focused.current.focus()
    focused.current = null
  }, [order])
  const move = (id: string, step: number) => {
    const place = movable.indexOf(id) + step
    if (place < 0 || place >= movable.length) return
    focused.current = document.activeElement
    onChoose((now) => movedBy(infos, now, id, step))
    const column = byId.get(id)?.name ?? ''
    setSaid(COLUMN_WORDS.moved({ column, place: String(place + 1), of: String(movable.length) }))
  }
  const over = (event: DragEvent, id: string) => {
    if (dragged === null) return
    event.preventDefault()
    if (id !== dragged) onChoose((now) => movedTo(infos, now, dragged, movableColumns(infos, now).indexOf(id)))
  }
  const rows = (ids: readonly ColumnInfo[]) =>
    ids.map((info) => (
      <ColumnRow
        key={info.id}
        info={info}
        shown={shown.includes(info.id)}
        place={movable.indexOf(info.id)}
        last={movable.length - 1}
        width={choice.widths[info.id]}
        dragged={dragged === info.id}
        onToggle={() => onChoose((now) => toggled(infos, now, info.id))}
        onMove={(step) => move(info.id, step)}
        onStep={(step, drawn) => onChoose((now) => withStep(now, info.id, step, drawn))}
        onAutomatic={() => onChoose((now) => withWidth(now, info.id, null))}
        onDrag={(on) => setDragged(on ? info.id : null)}
        onDragOver={(event) => over(event, info.id)}
      />
    ))
  return (
    <div className="column-picker">
      <ul aria-label={COLUMN_WORDS.list}>{rows(shown.flatMap((id) => byId.get(id) ?? []))}</ul>
      {hidden.length > 0 && (
        <>
          <h3>{COLUMN_WORDS.hidden}</h3>
          <ul aria-label={COLUMN_WORDS.hidden}>{rows(hidden)}</ul>
        </>
      )}
      <div className="column-picker-foot">
        <span className="text-t2">{COLUMN_WORDS.density}</span>
        <Segmented
          small
          label={COLUMN_WORDS.density}
          segments={DENSITIES.map((value) => ({ value, label: COLUMN_WORDS.densities[value] }))}
          value={density}
          onChange={setDensity}
        />
        <Button
          kind="ghost"
          className="ml-auto"
          disabled={isUsual(infos, choice)}
          onClick={() => onChoose(() => USUAL_COLUMNS)}
        >
          {COLUMN_WORDS.reset}
        </Button>
        <p className="basis-full text-xs text-t3">{COLUMN_WORDS.hint}</p>
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  )
}
