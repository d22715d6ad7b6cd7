import type { Interval } from '@readyboard/timesheet'
import { type KeyboardEvent, type MouseEvent, memo, useMemo, useRef, useState } from 'react'
import { ComposedChart, XAxis, YAxis } from 'recharts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { CHART_PLOT } from '../words/chart-plot.ts'
import { ActivePoint } from './active-point.tsx'
import { type ChartLayout, chartScales, occupancyFloor, panelDomains, withLabels } from './chart-layout.ts'
import { ChartMarks } from './chart-marks.tsx'
import type { TimePoint } from './time-points.ts'
import { SHARE_SCALE, timeScale } from './time-scale.ts'
import { axisEnd } from './time-ticks.ts'

export type TimeChartProps = {
  points: readonly TimePoint[]
  /** Which occupancy the points hold. */
  occupancy: OccupancyChoice
  interval: Interval
  tz: string
  /** Epoch seconds at which the answer arrived. */
  now: number
  asShare: boolean
  fetching: boolean
  layout: ChartLayout
  width: number
  summary: string
  /** Leads to the rows of an interval. */
  onOpen: (point: TimePoint) => void
}

/**
 * Stacked time in state over occupancy, on one x axis of elapsed time. Pointer and keyboard are the chart library's;
 * what is drawn are a few paths, since an element for each of hundreds of bars is what makes charts slow.
 */
export const TimeChart = memo(function TimeChart(props: TimeChartProps) {
  const { points, interval, asShare, width, summary } = props
  // Kept by their start: a fresh answer brings new points for the same intervals.
  const [pinned, setPinned] = useState<number | null>(null)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const [layer, setLayer] = useState<HTMLElement | null>(null)
  const active = useRef<TimePoint | null>(null)
  const data = useMemo(() => [...points], [points])
  const scale = useMemo(() => (asShare ? SHARE_SCALE : timeScale(highestBar(points))), [points, asShare])
  const layout = useMemo(
    () =>
      withLabels(
        props.layout,
        scale.lines.map(({ label }) => label),
      ),
    [props.layout, scale],
  )
  const floor = useMemo(
    () => occupancyFloor(points.flatMap(({ occupancy, before }) => [occupancy, before?.occupancy ?? null])),
    [points],
  )
  const domains = useMemo(() => panelDomains(layout, scale.max, floor), [layout, scale, floor])
  const start = points[0]?.start ?? 0
  const end = axisEnd(points, interval)
  const scales = useMemo(() => chartScales(layout, width, [start, end], domains), [layout, width, start, end, domains])

  const unpin = () => {
    setPinned(null)
    // The tooltip goes with what has the focus: give it back to the chart.
    if (layer?.contains(document.activeElement)) layer.parentElement?.querySelector('svg')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && active.current && !inTooltip(event)) {
      // The library hides its tooltip on Enter; here it stays.
      event.stopPropagation()
      setPinned(active.current.start)
    }
    if (event.key === 'Escape') {
      unpin()
      setDismissed(active.current?.start ?? null)
    }
  }
  const onClick = (event: MouseEvent) => {
    const point = inTooltip(event) ? undefined : pointAt(event)
    if (!point) return
    // A finger has no hover: its first tap reads the numbers, and the button under them leads on.
    const touch = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType !== 'mouse'
    if (touch) setPinned(point.start)
    else props.onOpen(point)
  }
  const pointAt = ({ clientX, currentTarget }: MouseEvent): TimePoint | undefined => {
    const across = clientX - currentTarget.getBoundingClientRect().left - layout.left
    const instant = start + (across / (width - layout.left - layout.right)) * (end - start)
    return points.find((point) => point.start <= instant && instant < point.end)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the focusable chart is inside, this only listens in before it
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter pins the tooltip, whose button does what a click does
    <div className="time-chart" onKeyDownCapture={onKeyDown} onMouseDown={keepFocus} onClick={onClick}>
      <ComposedChart
        width={width}
        height={layout.height}
        data={data}
        margin={{ top: layout.timeTop, right: layout.right, bottom: layout.height - layout.bottom, left: layout.left }}
        accessibilityLayer
        role="application"
        aria-label={`${summary} ${CHART_PLOT.keys}`}
      >
        <XAxis hide dataKey="middle" type="number" domain={[start, end]} allowDataOverflow />
        <YAxis hide yAxisId="time" type="number" domain={domains.time} allowDataOverflow width={0} />
        <YAxis hide yAxisId="occupancy" type="number" domain={domains.occupancy} allowDataOverflow width={0} />
        <ChartMarks {...props} layout={layout} scales={scales} lines={scale.lines} floor={floor} end={end} />
        <ActivePoint {...props} {...{ layout, scales, active, pinned, dismissed, layer }} onUnpin={unpin} />
      </ComposedChart>
      <div ref={setLayer} />
    </div>
  )
})

function highestBar(points: readonly TimePoint[]): number {
  const sums = points.map(({ seconds }) => (seconds ? seconds.occupied + seconds.ready + seconds.notReady : 0))
  return Math.max(0, ...sums)
}

/** A click would focus the chart, and focus moves the reading point to the first interval. */
function keepFocus(event: MouseEvent) {
  if (!inTooltip(event)) event.preventDefault()
}

function inTooltip({ target }: { target: EventTarget }): boolean {
  return target instanceof Element && target.closest('.chart-tooltip') !== null
}
