import { type Interval, isClockInterval } from '@readyboard/timesheet'
import { formatPoints } from '../ui/format.ts'
import { formatDay } from '../ui/wall-clock.ts'
import { COMPARE_CHART } from '../words/compare-chart.ts'
import { intervalWords } from './interval-words.ts'
import type { TimePoint } from './time-points.ts'

type Compared = Pick<TimePoint, 'source' | 'before' | 'occupancy' | 'running'>

/** `−4.8 pts vs Mon 26 Oct`; empty where one of the two is unknown, rests on too little, or is still running. */
export function comparedPoints(point: Compared, interval: Interval, tz: string): string {
  const { before, occupancy, running } = point
  if (running || !before || before.occupancy === null || occupancy === null) return ''
  const points = formatPoints(occupancy, before.occupancy)
  return COMPARE_CHART.pointsVersus({ points, interval: counterpartWords(point, interval, tz) })
}

/** What an interval is compared with: its day, with the clock where that is another, with the year likewise. */
export function counterpartWords(
  { source, before }: Pick<Compared, 'source' | 'before'>,
  interval: Interval,
  tz: string,
) {
  if (!before) return ''
  const { start } = before.source
  const year = start.slice(0, 4) === source.start.slice(0, 4) ? '' : ` ${start.slice(0, 4)}`
  const sameClock = start.slice(11, 16) === source.start.slice(11, 16)
  if (isClockInterval(interval) && sameClock) return `${formatDay(start)}${year}`
  return `${intervalWords(before.source, interval, tz).title}${year}`
}
