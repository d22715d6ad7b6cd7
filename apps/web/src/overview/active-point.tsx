import { type RefObject, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useActiveTooltipLabel, useIsTooltipActive } from 'recharts'
import type { ChartScales } from './chart-layout.ts'
import { ChartTooltip } from './chart-tooltip.tsx'
import type { TimeChartProps } from './time-chart.tsx'
import type { TimePoint } from './time-points.ts'
import { tooltipLeft } from './tooltip-place.ts'

type ActivePointProps = TimeChartProps & {
  scales: ChartScales
  /** Where the chart reads which interval pointer or keyboard is on. */
  active: RefObject<TimePoint | null>
  /** The start of the pinned interval. */
  pinned: number | null
  /** The start of the interval whose tooltip was closed with Escape: it stays closed until another one is visited. */
  dismissed: number | null
  /** Where the tooltip goes: HTML, over the drawing. */
  layer: HTMLElement | null
  onUnpin: () => void
}

/** Crosshair and tooltip of the interval under pointer or keyboard, or of the pinned one. */
export function ActivePoint({ active, pinned, dismissed, layer, onUnpin, ...chart }: ActivePointProps) {
  const { points, occupancy, interval, layout, width, tz, onOpen, scales } = chart
  const label = useActiveTooltipLabel()
  const hovering = useIsTooltipActive()
  const { x, yOccupancy } = scales
  const hovered = hovering ? (points.find(({ middle }) => middle === label) ?? null) : null
  useEffect(() => {
    active.current = hovered
  }, [active, hovered])
  const shown = hovered?.start === dismissed ? null : hovered
  const point = points.find(({ start }) => start === pinned) ?? shown
  if (!point) return null
  const [from, to, middle] = [x(point.start), x(point.end), x(point.middle)]
  return (
    <g pointerEvents="none" data-moving="">
      <rect
        x={from}
        width={Math.max(1, to - from)}
        y={layout.timeTop - 4}
        height={layout.bottom - layout.timeTop + 4}
        fill="var(--t1)"
        opacity="0.09"
      />
      <path d={`M${middle} ${layout.timeZero}V${layout.bottom}`} stroke="var(--t1)" opacity="0.45" />
      {point.occupancy !== null && <circle cx={middle} cy={yOccupancy(point.occupancy)} r="4" className="hollow" />}
      {layer &&
        createPortal(
          <ChartTooltip
            {...{ point, occupancy, interval, tz, pinned: pinned !== null, onUnpin, onOpen }}
            left={tooltipLeft(points, { from, to, width, x })}
          />,
          layer,
        )}
    </g>
  )
}
