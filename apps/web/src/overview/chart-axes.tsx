import type { Interval } from '@readyboard/timesheet'
import { useMemo } from 'react'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { OCCUPANCY } from '../words/occupancy.ts'
import { type ChartLayout, LABEL_GAP } from './chart-layout.ts'
import type { TimePoint } from './time-points.ts'
import type { GridLine } from './time-scale.ts'
import { timeTicks } from './time-ticks.ts'

type ChartAxesProps = {
  points: readonly TimePoint[]
  occupancy: OccupancyChoice
  interval: Interval
  layout: ChartLayout
  width: number
  lines: readonly GridLine[]
  x: (instant: number) => number
  y: (seconds: number) => number
  yOccupancy: (ratio: number) => number
  /** The lowest occupancy drawn. */
  floor: number
}

/** Grid, scales and the words around the plot. */
export function ChartAxes({
  points,
  occupancy,
  interval,
  layout,
  width,
  lines,
  x,
  y,
  yOccupancy,
  floor,
}: ChartAxesProps) {
  const { left, timeTop, timeZero, bottom } = layout
  const right = width - layout.right
  const ticks = useMemo(() => timeTicks(points, interval, x), [points, interval, x])
  const labels = left - LABEL_GAP
  const { words, target } = OCCUPANCIES[occupancy]
  return (
    <g>
      {lines.map(({ seconds, label }) => (
        <g key={seconds}>
          <path d={`M${left} ${y(seconds)}H${right}`} stroke={seconds === 0 ? 'var(--line-2)' : 'var(--line)'} />
          <text x={labels} y={y(seconds) + 4} textAnchor="end" className="axis-text">
            {label}
          </text>
        </g>
      ))}
      <text x={left} y={timeZero + 17} className="axis-text strong">
        {OCCUPANCY.of({ meaning: words })}
      </text>
      {/* The edges of the target; without one, all and half. */}
      <path
        d={(target ? [target.to, target.from] : [1, 0.5])
          .map((ratio) => `M${left} ${yOccupancy(ratio)}H${right}`)
          .join('')}
        stroke={target ? 'var(--band-edge)' : 'var(--line)'}
        strokeWidth={target ? 0.75 : 1}
      />
      {(target ? [target.to, target.from] : [1, 0.5]).map((ratio, index) => (
        <text
          key={ratio}
          x={labels}
          y={yOccupancy(ratio) + (index === 0 ? 2 : 7)}
          textAnchor="end"
          className="axis-text"
        >
          {Math.round(ratio * 100)}
        </text>
      ))}
      <text x={labels} y={bottom + 1} textAnchor="end" className="axis-text">
        {floor * 100} %
      </text>
      <path d={`M${left} ${bottom}H${right}`} stroke="var(--line-2)" />
      {ticks.days.map(({ x: place, label, anchor, line }) => (
        <g key={`${place} ${label}`}>
          {line && (
            <path d={`M${anchor === 'start' ? place - 4 : place} ${timeTop - 2}V${bottom + 8}`} stroke="var(--line)" />
          )}
          {label && (
            <text
              x={place}
              y={ticks.hours.length > 0 ? bottom + 27 : bottom + 17}
              textAnchor={anchor}
              className="axis-text day"
            >
              {label}
            </text>
          )}
        </g>
      ))}
      {ticks.hours.map(({ x: place, label }) => (
        <g key={place}>
          <path d={`M${place} ${bottom}v3`} stroke="var(--band-edge)" />
          <text x={place} y={bottom + 14} textAnchor="middle" className="axis-text hour">
            {label}
          </text>
        </g>
      ))}
      {ticks.repeated.map(({ from, to, label }) => (
        <g key={from}>
          <rect x={from} y={bottom + 1} width={to - from} height="3" fill="var(--t1)" />
          <text x={(from + to) / 2} y={bottom + 14} textAnchor="middle" className="axis-text hour repeated">
            {label}
          </text>
        </g>
      ))}
    </g>
  )
}
