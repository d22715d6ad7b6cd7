import type { SeriesPoint } from '@readyboard/contract'
import { MINIMUM_AVAILABLE_SECONDS } from '@readyboard/timesheet'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { epochSeconds } from '../ui/local-time.ts'

/** Average agents in each state over one interval; the running one is divided by the time that has passed of it. */
export type DayBar = {
  /** ISO 8601, with the offset of the zone. */
  startText: string
  start: number
  end: number
  occupied: number
  ready: number
  notReady: number
  running: boolean
  /** Of the definition that is shown, 0..1; null while the interval runs, or where it rests on less than an hour of occupied + ready time. */
  occupancy: number | null
}

/**
 * @param asOf epoch seconds up to which the running interval is known
 * @param choice which occupancy is meant
 */
export function dayBars(series: readonly SeriesPoint[], asOf: number, choice: OccupancyChoice): DayBar[] {
  const { measure } = OCCUPANCIES[choice]
  return series.flatMap((point) => {
    const { occupiedSeconds, readySeconds, notReadySeconds } = point
    if (occupiedSeconds === null || readySeconds === null || notReadySeconds === null) return []
    const [start, end] = [epochSeconds(point.start), epochSeconds(point.end)]
    const running = asOf < end
    const elapsed = Math.max(1, Math.min(end, asOf) - start)
    const thin = occupiedSeconds + readySeconds < MINIMUM_AVAILABLE_SECONDS
    return [
      {
        startText: point.start,
        start,
        end,
        occupied: occupiedSeconds / elapsed,
        ready: readySeconds / elapsed,
        notReady: notReadySeconds / elapsed,
        running,
        occupancy: running || thin ? null : point[measure],
      },
    ]
  })
}

/** The height of the scale and its lines: at most four, in round numbers of agents. */
export function agentScale(bars: readonly DayBar[]): { max: number; lines: number[] } {
  const highest = Math.max(1, ...bars.map(({ occupied, ready, notReady }) => occupied + ready + notReady))
  const power = 10 ** Math.floor(Math.log10(highest / 3))
  const step = Math.max(1, [1, 2, 5, 10].map((digit) => digit * power).find((one) => highest / one <= 3) ?? 1)
  const max = Math.ceil(highest / step) * step
  return { max, lines: Array.from({ length: max / step + 1 }, (_, index) => index * step) }
}
