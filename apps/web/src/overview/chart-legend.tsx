import type { PartState } from '@readyboard/contract'
import { memo } from 'react'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { CHART } from '../words/chart.ts'
import { OCCUPANCY } from '../words/occupancy.ts'
import { STATES } from '../words/states.ts'
import { gapWords } from './gap-words.ts'
import { isOpen, type TimePoint } from './time-points.ts'

const GAP_STATES: readonly PartState[] = ['fetching', 'missing', 'failed', 'out-of-reach']

type ChartLegendProps = {
  points: readonly TimePoint[]
  occupancy: OccupancyChoice
  fetching: boolean
  /** What the dashed line is; null without one. */
  compared: string | null
}

/** What the marks of the chart mean; only those that are in it. */
export const ChartLegend = memo(function ChartLegend(props: ChartLegendProps) {
  const { points, occupancy: choice, fetching, compared } = props
  const strain = OCCUPANCIES[choice].target?.strain ?? null
  const strained =
    strain !== null && points.some(({ occupancy, running }) => !running && occupancy !== null && occupancy > strain)
  const open = points.some((point) => point.seconds !== null && isOpen(point))
  const missing = GAP_STATES.filter((state) => points.some((point) => point.seconds === null && point.state === state))
  return (
    <ul className="chart-legend">
      <li>
        <i className="swatch occupied" />
        {STATES.occupied.name}
      </li>
      <li>
        <i className="swatch ready" />
        {STATES.ready.name}
      </li>
      <li>
        <i className="swatch not-ready" />
        {STATES.notReady.name}
      </li>
      <li>
        <svg width="16" height="10" aria-hidden="true">
          <path d="M0 5h16" stroke="var(--t1)" strokeWidth="1.6" />
        </svg>
        {OCCUPANCY.name}
      </li>
      {compared && points.some(({ before }) => before !== null && before.occupancy !== null) && (
        <li>
          <svg width="16" height="10" aria-hidden="true">
            <path d="M0 5h16" stroke="var(--off-edge)" strokeWidth="1.2" strokeDasharray="3 2" />
          </svg>
          {compared}
        </li>
      )}
      {strained && (
        <li>
          <svg width="10" height="10" aria-hidden="true">
            <circle cx="5" cy="5" r="3.4" fill="var(--b5)" />
          </svg>
          {CHART.above({ percent: String(strain * 100) })}
        </li>
      )}
      {open && (
        <li>
          <i className="legend-box open" />
          {CHART.notFinal}
        </li>
      )}
      {missing.map((state) => (
        <li key={state}>
          <i className={`legend-box ${state}`} />
          {gapWords(state, fetching)}
        </li>
      ))}
    </ul>
  )
})
