import type { TimeSheetReport } from '@readyboard/contract'
import { addDays, dayAt, dayStart } from '@readyboard/timesheet'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { epochSeconds } from '../ui/local-time.ts'
import { WALLBOARD } from '../words/wallboard.ts'
import { dayBars } from './day-bars.ts'
import { knownUntil } from './known-until.ts'
import { WallChart } from './wall-chart.tsx'
import { WallTable } from './wall-table.tsx'

type DayChartProps = { report: TimeSheetReport; occupancy: OccupancyChoice; intervalName: string }

/** The day so far, with its legend and, for those who hear the page, its numbers. */
export function DayChart({ report, occupancy, intervalName }: DayChartProps) {
  const { tz, to } = report.query
  const day = dayAt(epochSeconds(to) - 1, tz)
  const bounds = { start: dayStart(day, tz), end: dayStart(addDays(day, 1), tz) }
  const asOf = Math.max(bounds.start, knownUntil(report))
  const bars = dayBars(report.series, asOf, occupancy)
  const title = WALLBOARD.chart({ interval: intervalName })
  return (
    <section className="wall-day">
      <div className="wall-legend">
        <h2>{title}</h2>
        <ul aria-hidden="true">
          {(['occupied', 'ready', 'notReady'] as const).map((state) => (
            <li key={state}>
              <i className={`wall-swatch ${state}`} />
              {WALLBOARD.states[state]}
            </li>
          ))}
          <li>
            <i className="wall-swatch line" />
            {WALLBOARD.occupancyLine}
          </li>
        </ul>
      </div>
      <WallChart {...{ report, occupancy, intervalName, bars, asOf }} day={bounds} />
      <WallTable {...{ bars, occupancy }} caption={title} />
    </section>
  )
}
