import type { TimeSheetReport } from '@readyboard/contract'
import { isClockInterval } from '@readyboard/timesheet'
import { useMemo } from 'react'
import { useQuestion, useView } from '../question/use-question.ts'
import { HoursCard } from './hours-card.tsx'
import { type ShownHours, shownRows } from './shown-hours.ts'
import { StripCard } from './strip-card.tsx'
import type { StripDay } from './strip-days.ts'
import { UnbrokenCard } from './unbroken-card.tsx'
import { type Unbroken, unbrokenView } from './unbroken-view.ts'

/** The intervals of one agent that the page shows; `now` in epoch seconds, when they were true. */
export type HoursAnswer = {
  report: TimeSheetReport
  shown: ShownHours
  now: number
  days: readonly StripDay[]
  found: readonly Unbroken[]
  /** They are those of the question before. */
  stale: boolean
  /** What is shown is known to be what the question means. */
  settled: boolean
}

type AgentHoursProps = {
  id: string
  name: string
  /** The answer to the question of the page, whose rows the table shows. */
  report: TimeSheetReport
  answer: HoursAnswer
  /** The id of what the header leads to. */
  target: string
}

/** Each interval of each day by the clock, the states that lasted, and the rows of what was asked. */
export function AgentHours({ id, name, report: page, answer, target }: AgentHoursProps) {
  const { setTable, occupancy, question } = useQuestion()
  const view = unbrokenView(useView())
  const { report, shown, now, days, found, stale, settled } = answer
  const { coverage, query } = report
  const rows = useMemo(() => shownRows(question, page.query), [question, page.query])
  return (
    <>
      <StripCard
        {...{ days, occupancy, now, shown, stale, query }}
        parts={coverage.parts}
        unbroken={found}
        onDays={(day) => setTable({ days: day })}
      />
      <UnbrokenCard
        id={target}
        {...{ name, days, found, view }}
        complete={coverage.state === 'complete'}
        coarser={!isClockInterval(rows.interval)}
      />
      <HoursCard id={id} question={rows} report={page} settled={settled} />
    </>
  )
}
