import type { Bucket } from './buckets.ts'
import type { ComparedPeriod } from './compare.ts'
import { type LocalDay, localDays } from './day.ts'
import { addDays, type Day, dayNumber, monthStartOf } from './day-arithmetic.ts'
import { DAY_SECONDS, type Interval, isClockInterval } from './interval.ts'
import { offsetSeconds } from './offset.ts'

/** A range and the one it is compared with, divided alike. */
export type ComparedBuckets = {
  range: readonly Bucket[]
  compared: readonly Bucket[]
  counterpartOf: ComparedPeriod['counterpartOf']
  interval: Interval
  zone: string
}

/**
 * For each interval of the range the index of the one at the same place of the compared range: the same clock time of the
 * counterpart of its day, each of two hours of one name to its own; the counterpart day; the week or month around it. Null
 * where there is none, or only one of another length (months that are both whole differ as months do). Later intervals
 * have later counterparts, and none has two.
 */
export function counterparts(both: ComparedBuckets): (number | null)[] {
  const places = isClockInterval(both.interval) ? sameClock(both) : sameDays(both)
  let last = -1
  return places.map((place) => {
    if (place === null || place <= last) return null
    last = place
    return place
  })
}

function sameClock({ range, compared, counterpartOf, zone }: ComparedBuckets): (number | null)[] {
  const places = new Map(
    clockPlaces(compared, zone).map(({ day, clock, time }, index) => [`${day} ${clock} ${time}`, index]),
  )
  const others = new Map<Day, Day | null>()
  return clockPlaces(range, zone).map(({ day, clock, time, seconds }) => {
    const other = others.get(day) ?? counterpartOf(day)
    others.set(day, other)
    const place = places.get(`${other} ${clock} ${time}`)
    const bucket = place === undefined ? undefined : compared[place]
    return place !== undefined && bucket && bucket.end - bucket.start === seconds ? place : null
  })
}

/** The day of each interval, what its clocks showed (seconds from midnight), and how often they had shown that before. */
function clockPlaces(buckets: readonly Bucket[], zone: string) {
  const days = daysOf(buckets, zone)
  let at = 0
  const shown = new Map<number, number>()
  return buckets.map(({ start, end }) => {
    while ((days[at]?.end ?? end) <= start) {
      at += 1
      shown.clear()
    }
    const day = days[at]?.day ?? ''
    const clock = start + offsetSeconds(start, zone) - dayNumber(day) * DAY_SECONDS
    const time = shown.get(clock) ?? 0
    shown.set(clock, time + 1)
    return { day, clock, time, seconds: end - start }
  })
}

function sameDays({ range, compared, counterpartOf, interval, zone }: ComparedBuckets): (number | null)[] {
  const there = compared.map((bucket) => daysOf([bucket], zone))
  const places = new Map(there.flatMap((days, index) => days.map(({ day }) => [day, index])))
  return range.map((bucket) => {
    const days = daysOf([bucket], zone)
    // Weeks need not begin on the same day of both ranges: the middle of one lies in the one that is most like it.
    const middle = days[Math.floor(days.length / 2)]
    const other = middle ? counterpartOf(middle.day) : null
    const place = other === null ? undefined : places.get(other)
    const like = place === undefined ? undefined : there[place]
    if (place === undefined || like === undefined) return null
    const isAlike = interval === '1_month' && isWholeMonth(days) && isWholeMonth(like)
    return isAlike || days.length === like.length ? place : null
  })
}

function daysOf(buckets: readonly Bucket[], zone: string): LocalDay[] {
  const [first, last] = [buckets[0], buckets.at(-1)]
  return first && last ? localDays(first.start, last.end, zone) : []
}

function isWholeMonth(days: readonly LocalDay[]): boolean {
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  if (first === undefined || last === undefined) return false
  const after = addDays(last, 1)
  return first === monthStartOf(last) && after === monthStartOf(after)
}
