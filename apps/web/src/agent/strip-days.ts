import type { PartState, SeriesPoint } from '@readyboard/contract'
import { addDays, loadBandOf } from '@readyboard/timesheet'
import { wallOffsets } from '../question/zone-clock.ts'
import { epochSeconds } from '../ui/local-time.ts'

/** One agent's time in one interval, [start, end) in epoch seconds. */
export type StripHour = {
  start: number
  end: number
  state: PartState
  /** Has not ended yet. */
  running: boolean
  /** Occupancy of available time above 90 %, of an interval that has ended. */
  above: boolean
  /** Null where nothing is known. */
  seconds: { occupied: number; ready: number; notReady: number } | null
  source: SeriesPoint
}

/** A local day from midnight to midnight as it really passed, with those of its intervals that are in the range. */
export type StripDay = {
  /** `2026-11-01` */
  day: string
  start: number
  end: number
  hours: StripHour[]
  /** Sums of what is covered; null where nothing is. */
  sums: DaySums | null
  /** The longest run of neighbouring intervals above 90 %. */
  longestSeconds: number
}

export type DaySums = {
  occupiedSeconds: number
  readySeconds: number
  notReadySeconds: number
  onlineSeconds: number
  occupancy: number | null
  occupancyOfOnline: number | null
  zoomOccupiedShare: number | null
}

/** The intervals of a series by local days, in order. `now` in epoch seconds, when the answer arrived. */
export function stripDays(series: readonly SeriesPoint[], tz: string, now: number): StripDay[] {
  const byDay = Map.groupBy(
    series.map((source) => stripHour(source, now)),
    ({ source }) => source.start.slice(0, 10),
  )
  return [...byDay].map(([day, hours]) => {
    const first = hours[0]?.start ?? 0
    const last = hours.at(-1)?.end ?? 0
    return {
      day,
      start: Math.min(first, midnight(day, tz) ?? first),
      end: Math.max(last, midnight(addDays(day, 1), tz) ?? last),
      hours,
      sums: daySums(hours),
      longestSeconds: longestAbove(hours),
    }
  })
}

function stripHour(source: SeriesPoint, now: number): StripHour {
  const { occupiedSeconds: occupied, readySeconds: ready, notReadySeconds: notReady, state } = source
  const [start, end] = [epochSeconds(source.start), epochSeconds(source.end)]
  const seconds = occupied !== null && ready !== null && notReady !== null ? { occupied, ready, notReady } : null
  const running = end > now
  const above = !running && seconds !== null && isStrained(seconds, end - start)
  return { start, end, state, running, above, seconds, source }
}

/** As for the load dose: above 90 % of an available time that is at least half of the interval. */
function isStrained({ occupied, ready }: { occupied: number; ready: number }, length: number): boolean {
  return loadBandOf(occupied, ready) === 'over90' && (occupied + ready) * 2 >= length
}

/** The instant at which a local day began; null where its clocks skip midnight. */
function midnight(day: string, tz: string): number | null {
  const [offset] = wallOffsets(`${day}T00:00`, tz)
  return offset === undefined ? null : epochSeconds(`${day}T00:00:00${offset}`)
}

/** Sums of the intervals that are known; ratios from the sums. */
export function daySums(hours: readonly Pick<StripHour, 'seconds' | 'source'>[]): DaySums | null {
  const known = hours.filter(({ seconds }) => seconds !== null)
  if (known.length === 0) return null
  const sum = (of: (hour: Pick<StripHour, 'seconds' | 'source'>) => number) =>
    known.reduce((total, hour) => total + of(hour), 0)
  const occupiedSeconds = sum(({ seconds }) => seconds?.occupied ?? 0)
  const readySeconds = sum(({ seconds }) => seconds?.ready ?? 0)
  const onlineSeconds = sum(({ source }) => source.onlineSeconds ?? 0)
  const told = ({ source }: Pick<StripHour, 'source'>) => source.zoomOccupiedShare !== null
  const toldSeconds = sum((hour) => (told(hour) ? (hour.source.onlineSeconds ?? 0) : 0))
  const zoomSeconds = sum(({ source }) => (source.zoomOccupiedShare ?? 0) * (source.onlineSeconds ?? 0))
  return {
    occupiedSeconds,
    readySeconds,
    notReadySeconds: sum(({ seconds }) => seconds?.notReady ?? 0),
    onlineSeconds,
    occupancy: over(occupiedSeconds, occupiedSeconds + readySeconds),
    occupancyOfOnline: over(occupiedSeconds, onlineSeconds),
    zoomOccupiedShare: over(zoomSeconds, toldSeconds),
  }
}

const over = (part: number, whole: number) => (whole === 0 ? null : part / whole)

function longestAbove(hours: readonly StripHour[]): number {
  let [longest, run, last] = [0, 0, 0]
  for (const { start, end, above } of hours) {
    run = above ? (start === last ? run : 0) + end - start : 0
    last = end
    longest = Math.max(longest, run)
  }
  return longest
}
