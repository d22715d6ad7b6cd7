import { epochDayAt, epochDayOf, plainDate, startOfDay } from './zone.ts'

export const INTERVALS = ['15_minutes', '30_minutes', '1_hour', '1_day', '1_week', '1_month'] as const
export type Interval = (typeof INTERVALS)[number]

const STEP_SECONDS: Partial<Record<Interval, number>> = { '15_minutes': 900, '30_minutes': 1800, '1_hour': 3600 }

export function isInterval(text: string): text is Interval {
  return INTERVALS.some((interval) => interval === text)
}

/**
 * The edges of the intervals that tile [from, to) in a zone, first `from`, last `to`. Parts of a day are counted from
 * the local day's start in elapsed time; weeks and months are whole local days, clipped to the range.
 */
export function bucketEdges(
  range: { from: number; to: number; zone: string },
  interval: Interval | null,
  weekStart: 'monday' | 'sunday',
): number[] {
  const { from, to, zone } = range
  const edges = [from]
  const step = interval === null ? undefined : STEP_SECONDS[interval]
  const put = (edge: number): void => {
    if (edge > (edges.at(-1) ?? from) && edge < to) edges.push(edge)
  }
  let day = epochDayAt(zone, from)
  while (interval !== null && startOfDay(zone, day) < to) {
    const next = step === undefined ? nextPeriod(day, interval, weekStart) : day + 1
    if (step !== undefined) for (let at = startOfDay(zone, day); at < startOfDay(zone, next); at += step) put(at)
    day = next
    put(startOfDay(zone, day))
  }
  if (to > from) edges.push(to)
  return edges
}

function nextPeriod(day: number, interval: Interval, weekStart: 'monday' | 'sunday'): number {
  if (interval === '1_week') {
    const intoWeek = (((day + 3 + (weekStart === 'sunday' ? 1 : 0)) % 7) + 7) % 7
    return day + 7 - intoWeek
  }
  if (interval === '1_month') return epochDayOf(plainDate(day).with({ day: 1 }).add({ months: 1 }))
  return day + 1
}
