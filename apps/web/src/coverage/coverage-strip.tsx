import type { TimeSheetReport } from '@readyboard/contract'
import { type KeyboardEvent, Suspense, useMemo, useRef, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { NothingMark } from '../ui/nothing-mark.tsx'
import { COVERAGE_STRIP } from '../words/coverage-strip.ts'
import { CELL_MARKS } from './cell-marks.ts'
import { type CoverageCell, coverageCells } from './coverage-cells.ts'
import { asOfWords, cellWords, coverageCounts, provisionalWords } from './coverage-words.ts'

const list = lazyContent(async () => (await import('./coverage-list.tsx')).CoverageList)

const WITHOUT_DATA: ReadonlySet<CoverageCell['state']> = new Set(['fetching', 'missing', 'failed', 'out-of-reach'])

type StripProps = { report: TimeSheetReport; receivedAt: number; old: boolean }

/**
 * What of the range is there, a cell per day. Arrow keys walk the cells; the text on the right reads the one in focus.
 * A click or Enter opens the list of the parts.
 */
export function CoverageStrip({ report, receivedAt, old }: StripProps) {
  const { query, coverage, series } = report
  const [walked, setWalked] = useState<number | null>(null)
  const [stop, setStop] = useState(0)
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const cells = useMemo(() => coverageCells(report, receivedAt), [report, receivedAt])
  const counts = useMemo(() => coverageCounts(series, query.interval, receivedAt), [series, query.interval, receivedAt])
  const focused = walked === null ? undefined : cells[walked]
  const asOf = coverage.asOf && COVERAGE_STRIP.asOf({ time: asOfWords(coverage.asOf, query.tz, receivedAt) })
  const provisional = provisionalWords(coverage, query.interval)
  const preload = () => void list.preload()
  const show = () => {
    opener.current?.focus()
    setOpen(true)
  }
  return (
    <section
      aria-label={COVERAGE_STRIP.name}
      className={`coverage-strip mx-auto w-full max-w-[1808px] px-4 text-xs text-t2 md:flex md:h-[34px] md:items-center md:gap-3 md:px-6 ${old ? 'opacity-50' : ''}`}
      onPointerEnter={preload}
      onFocus={preload}
    >
      <span className="hidden font-medium text-t1 lg:inline">{COVERAGE_STRIP.title}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of cells */}
      <div
        role="group"
        aria-label={COVERAGE_STRIP.cells}
        className="coverage-cells md:flex-1"
        onClick={show}
        onKeyDown={(event) => walk(event, () => setOpen(true))}
      >
        {cells.map((cell, index) => (
          <Cell
            key={`${cell.from} ${cell.state}`}
            cell={cell}
            tabIndex={index === Math.min(stop, cells.length - 1) ? 0 : -1}
            onFocus={() => {
              setWalked(index)
              setStop(index)
            }}
            onBlur={() => setWalked(null)}
          />
        ))}
      </div>
      <button
        ref={opener}
        type="button"
        className="coverage-opener"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={show}
      >
        {focused ? (
          <>
            {WITHOUT_DATA.has(focused.state) && <NothingMark kind="not-fetched" />}
            {cellWords(focused)}
          </>
        ) : (
          <span>
            <b className="md:font-semibold md:text-t1">{counts.main}</b>
            {counts.closed && <span className="hidden lg:inline"> · {counts.closed}</span>}
            {provisional && <span className="md:hidden xl:inline"> · {provisional}</span>}
            {asOf && <span className="hidden md:inline"> · {asOf}</span>}
          </span>
        )}
        <Icon name="chevron-down" small />
      </button>
      {open && (
        <Suspense fallback={null}>
          <list.Content triggerRef={opener} close={() => setOpen(false)} {...{ report, receivedAt }} />
        </Suspense>
      )}
    </section>
  )
}

type CellProps = { cell: CoverageCell; tabIndex: number; onFocus: () => void; onBlur: () => void }

function Cell({ cell, ...focus }: CellProps) {
  const mark = CELL_MARKS[cell.state]
  const words = cellWords(cell)
  return (
    <div
      role="img"
      aria-label={words}
      title={words}
      className={`coverage-cell ${cell.state} ${cell.label || mark ? '' : 'bare'}`}
      style={{ flexGrow: cell.seconds }}
      {...focus}
    >
      {mark && (cell.label || cell.state !== 'final') && <Icon name={mark} />}
      {cell.label && <span className={cell.label.length > 2 ? 'long' : ''}>{cell.label}</span>}
      {cell.length && <span className="length">· {cell.length}</span>}
    </div>
  )
}

function walk(event: KeyboardEvent<HTMLElement>, open: () => void) {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    return open()
  }
  const step = { ArrowLeft: 'previousElementSibling', ArrowRight: 'nextElementSibling' } as const
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  const next = document.activeElement?.[step[event.key]]
  if (next instanceof HTMLElement) {
    event.preventDefault()
    next.focus()
  }
}
