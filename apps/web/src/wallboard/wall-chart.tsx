import type { TimeSheetReport } from '@readyboard/contract'
import { useId } from 'react'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatCount, formatOneDecimal } from '../ui/format.ts'
import { formatTime } from '../ui/wall-clock.ts'
import { WALLBOARD } from '../words/wallboard.ts'
import { agentScale, type DayBar } from './day-bars.ts'
import { hourTicks } from './hour-ticks.ts'

const [WIDTH, LEFT, TOP, ZERO, OCCUPANCY_TOP, OCCUPANCY_ZERO, HEIGHT] = [1800, 84, 14, 240, 286, 386, 430]
const USUAL_FLOOR = 0.3

type WallChartProps = {
  report: TimeSheetReport
  occupancy: OccupancyChoice
  bars: readonly DayBar[]
  /** Epoch seconds up to which the running interval is known. */
  asOf: number
  /** Start and end of the local day, epoch seconds: a long day has its true length. */
  day: { start: number; end: number }
  intervalName: string
}

/** The day so far: average agents in each state above, occupancy on its target band below, one clock under both. */
export function WallChart({ report, occupancy, bars, asOf, day, intervalName }: WallChartProps) {
  const hatch = useId()
  const { max, lines } = agentScale(bars)
  const x = (instant: number) => LEFT + ((instant - day.start) / (day.end - day.start)) * (WIDTH - LEFT)
  const y = (agents: number) => ZERO - (agents / max) * (ZERO - TOP)
  const { words, target } = OCCUPANCIES[occupancy]
  const floor = occupancyFloor(bars, target !== null)
  const yOf = (ratio: number) =>
    OCCUPANCY_ZERO - ((Math.min(1, ratio) - floor) / (1 - floor)) * (OCCUPANCY_ZERO - OCCUPANCY_TOP)
  const time = formatTime(report.coverage.asOf ?? report.query.to)
  const summary = WALLBOARD.chartSummary({
    intervals: formatCount(bars.length),
    highest: formatOneDecimal(Math.max(0, ...bars.map(total))),
    until: time,
  })
  return (
    <svg className="wall-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="8" fill="var(--hatch)" />
        </pattern>
      </defs>
      {lines.map((agents) => (
        <g key={agents}>
          <line x1={LEFT} x2={WIDTH} y1={y(agents)} y2={y(agents)} className="wall-grid" />
          <text x={LEFT - 16} y={y(agents) + 9} textAnchor="end">
            {formatCount(agents)}
          </text>
        </g>
      ))}
      {bars.map((bar) => (
        <Bar key={bar.start} {...{ bar, x, y }} hatch={`url(#${hatch})`} />
      ))}
      <text x={LEFT} y={OCCUPANCY_TOP - 14}>
        {WALLBOARD.occupancyChart({ words, interval: intervalName })}
      </text>
      <OccupancyGround {...{ target, yOf }} />
      <path d={occupancyPath(bars, x, yOf)} className="wall-line" />
      <line x1={x(asOf)} x2={x(asOf)} y1={TOP} y2={OCCUPANCY_ZERO} className="wall-now" />
      <text x={x(asOf) + 12} y={TOP + 10}>
        {time}
      </text>
      {hourTicks(report.query.tz, day).map(({ instant, label }) => (
        <text key={instant} x={Math.min(WIDTH - 40, Math.max(40, x(instant)))} y={HEIGHT - 8} textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  )
}

type OccupancyGroundProps = { target: { from: number; to: number } | null; yOf: (ratio: number) => number }

/** What an occupancy is read against: the band that belongs to its definition; without one, all and half. */
function OccupancyGround({ target, yOf }: OccupancyGroundProps) {
  const marks = target ? [(target.from + target.to) / 2] : [1, 0.5]
  return (
    <>
      {target && (
        <rect
          x={LEFT}
          width={WIDTH - LEFT}
          y={yOf(target.to)}
          height={yOf(target.from) - yOf(target.to)}
          className="wall-band"
        />
      )}
      {marks.map((ratio) => (
        <g key={ratio}>
          {!target && <line x1={LEFT} x2={WIDTH} y1={yOf(ratio)} y2={yOf(ratio)} className="wall-grid" />}
          <text x={LEFT - 16} y={yOf(ratio) + 9} textAnchor="end">
            {Math.round(ratio * 100)}
          </text>
        </g>
      ))}
    </>
  )
}

/** The lowest occupancy drawn: a target is read best on the upper part, which gives way where something lies below. */
function occupancyFloor(bars: readonly DayBar[], hasTarget: boolean): number {
  return hasTarget && bars.every(({ occupancy }) => occupancy === null || occupancy >= USUAL_FLOOR) ? USUAL_FLOOR : 0
}

type BarProps = { bar: DayBar; x: (instant: number) => number; y: (agents: number) => number; hatch: string }

function Bar({ bar, x, y, hatch }: BarProps) {
  const [left, width] = [x(bar.start) + 1.5, Math.max(1, x(bar.end) - x(bar.start) - 3)]
  const ready = bar.occupied + bar.ready
  const box = (from: number, to: number) => ({ x: left, width, y: y(to), height: Math.max(0, y(from) - y(to)) })
  return (
    <g className="bars">
      <rect {...box(0, bar.occupied)} fill="var(--occ)" />
      <rect {...box(bar.occupied, ready)} fill="var(--ready)" className="ready-area" />
      <rect {...box(ready, total(bar))} fill="var(--nr)" className="not-ready-area" />
      {bar.running && <rect {...box(0, total(bar))} fill={hatch} />}
    </g>
  )
}

const total = ({ occupied, ready, notReady }: DayBar) => occupied + ready + notReady

/** Never joined over intervals without a value. */
function occupancyPath(bars: readonly DayBar[], x: (instant: number) => number, y: (occupancy: number) => number) {
  let path = ''
  let lastEnd: number | null = null
  for (const { start, end, occupancy } of bars) {
    if (occupancy === null) continue
    path += `${lastEnd === start ? 'L' : 'M'}${x((start + end) / 2).toFixed(1)} ${y(occupancy).toFixed(1)}`
    lastEnd = end
  }
  return path
}
