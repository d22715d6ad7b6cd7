import type { CoveragePart } from '@readyboard/contract'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { occupancyHeader } from '../occupancy/occupancies.ts'
import { occupancyReason, occupancyText } from '../occupancy/sum-words.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatDuration } from '../ui/format.ts'
import { Reason } from '../ui/reason.tsx'
import { useWidth } from '../ui/use-width.ts'
import { formatDay } from '../ui/wall-clock.ts'
import { STRIP_WORDS } from '../words/agent.ts'
import { usualHours } from './strip-bars.ts'
import type { StripDay } from './strip-days.ts'
import './strip.css'
import { nextPlace, type StripPlace } from './strip-place.ts'
import { StripRow } from './strip-row.tsx'
import { StripTooltip } from './strip-tooltip.tsx'
import { dayNote, lengthWords, quietWords } from './strip-words.ts'

export type StripChartProps = {
  days: readonly StripDay[]
  summary: string
  occupancy: OccupancyChoice
  /** Epoch seconds at which the answer arrived. */
  now: number
  /** What is known about the range, and since when. */
  parts: readonly CoveragePart[]
  unbroken: readonly { start: number; end: number }[]
}

/** A row for each day, as long as the day was, with its figures beside it; arrow keys lead from hour to hour. */
export function StripChart({ days, summary, occupancy, now, parts, unbroken }: StripChartProps) {
  const [ref, width] = useWidth()
  const [place, setPlace] = useState<StripPlace | null>(null)
  const longest = Math.max(24, ...days.map(({ start, end }) => (end - start) / 3600))
  const pixelsPerHour = width / longest
  const shown = place && days[place.day]?.hours[place.hour] ? place : null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextPlace(days, shown, event.key)
    if (next === undefined) return
    event.preventDefault()
    setPlace(next)
  }
  const point = (day: number, event: PointerEvent) => {
    const at = days[day]
    if (!at || width === 0) return
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left
    const instant = at.start + (left / pixelsPerHour) * 3600
    const hour = at.hours.findIndex(({ start, end }) => start <= instant && instant < end)
    setPlace(hour < 0 ? null : { day, hour })
  }
  return (
    <div
      className="strip"
      role="application"
      aria-label={summary}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys lead through the hours, as the label says
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => setPlace(null)}
      onPointerLeave={() => setPlace(null)}
    >
      <div className="strip-head" aria-hidden="true">
        <span />
        <span ref={ref} className="strip-axis">
          {width > 0 &&
            usualHours(pixelsPerHour).map((hour) => (
              <span key={hour} style={{ left: hour * pixelsPerHour }}>
                {String(hour).padStart(2, '0')}:00
              </span>
            ))}
        </span>
        <span>{STRIP_WORDS.heads.online}</span>
        <span>{occupancyHeader(occupancy)}</span>
        <span>{STRIP_WORDS.heads.longest}</span>
      </div>
      {days.map((day, index) => (
        <div key={day.day} className="strip-day">
          <div className="strip-name">
            <b>{formatDay(day.day)}</b>
            <span>{dayNote(day, now, parts)}</span>
          </div>
          <div
            className="strip-track"
            onPointerMove={(event) => point(index, event)}
            onPointerDown={(event) => point(index, event)}
          >
            {width > 0 && (
              <StripRow
                {...{ day, pixelsPerHour, now }}
                unbroken={unbroken
                  .filter(({ start, end }) => start < day.end && end > day.start)
                  .map(({ start, end }) => ({ start: Math.max(start, day.start), end: Math.min(end, day.end) }))}
              />
            )}
            {shown?.day === index && <StripTooltip {...{ day, hour: shown.hour, pixelsPerHour, width, occupancy }} />}
          </div>
          <DayFigures {...{ day, occupancy, now }} />
        </div>
      ))}
    </div>
  )
}

function DayFigures({ day, occupancy, now }: { day: StripDay; occupancy: OccupancyChoice; now: number }) {
  const quiet = quietWords(day, now)
  if (quiet !== null || day.sums === null) return <div className="strip-quiet">{quiet}</div>
  const { sums, longestSeconds } = day
  const reason = occupancyReason(sums, occupancy, null)
  const text = occupancyText(sums, occupancy)
  return (
    <>
      <b>{formatDuration(sums.onlineSeconds)}</b>
      <span>
        {reason === null ? (
          text
        ) : (
          <Reason reason={reason} stop={false}>
            {text}
          </Reason>
        )}
      </span>
      <span className={longestSeconds === 0 ? 'text-t3' : ''}>{lengthWords(longestSeconds)}</span>
    </>
  )
}
