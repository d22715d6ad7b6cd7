import type { WeekHour } from '@readyboard/timesheet'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { PATTERNS } from '../words/patterns.ts'
import { cellName, cellText, measureWords, valueText } from './cell-text.ts'
import { bandOf, type HeatLook, isThin, type PlainScale, toneOf } from './cell-values.ts'
import { hourText, shortDay } from './hour-words.ts'
import { nextCell } from './next-cell.ts'
import { cellKey, NO_SUMS, type WeekCell, type WeekCells } from './week-cells.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

type HeatGridProps = {
  week: WeekCells
  look: HeatLook
  scale: PlainScale
  /** The hour whose weeks are open. */
  open: WeekHour | null
  onOpen: (at: WeekHour | null) => void
}

/** The hours of the week as a grid: arrows move among its cells, Enter opens one, Escape closes it. */
export function HeatGrid({ week, look, scale, open, onOpen }: HeatGridProps) {
  const { weekdays, cells } = week
  const grid = useRef<HTMLDivElement>(null)
  const help = useId()
  const [visited, setVisited] = useState<string | null>(null)
  const stop = visited ?? (open ? cellKey(open) : cellKey({ weekday: weekdays[0] ?? 'mon', hour: 0 }))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = event.target instanceof HTMLElement ? (event.target.dataset.cell ?? '') : ''
    if (event.key === 'Escape' && open) return onOpen(null)
    const to = nextCell(from, event, weekdays)
    if (to === null) return
    event.preventDefault()
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to}"]`)?.focus()
  }
  const drawn = (at: WeekHour) => {
    const key = cellKey(at)
    const cell = cells.get(key) ?? EMPTY
    const chosen = open !== null && cellKey(open) === key
    return (
      // biome-ignore lint/a11y/useSemanticElements: a cell of a table cannot be pressed
      <button
        key={key}
        type="button"
        role="gridcell"
        data-cell={key}
        aria-label={cellName(at, cell, look)}
        aria-selected={chosen}
        tabIndex={key === stop ? 0 : -1}
        className={at.hour === null ? 'heat-day' : `heat-cell ${toneClass(cell, look, scale)}`}
        onFocus={() => setVisited(key)}
        onClick={() => onOpen(chosen ? null : at)}
      >
        {cell.counted === 0 ? '' : at.hour === null ? valueText(cell.sums, look) : cellText(cell.sums, look)}
      </button>
    )
  }
  return (
    <>
      <p id={help} hidden>
        {PATTERNS.gridHelp}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a table's cells cannot be buttons themselves */}
      <div
        ref={grid}
        role="grid"
        aria-label={PATTERNS.grid({ measure: measureWords(look) })}
        aria-describedby={help}
        className={`heat-rows ${look.measure}`}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        {weekdays.map((weekday) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: its cells are
          <div key={weekday} role="row" className="heat-row">
            {/* biome-ignore lint/a11y/useSemanticElements: as above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: its cells are */}
            <span role="rowheader" className="heat-weekday">
              {shortDay(weekday)}
            </span>
            {HOURS.map((hour) => drawn({ weekday, hour }))}
            {drawn({ weekday, hour: null })}
          </div>
        ))}
        <div aria-hidden="true" className="heat-row">
          <span className="heat-weekday" />
          {HOURS.map((hour) => (
            <span key={hour} className="heat-hour">
              {hourText(hour)}
            </span>
          ))}
        </div>
      </div>
    </>
  )
}

const EMPTY: WeekCell = { sums: NO_SUMS, counted: 0, intervals: 0, parts: [] }

/** How a cell is drawn: by band, by step, outlined where it is thin, crossed where nothing is known. */
function toneClass(cell: WeekCell, look: HeatLook, scale: PlainScale): string {
  if (cell.counted === 0) return 'unknown'
  if (isThin(cell.sums, look)) return 'thin'
  const tone = toneOf(cell.sums, look, scale)
  if (tone === null) return 'thin'
  const band = bandOf(cell.sums, look)
  return band === null ? `step-${tone + 1}` : `band-${tone + 1}`
}
