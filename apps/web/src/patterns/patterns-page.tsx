import type { TimeSheetReport } from '@readyboard/contract'
import { formatWeekHour, type WeekHour, type WeekStart } from '@readyboard/timesheet'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { sessionQuery } from '../api/list-queries.ts'
import { reportQuery } from '../api/report-query.ts'
import { clockQuestion } from '../question/clock-question.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Banner } from '../ui/panel.tsx'
import { PATTERNS } from '../words/patterns.ts'
import { DoseCard } from './dose-card.tsx'
import { HeatCard } from './heat-card.tsx'
import { HeatSkeleton } from './heat-skeleton.tsx'
import { HourPanel } from './hour-panel.tsx'
import { onSamePage, patternsView } from './patterns-view.ts'
import { rangeDays, rangeLength } from './range-length.ts'
import { cellKey, NO_SUMS, weekCells } from './week-cells.ts'
import './patterns.css'

/** When the team is busy, by weekday and hour; and what that did to each agent. */
export function PatternsPage() {
  const { question } = useQuestion()
  const { data: report, isPlaceholderData: stale, error } = useQuery(reportQuery(clockQuestion(question)))
  const { data: session } = useQuery(sessionQuery)
  const week = question.week ?? session?.defaults.weekStartsOn ?? 'monday'
  if (!report && error) return null
  return (
    <div className="report-page">
      <h1 className="visually-hidden">{PATTERNS.title}</h1>
      {report ? <Week report={report} now={report.trueAt / 1000} stale={stale} start={week} /> : <HeatSkeleton />}
      <DoseCard />
    </div>
  )
}

type WeekProps = { report: TimeSheetReport; now: number; stale: boolean; start: WeekStart }

/** The map and what is open of it. */
function Week({ report, now, stale, start }: WeekProps) {
  const { occupancy, ask, setTable } = useQuestion()
  const search = useView()
  const view = patternsView(search)
  const place = useRef<HTMLDivElement>(null)
  const { series, query } = report
  const week = useMemo(() => weekCells(series, now, start), [series, now, start])
  const look = { measure: view.measure, occupancy }
  const write = (at: WeekHour | null) => (at === null ? null : formatWeekHour(at))
  const open = (at: WeekHour | null) =>
    // One step Back closes the panel, however many hours were looked at in it.
    setTable(onSamePage(search, { cell: write(at) }), { replace: view.cell !== null })
  const close = () => {
    const key = view.cell && cellKey(view.cell)
    open(null)
    if (key) place.current?.querySelector<HTMLElement>(`[data-cell="${key}"]`)?.focus()
  }
  return (
    <>
      {rangeDays(query) < 7 && (
        <Banner
          tone="note"
          icon="info"
          title={PATTERNS.tooShort({ length: rangeLength(query) })}
          actions={<Button onClick={() => ask({ period: 'last-28-days' })}>{PATTERNS.fourWeeks}</Button>}
        >
          {PATTERNS.tooShortHelp}
        </Banner>
      )}
      <div ref={place} className="week-map">
        <HeatCard {...{ report, week, look, view, stale }} onOpen={(at) => (at ? open(at) : close())} />
        <HourPanel
          at={view.cell}
          cell={week.cells.get(cellKey(view.cell)) ?? { sums: NO_SUMS, counted: 0, intervals: 0, parts: [] }}
          look={look}
          query={query}
          hours={view.hours}
          onClose={close}
          onHours={(hours) => setTable({ hours: write(hours) })}
        />
      </div>
    </>
  )
}
