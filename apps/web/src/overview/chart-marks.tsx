import { isClockInterval } from '@readyboard/timesheet'
import { memo, useId, useMemo } from 'react'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { CHART_PLOT } from '../words/chart-plot.ts'
import { ChartAxes } from './chart-axes.tsx'
import { ChartGaps } from './chart-gaps.tsx'
import type { ChartScales } from './chart-layout.ts'
import { comparedLine } from './compared-line.ts'
import { occupancyDots, occupancyLine } from './occupancy-line.ts'
import { stateBars } from './state-bars.ts'
import type { TimeChartProps } from './time-chart.tsx'
import type { GridLine } from './time-scale.ts'

type ChartMarksProps = TimeChartProps & {
  scales: ChartScales
  lines: readonly GridLine[]
  floor: number
  end: number
}

/** From this width of a bar on, single points and the unfinished end of the line are shown. */
const ROOM_FOR_POINTS = 20

const THIN_BAR = 4

const dotRadius = (slot: number) => (slot >= ROOM_FOR_POINTS ? 3.6 : slot < THIN_BAR ? 1.8 : 3.2)

/** Everything drawn that does not move with the pointer. */
export const ChartMarks = memo(function ChartMarks(props: ChartMarksProps) {
  const { points, interval, asShare, layout, width, now, lines, floor, end } = props
  const { x, y, yOccupancy } = props.scales
  const bars = useMemo(() => stateBars(points, { x, y }, asShare), [points, x, y, asShare])
  const slot = points[0] ? x(points[0].end) - x(points[0].start) : 0
  const { target } = OCCUPANCIES[props.occupancy]
  const line = useMemo(
    () => occupancyLine(points, { x, y: yOccupancy }, dotRadius(slot), target?.strain ?? null),
    [points, x, yOccupancy, slot, target],
  )
  const compared = useMemo(() => comparedLine(points, { x, y: yOccupancy }), [points, x, yOccupancy])
  const hatch = useId()
  // A whole day's bar is unfinished as a whole: a line inside it would cut what belongs together.
  const running = points.at(-1)?.running === true && isClockInterval(interval)
  return (
    <g>
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="4" fill="var(--hatch)" />
        </pattern>
      </defs>
      {target && (
        <rect
          x={layout.left}
          width={Math.max(0, width - layout.left - layout.right)}
          y={yOccupancy(target.to)}
          height={yOccupancy(target.from) - yOccupancy(target.to)}
          fill="var(--band)"
        />
      )}
      <ChartAxes occupancy={props.occupancy} {...{ points, interval, layout, width, lines, floor, x, y, yOccupancy }} />
      <ChartGaps {...{ points, interval, layout, x, fetching: props.fetching }} />
      <g className="bars">
        <path d={bars.occupied} fill="var(--occ)" />
        <path d={bars.ready} fill="var(--ready)" className="ready-area" />
        <path d={bars.notReady} fill="var(--nr)" className="not-ready-area" />
        <path d={bars.edge} fill="var(--nr-edge)" />
        <path d={bars.hatch} fill={`url(#${hatch})`} />
      </g>
      {compared && <path d={compared} className="occupancy-line compared" />}
      <path d={line.line} className="occupancy-line" />
      {slot >= ROOM_FOR_POINTS && (
        <>
          <path d={occupancyDots(points, { x, y: yOccupancy }, 2.6)} fill="var(--t1)" />
          <path d={line.tail} className="occupancy-line tail" />
          {line.tailEnd && <circle cx={line.tailEnd.x} cy={line.tailEnd.y} r="3.4" className="hollow" />}
        </>
      )}
      <path d={line.strained} fill="var(--b5)" stroke="var(--surface)" strokeWidth={slot < THIN_BAR ? 0 : 1.4} />
      {running && <Now {...{ x: x(now), end: x(end), layout, iso: points.at(-1)?.source.start ?? '', now }} />}
    </g>
  )
})

/** Room for `07:40 now`. */
const NOW_WIDTH = 62

type NowProps = { x: number; end: number; layout: ChartMarksProps['layout']; iso: string; now: number }

/** The line behind which nothing has happened yet. */
function Now({ x, end, layout, iso, now }: NowProps) {
  const room = end - x > 70
  return (
    <g>
      <rect
        x={x}
        y={layout.timeTop}
        width={Math.max(0, end - x)}
        height={layout.bottom - layout.timeTop}
        className="future"
      />
      <path d={`M${x} ${layout.timeTop - 4}V${layout.bottom}`} stroke="var(--t2)" strokeDasharray="2 2" />
      <rect
        x={room ? x + 2 : x - NOW_WIDTH - 2}
        y={layout.timeTop - 3}
        width={NOW_WIDTH}
        height="15"
        rx="3"
        className="now-ground"
      />
      <text
        x={room ? x + 5 : x - 5}
        y={layout.timeTop + 8}
        className="axis-text strong"
        textAnchor={room ? 'start' : 'end'}
      >
        {CHART_PLOT.now({ time: clockAt(now, iso) })}
      </text>
    </g>
  )
}

/** The wall clock at an instant near a known one. */
function clockAt(instant: number, iso: string): string {
  const [hours = 0, minutes = 0] = iso.slice(11, 16).split(':').map(Number)
  const wall = hours * 60 + minutes + Math.floor((instant * 1000 - Date.parse(iso)) / 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(wall / 60) % 24)}:${two(wall % 60)}`
}
