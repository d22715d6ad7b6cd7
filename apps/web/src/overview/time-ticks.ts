import { type Interval, isClockInterval } from '@readyboard/timesheet'
import { wallSeconds } from '../ui/local-time.ts'
import { dateWords, dayWords } from '../ui/wall-clock.ts'
import { UI } from '../words/ui.ts'
import type { TimePoint } from './time-points.ts'

/** A word under the x axis. `line`: a day line is drawn up from here. */
export type DayTick = { x: number; label: string; anchor: 'start' | 'middle'; line: boolean }
export type HourTick = { x: number; label: string }
/** Two hours that share one name because clocks went back: underlined together. */
export type RepeatedHour = { from: number; to: number; label: string }
export type TimeTicks = { days: DayTick[]; hours: HourTick[]; repeated: RepeatedHour[] }

/** A local day as far as the points reach. `hours`: its true length, null where the range cuts it. */
export type ChartDay = { day: string; start: number; end: number; hours: number | null }

const HOUR = 3600
/** Narrower bars leave no room for hours under them. */
const MIN_BAR_FOR_HOURS = 6
const MIN_HOUR_STEP_WIDTH = 42

/** The local days of points shorter than a day. */
export function chartDays(points: readonly TimePoint[]): ChartDay[] {
  const days: ChartDay[] = []
  for (const { start, end, source } of points) {
    const day = source.start.slice(0, 10)
    const last = days.at(-1)
    if (last?.day === day) last.end = end
    else days.push({ day, start, end, hours: null })
  }
  const [first, last] = [points[0], points.at(-1)]
  return days.map((day) => {
    const cut =
      (day.start === first?.start && wallSeconds(first.source.start) !== 0) ||
      (day.end === last?.end && wallSeconds(last.source.end) !== 0)
    return { ...day, hours: cut ? null : (day.end - day.start) / HOUR }
  })
}

/**
 * The end of the axis: a range by the hour that starts with a day and stops in the middle of today is drawn to
 * midnight, so that today's bars stand where yesterday's do.
 */
export function axisEnd(points: readonly TimePoint[], interval: Interval): number {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return 0
  const startsWithDay = wallSeconds(first.source.start) === 0
  const pad = last.running && startsWithDay && isClockInterval(interval)
  const wall = wallSeconds(last.source.end)
  return pad && wall !== 0 ? last.end + 24 * HOUR - wall : last.end
}

/** What is written under the chart, by the room there is. */
export function timeTicks(points: readonly TimePoint[], interval: Interval, x: (instant: number) => number): TimeTicks {
  const [first, second] = points
  if (!first) return { days: [], hours: [], repeated: [] }
  if (!isClockInterval(interval)) return { days: periodTicks(points, interval, x), hours: [], repeated: [] }
  const barWidth = x((second ?? first).end) - x((second ?? first).start)
  const hourWidth = x(first.start + HOUR) - x(first.start)
  const days = dayTicks(chartDays(points), axisEnd(points, interval), x, barWidth >= MIN_BAR_FOR_HOURS)
  if (barWidth < MIN_BAR_FOR_HOURS) return { days, hours: [], repeated: repeatedHours(points, x, false) }
  const step = [1, 2, 3, 6, 12].find((hours) => hours * hourWidth >= MIN_HOUR_STEP_WIDTH) ?? 12
  const repeated = repeatedHours(points, x, true)
  const hours = hourTicks(points, axisEnd(points, interval), step, x)
  // The twice-named hour carries its own words.
  const clear = hours.filter((tick) => !repeated.some(({ from, to }) => tick.x > from - 20 && tick.x < to + 14))
  return { days, hours: clear, repeated }
}

function dayTicks(days: ChartDay[], end: number, x: (instant: number) => number, hoursBelow: boolean): DayTick[] {
  const typical = x((days[0]?.start ?? 0) + 24 * HOUR) - x(days[0]?.start ?? 0)
  const every = [1, 2, 7, 14, 28].find((step) => typical * step >= (step === 1 ? 22 : 44)) ?? 56
  return days.flatMap(({ day, start, hours }, index): DayTick[] => {
    const next = days[index + 1]?.start ?? end
    const width = x(next) - x(start)
    const line = index > 0 && typical >= 22
    const label = index % every === 0 ? dayLabel(day, hours, every > 1 ? typical * every : width, index === 0) : ''
    // Under hours a day's name starts at its line; alone it stands in the middle of its day.
    return hoursBelow || every > 1 || width > 110
      ? [{ x: x(start) + (line || hoursBelow ? 4 : 0), label, anchor: 'start', line }]
      : [{ x: (x(start) + x(next)) / 2, label, anchor: 'middle', line }]
  })
}

/** `Sun 1 Nov · 25 h` down to `1`, as the width allows. `first`: of the axis, which like the first of a month names it. */
export function dayLabel(day: string, hours: number | null, width: number, first = false): string {
  const { weekday, date, month } = dayWords(day)
  const length = hours !== null && hours !== 24 ? ` · ${Number(hours.toFixed(2))} ${UI.hours}` : ''
  if (width >= 106) return `${weekday} ${dateWords({ date, month })}${length}`
  if (width >= 72) return `${weekday} ${dateWords({ date, month })}`
  if (width >= 46) return `${weekday} ${date}`
  if (width >= 40 && (first || date === '1')) return dateWords({ date, month })
  return width >= 20 ? date : ''
}

function hourTicks(points: readonly TimePoint[], end: number, step: number, x: (instant: number) => number) {
  const at = (wall: number) => wall % (step * HOUR) === 0 && wall !== 0
  const ticks = points
    .filter(({ source }) => at(wallSeconds(source.start)))
    .map(({ start, source }) => ({ x: x(start), label: source.start.slice(11, 13) }))
  const last = points.at(-1)
  if (!last) return ticks
  for (let instant = last.end; instant < end; instant += 900) {
    const wall = wallSeconds(last.source.end) + instant - last.end
    if (at(wall)) ticks.push({ x: x(instant), label: String(wall / HOUR).padStart(2, '0') })
  }
  return ticks
}

function repeatedHours(points: readonly TimePoint[], x: (instant: number) => number, named: boolean): RepeatedHour[] {
  const found: RepeatedHour[] = []
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    // Clocks that went back when the interval before this one ended make its end read earlier than its length says.
    const shift = before ? clockShift(before) : 0
    if (shift >= 0) continue
    const hour = point.source.start.slice(11, 13)
    const from = x(point.start + shift)
    const to = x(point.start - shift)
    found.push({ from, to, label: named ? `${hour} ${hour}` : '' })
  }
  return found
}

/** Seconds by which the clocks were moved when the interval ended: negative when they went back. */
function clockShift({ start, end, source }: TimePoint): number {
  const shift = wallSeconds(source.end) - wallSeconds(source.start) - (end - start)
  const day = 24 * HOUR
  return ((((shift + day / 2) % day) + day) % day) - day / 2
}

function periodTicks(points: readonly TimePoint[], interval: Interval, x: (instant: number) => number): DayTick[] {
  const [first] = points
  if (!first) return []
  const width = Math.max(...points.slice(0, 3).map(({ start, end }) => x(end) - x(start)))
  const needed = interval === '1_month' ? 60 : 44
  const every =
    interval === '1_day'
      ? ([1, 2, 7, 14, 28].find((n) => width * n >= (n === 1 ? 22 : 44)) ?? 56)
      : Math.max(1, Math.ceil(needed / width))
  return points.flatMap(({ middle, source }, index): DayTick[] =>
    index % every === 0
      ? [
          {
            x: x(middle),
            label: periodLabel(source.start, interval, width * every),
            anchor: 'middle',
            line: false,
          },
        ]
      : [],
  )
}

function periodLabel(start: string, interval: Interval, width: number): string {
  const { date, month, year } = dayWords(start)
  if (interval === '1_month') return `${month} ${year}`
  return interval === '1_week' ? dateWords({ date, month }) : dayLabel(start, null, width)
}
