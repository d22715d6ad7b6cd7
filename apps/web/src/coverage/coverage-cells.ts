import type { PartState, ResolvedQuery, SeriesPoint } from '@readyboard/contract'
import { dayWords, formatDay, formatTime } from '../ui/wall-clock.ts'
import { COVERAGE_STRIP } from '../words/coverage-strip.ts'

/** A stretch of the strip: `ahead` is the rest of today, which nobody can have fetched. Width by true seconds. */
export type CoverageCell = {
  from: string
  to: string
  state: PartState | 'ahead'
  seconds: number
  /** Only on the longest stretch of a day, week or block of hours. */
  label: string
  /** `25 h` on a day of another length than usual, else empty. */
  length: string
}

type Point = Pick<SeriesPoint, 'start' | 'end' | 'state'>
type Answer = { series: readonly Point[]; query: Pick<ResolvedQuery, 'interval' | 'range'> }
type Grain = 'hours' | 'day' | 'week' | 'interval'

const MAX_DAYS = 45
const DAY_LABELS = 10

/** Cuts an answer's series into days (weeks over 45 days, blocks of hours up to two days) and these into equal states. */
export function coverageCells({ series, query }: Answer, now: number): CoverageCell[] {
  const grain = grainOf(series, query.interval)
  const groups = Map.groupBy(series, ({ start }) => groupKey(start, grain))
  const cells = [...groups.values()].flatMap((points) =>
    cellsOf(points, labelOf(points, grain, groups.size), grain === 'day' ? oddLength(points) : ''),
  )
  const last = series.at(-1)
  const restOfDay = last && grain === 'day' && query.range !== 'last-24-hours' && Date.parse(last.end) > now
  if (last && restOfDay && formatTime(last.end) !== '00:00') {
    const seconds = 86_400 - Number(last.end.slice(11, 13)) * 3600 - Number(last.end.slice(14, 16)) * 60
    cells.push({ from: last.end, to: `${last.end.slice(0, 10)}T24:00`, state: 'ahead', seconds, label: '', length: '' })
  }
  return cells
}

function grainOf(series: readonly Point[], interval: string): Grain {
  if (interval === '1_week' || interval === '1_month') return 'interval'
  const days = new Set(series.map(({ start }) => start.slice(0, 10))).size
  if (days > MAX_DAYS) return 'week'
  const length = seconds(series)
  return interval !== '1_day' && length <= 2 * 86_400 + 7_200 ? 'hours' : 'day'
}

function groupKey(start: string, grain: Grain): string {
  const day = start.slice(0, 10)
  if (grain === 'interval') return start
  if (grain === 'day') return day
  if (grain === 'hours') return `${day} ${Math.floor(Number(start.slice(11, 13)) / 3)}`
  // Day 0 was a Thursday; weeks from Monday.
  return String(Math.floor((Date.parse(day) / 86_400_000 + 3) / 7))
}

function labelOf(points: readonly Point[], grain: Grain, groups: number): string {
  const first = points[0]
  if (!first) return ''
  const { weekday, date } = dayWords(first.start)
  if (grain === 'week' || grain === 'interval') return formatDay(first.start, { weekday: false })
  if (grain === 'hours') {
    const midnight = formatTime(first.start) === '00:00'
    return midnight ? `${weekday} ${date}` : formatTime(first.start)
  }
  return groups > DAY_LABELS ? date : `${weekday} ${date}`
}

function oddLength(points: readonly Point[]): string {
  const whole = formatTime(points[0]?.start ?? '') === '00:00' && formatTime(points.at(-1)?.end ?? '') === '00:00'
  const hours = seconds(points) / 3600
  return whole && hours !== 24 ? COVERAGE_STRIP.hours({ count: String(hours) }) : ''
}

/** One cell per run of equal states; the label stands on the longest, where there is most room. */
function cellsOf(points: readonly Point[], label: string, length: string): CoverageCell[] {
  const cells: CoverageCell[] = []
  for (const point of points) {
    const last = cells.at(-1)
    if (last?.state === point.state) {
      last.to = point.end
      last.seconds += seconds([point])
    } else {
      const { start: from, end: to, state } = point
      cells.push({ from, to, state, seconds: seconds([point]), label: '', length: '' })
    }
  }
  const longest = cells.reduce<CoverageCell | null>(
    (best, cell) => (best && best.seconds >= cell.seconds ? best : cell),
    null,
  )
  return cells.map((cell) => (cell === longest ? { ...cell, label, length } : cell))
}

function seconds(points: readonly Point[]): number {
  return points.reduce((sum, { start, end }) => sum + (Date.parse(end) - Date.parse(start)) / 1000, 0)
}
