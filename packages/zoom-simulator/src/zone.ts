import { Temporal } from 'temporal-polyfill'

const DAY_SECONDS = 86_400
const offsetSpans = new Map<string, { from: number; to: number; offset: number }[]>()
const dayStarts = new Map<string, Map<number, number>>()

/** Whether the text names a zone of the IANA database (links count, offsets do not). */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** Seconds that the zone's clocks are ahead of UTC at an epoch second. */
export function offsetAt(zone: string, second: number): number {
  if (zone === 'UTC') return 0
  let spans = offsetSpans.get(zone)
  if (!spans) {
    spans = []
    offsetSpans.set(zone, spans)
  }
  for (const span of spans) if (second >= span.from && second < span.to) return span.offset
  const span = offsetSpan(zone, second)
  spans.push(span)
  return span.offset
}

/** The epoch second at which a local day (counted from 1970-01-01) begins. */
export function startOfDay(zone: string, epochDay: number): number {
  if (zone === 'UTC') return epochDay * DAY_SECONDS
  let starts = dayStarts.get(zone)
  if (!starts) {
    starts = new Map()
    dayStarts.set(zone, starts)
  }
  let start = starts.get(epochDay)
  if (start === undefined) {
    start = Math.floor(plainDate(epochDay).toZonedDateTime(zone).epochMilliseconds / 1000)
    starts.set(epochDay, start)
  }
  return start
}

/** The local day (counted from 1970-01-01) in which an epoch second lies. */
export function epochDayAt(zone: string, second: number): number {
  return Math.floor((second + offsetAt(zone, second)) / DAY_SECONDS)
}

/** The epoch second of a wall-clock time on a local day; of a repeated hour the first. */
export function wallTime(zone: string, epochDay: number, secondOfDay: number): number {
  const wall = epochDay * DAY_SECONDS + secondOfDay
  return wall - offsetAt(zone, wall - offsetAt(zone, wall))
}

export function plainDate(epochDay: number): Temporal.PlainDate {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: epochDay })
}

export function epochDayOf(date: Temporal.PlainDate): number {
  return Math.round(Date.UTC(date.year, date.month - 1, date.day) / (DAY_SECONDS * 1000))
}

function offsetSpan(zone: string, second: number): { from: number; to: number; offset: number } {
  const at = Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(zone)
  // "previous" looks strictly before, so a second later finds a change that happens right at this second.
  const previous = at.add({ seconds: 1 }).getTimeZoneTransition('previous')
  const next = at.getTimeZoneTransition('next')
  return {
    from: previous ? previous.epochMilliseconds / 1000 : Number.NEGATIVE_INFINITY,
    to: next ? next.epochMilliseconds / 1000 : Number.POSITIVE_INFINITY,
    offset: Math.round(at.offsetNanoseconds / 1e9),
  }
}
