import { type Interval, isClockInterval } from '@readyboard/timesheet'
import { useId } from 'react'
import { CHART_PLOT } from '../words/chart-plot.ts'
import type { ChartLayout } from './chart-layout.ts'
import { gapWords } from './gap-words.ts'
import { type Gap, gaps, type TimePoint } from './time-points.ts'
import { chartDays } from './time-ticks.ts'

type ChartGapsProps = {
  points: readonly TimePoint[]
  interval: Interval
  layout: ChartLayout
  x: (instant: number) => number
  fetching: boolean
}

/** What stands for intervals without numbers: a box for each day or interval, the reason once for the whole stretch. */
export function ChartGaps({ points, interval, layout, x, fetching }: ChartGapsProps) {
  const found = gaps(points)
  const dots = useId()
  if (found.length === 0) return null
  const cells = isClockInterval(interval) ? chartDays(points) : points
  const { timeTop, timeZero, bottom } = layout
  return (
    <g>
      <defs>
        <pattern id={dots} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="0.9" fill="var(--field)" />
        </pattern>
      </defs>
      {found.map((gap) => (
        <g key={gap.start} className={`gap ${gap.state}`}>
          {boxes(gap, cells).map(({ start, end }) => (
            <rect
              key={start}
              x={x(start) + 1}
              width={Math.max(1, x(end) - x(start) - 2)}
              y={timeTop}
              height={(gap.state === 'failed' ? bottom : timeZero) - timeTop}
              rx={x(end) - x(start) > 8 ? 3 : 0}
              fill={gap.state === 'out-of-reach' ? `url(#${dots})` : undefined}
            />
          ))}
          <GapWords
            text={gapWords(gap.state, fetching)}
            aside={gap.state === 'failed' ? CHART_PLOT.noDataSince({ time: clockOf(points, gap) }) : ''}
            from={x(gap.start)}
            to={x(gap.end)}
            top={timeTop}
            y={(timeTop + timeZero) / 2}
          />
        </g>
      ))}
    </g>
  )
}

/** A stretch without a break is one box where it failed, else one for each day it touches. */
function boxes(gap: Gap, cells: readonly { start: number; end: number }[]) {
  if (gap.state === 'failed' || gap.state === 'out-of-reach') return [gap]
  return cells
    .filter(({ start, end }) => start < gap.end && end > gap.start)
    .map(({ start, end }) => ({ start: Math.max(start, gap.start), end: Math.min(end, gap.end) }))
}

/** What the clock showed when the gap began. */
function clockOf(points: readonly TimePoint[], gap: Gap): string {
  const iso = points.find(({ start }) => start === gap.start)?.source.start ?? ''
  return iso.slice(11, 16)
}

type GapWordsProps = { text: string; aside: string; from: number; to: number; top: number; y: number }

/** The reason in the middle of the gap, or before it where the gap is too narrow and the reason matters. */
function GapWords({ text, aside, from, to, top, y }: GapWordsProps) {
  const width = text.length * 6 + 20
  const middle = (from + to) / 2
  if (to - from < width)
    return aside && from > aside.length * 6 + 50 ? (
      <text x={from - 5} y={top + 8} textAnchor="end" className="axis-text strong">
        {aside}
      </text>
    ) : null
  return (
    <g>
      <rect x={middle - width / 2} y={y - 13} width={width} height="26" rx="5" className="gap-words" />
      <text x={middle} y={y + 4} textAnchor="middle" className="axis-text strong">
        {text}
      </text>
    </g>
  )
}
