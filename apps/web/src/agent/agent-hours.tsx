import type { TimeSheetReport } from '@readyboard/contract'
import { useQuestion, useView } from '../question/use-question.ts'
import { HoursCard } from './hours-card.tsx'
import type { ShownHours } from './shown-hours.ts'
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

/** Each interval of each day, the states that lasted, and the rows. `target`: the id of what the header leads to. */
export function AgentHours({
  id,
  name,
  answer,
  target,
}: {
  id: string
  name: string
  answer: HoursAnswer
  target: string
}) {
  const { setTable, occupancy } = useQuestion()
  const view = unbrokenView(useView())
  const { report, shown, now, days, found, stale, settled } = answer
  const { coverage, query, series } = report
  const complete = coverage.state === 'complete'
  const withOnline =
    coverage.intervals.covered === 0 ? null : series.filter(({ onlineSeconds }) => (onlineSeconds ?? 0) > 0).length
  return (
    <>
      <StripCard
        {...{ days, occupancy, now, shown, stale, query }}
        parts={coverage.parts}
        unbroken={found}
        onDays={(day) => setTable({ days: day })}
      />
      <UnbrokenCard id={target} {...{ name, days, found, view, complete }} />
      <HoursCard id={id} question={shown.rows} {...{ withOnline, complete, settled }} />
    </>
  )
}
