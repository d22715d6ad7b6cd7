import type { TimeSheetReport } from '@readyboard/contract'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Icon, type IconName } from '../ui/icon.tsx'
import { zoneShortName } from '../ui/local-time.ts'
import { formatTime } from '../ui/wall-clock.ts'
import { type CoverageCell, coverageCells } from './coverage-cells.ts'
import { cellWords, coverageCounts, provisionalWords } from './coverage-words.ts'

const MARKS: Partial<Record<CoverageCell['state'], IconName>> = { final: 'check', fetching: 'refresh', failed: 'close' }

type StripProps = { report: TimeSheetReport; receivedAt: number; old: boolean }

/** What of the range is there, a cell per day. Arrow keys walk the cells; the text on the right reads the one in focus. */
export function CoverageStrip({ report, receivedAt, old }: StripProps) {
  const { query, coverage, series } = report
  const [walked, setWalked] = useState<number | null>(null)
  const [stop, setStop] = useState(0)
  const cells = useMemo(() => coverageCells(report, receivedAt), [report, receivedAt])
  const counts = useMemo(() => coverageCounts(series, query.interval, receivedAt), [series, query.interval, receivedAt])
  const focused = walked === null ? undefined : cells[walked]
  const asOf = coverage.asOf && `as of ${formatTime(coverage.asOf)} ${zoneShortName(coverage.asOf, query.tz)}`
  const provisional = provisionalWords(coverage, query.interval)
  return (
    <section
      aria-label="Data coverage"
      className={`coverage-strip mx-auto w-full max-w-[1808px] px-4 text-xs text-t2 md:flex md:h-[34px] md:items-center md:gap-3 md:px-6 ${old ? 'opacity-50' : ''}`}
    >
      <span className="hidden font-medium text-t1 lg:inline">Coverage</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of cells */}
      <div
        role="group"
        aria-label="Parts of the range, arrow keys walk them"
        className="coverage-cells md:flex-1"
        onKeyDown={walk}
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
      <p className="hidden whitespace-nowrap md:block">
        {focused ? (
          cellWords(focused)
        ) : (
          <>
            <b className="font-semibold text-t1">{counts.main}</b>
            {counts.closed && <span className="hidden lg:inline"> · {counts.closed}</span>}
            {asOf && ` · ${asOf}`}
          </>
        )}
      </p>
      <p className="mt-[5px] pb-2 md:hidden">
        {focused ? cellWords(focused) : [counts.main, provisional].filter(Boolean).join(', ')}
      </p>
    </section>
  )
}

type CellProps = { cell: CoverageCell; tabIndex: number; onFocus: () => void; onBlur: () => void }

function Cell({ cell, ...focus }: CellProps) {
  const mark = MARKS[cell.state]
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

function walk(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowLeft: 'previousElementSibling', ArrowRight: 'nextElementSibling' } as const
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  const next = document.activeElement?.[step[event.key]]
  if (next instanceof HTMLElement) {
    event.preventDefault()
    next.focus()
  }
}
