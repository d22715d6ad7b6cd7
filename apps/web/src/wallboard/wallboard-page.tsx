import type { TimeSheetReport } from '@readyboard/contract'
import { CLOCK_SECONDS, isClockInterval } from '@readyboard/timesheet'
import { useQuery } from '@tanstack/react-query'
import { useFollowFetch } from '../api/fetch-progress.ts'
import { reportQuery } from '../api/report-query.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { useNow } from '../ui/use-now.ts'
import { FRAME } from '../words/frame.ts'
import { WALLBOARD } from '../words/wallboard.ts'
import { DayChart } from './day-chart.tsx'
import { freshness, UPDATE_MS } from './freshness.ts'
import { lastClosed } from './last-closed.ts'
import { screenShift } from './screen-shift.ts'
import { useNewBuild } from './use-new-build.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { WallControls } from './wall-controls.tsx'
import { WallFacts } from './wall-facts.tsx'
import { wallFetch, wallProblem } from './wall-fetch.ts'
import { WallHero, WallStates } from './wall-figures.tsx'
import { WallFooter } from './wall-footer.tsx'
import { WallHeader } from './wall-header.tsx'
import { WallNames } from './wall-names.tsx'
import { WallNothing } from './wall-nothing.tsx'
import { namesWanted, wallQuestions, wallTheme } from './wallboard-view.ts'
import './wallboard.css'

/** The last closed interval, to be read from across a room: never live, always with its age. */
export function WallboardPage() {
  const { question, occupancy } = useQuestion()
  const view = useView()
  const now = useNow(10_000)
  const awake = useWakeLock()
  useNewBuild()
  const asked = wallQuestions(question)
  const today = useQuery({ ...reportQuery(asked.today), refetchInterval: UPDATE_MS })
  const closedToday = today.data ? lastClosed(today.data) : null
  const latest = useQuery({
    ...reportQuery(asked.latest),
    refetchInterval: UPDATE_MS,
    enabled: today.data !== undefined && closedToday === null,
  })
  const wholeDay = useQuery({ ...reportQuery(asked.wholeDay), refetchInterval: UPDATE_MS })
  const answers = closedToday ? [today.data] : [today.data, latest.data]
  const fetch = wallFetch(...answers)
  useFollowFetch(fetch?.id ?? null)
  const shown = closedToday ? today.data : latest.data
  const point = closedToday ?? (latest.data ? lastClosed(latest.data) : null)
  const { x, y } = screenShift(now)
  const age =
    point && shown
      ? freshness(now, Date.parse(point.end), today.dataUpdatedAt, intervalMs(shown))
      : { stale: false, ageMinutes: 0 }
  const intervalName = intervalWords(asked.today.interval)
  return (
    <div className={`wall ${age.stale ? 'stale' : ''}`} data-wall-theme={wallTheme(view)}>
      <title>{FRAME.title({ page: WALLBOARD.title })}</title>
      <WallControls />
      <main id="content" className="wall-content" tabIndex={-1} style={{ transform: `translate(${x}px, ${y}px)` }}>
        <WallHeader {...{ point, now }} zone={today.data?.query.tz ?? null} />
        {point && shown ? (
          <>
            <div className="wall-top">
              <WallHero {...{ point, occupancy }} />
              <div className="wall-side">
                <WallStates point={point} />
                <WallFacts point={point} today={wholeDay.data?.summary ?? null} />
              </div>
            </div>
            {namesWanted(view) ? (
              <WallNames {...{ point, occupancy, now }} question={asked.today} tz={shown.query.tz} />
            ) : (
              <DayChart report={today.data ?? shown} {...{ occupancy, intervalName }} />
            )}
            <WallFooter {...{ point, age, awake, intervalName }} answeredAt={today.dataUpdatedAt} report={shown} />
          </>
        ) : (
          <WallNothing
            error={today.error}
            asked={today.data !== undefined && !latest.isLoading}
            problem={wallProblem(...answers)}
            {...{ fetch, intervalName }}
          />
        )}
      </main>
    </div>
  )
}

function intervalMs({ query: { interval } }: TimeSheetReport): number {
  return (isClockInterval(interval) ? CLOCK_SECONDS[interval] : 0) * 1000
}

function intervalWords(interval: TimeSheetReport['query']['interval'] | null): string {
  return WALLBOARD.intervals[interval === '15_minutes' || interval === '1_hour' ? interval : '30_minutes']
}
