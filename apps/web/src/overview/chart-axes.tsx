import { DEFINITIONS, type Interval } from '@readyboard/timesheet'
import { useMemo } from 'react'
import { type ChartLayout, LABEL_GAP } from './chart-layout.ts'
import type { TimePoint } from './time-points.ts'
import type { GridLine } from './time-scale.ts'
import { timeTicks } from './time-ticks.ts'

type ChartAxesProps = {
  points: readonly TimePoint[]
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

const TARGET = DEFINITIONS.occupancy.target

/** Grid, scales and the words around the plot. */
export function ChartAxes({ points, interval, layout, width, lines, x, y, yOccupancy, floor }: ChartAxesProps) {
  const { left, timeTop, timeZero, bottom } = layout
  const right = width - layout.right
  const ticks = useMemo(() => timeTicks(points, interval, x), [points, interval, x])
  const words = left - LABEL_GAP
  return (
    <g>
      {lines.map(({ seconds, label }) => (
        <g key={seconds}>
          <path d={`M${left} ${y(seconds)}H${right}`} stroke={seconds === 0 ? 'var(--line-2)' : 'var(--line)'} />
          <text x={words} y={y(seconds) + 4} textAnchor="end" className="axis-text">
            {label}
          </text>
        </g>
      ))}
      <path
        d={`M${left} ${yOccupancy(TARGET.to)}H${right}M${left} ${yOccupancy(TARGET.from)}H${right}`}
        stroke="var(--band-edge)"
        strokeWidth="0.75"
      />
      <text x={left} y={timeZero + 17} className="axis-text strong">
        Occupancy
      </text>
      <text x={words} y={yOccupancy(TARGET.to) + 2} textAnchor="end" className="axis-text">
        {TARGET.to * 100}
      </text>
      <text x={words} y={yOccupancy(TARGET.from) + 7} textAnchor="end" className="axis-text">
        {TARGET.from * 100}
      </text>
      <text x={words} y={bottom + 1} textAnchor="end" className="axis-text">
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
