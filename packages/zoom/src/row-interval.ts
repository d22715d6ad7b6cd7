import { addDays, CLOCK_SECONDS, dayAt, dayStart } from '@readyboard/timesheet'
import type { TimeSheetQuery } from './query.ts'
import { canMean, instantOf, isWrittenDay, readWrittenTime, type WrittenTime } from './written-time.ts'

/** [start, end) in epoch seconds, or what is wrong with the two texts. */
export type RowInterval = { start: number; end: number } | string

// A running interval may be shown as ending now; clocks differ a little.
const CLOCK_SLACK_SECONDS = 300

/**
 * Reads a row's start and end. The start has to lie on an edge of the interval asked for; the end follows from it and is
 * only checked, since Zoom may leave it out, write it as the last second, or cut a running interval short.
 *
 * @param now epoch seconds: what ends later is still running
 */
export function createIntervalReader(query: TimeSheetQuery, now: number) {
  const known = new Map<string, RowInterval>()
  return (start: string, end: string | null | undefined): RowInterval => {
    const key = `${start} ${end ?? ''}`
    const found = known.get(key) ?? readInterval(query, now, start, end)
    known.set(key, found)
    return found
  }
}

function readInterval(query: TimeSheetQuery, now: number, start: string, end: string | null | undefined): RowInterval {
  const time = readWrittenTime(start)
  if (time === null) return 'start_time_interval: not a time'
  const interval = query.interval === '1_day' ? dayOf(time, query.zone) : clockInterval(time, query.interval)
  if (interval === null) return `start_time_interval: not the start of an interval of ${query.interval}`
  if (end === null || end === undefined || end === '') return interval
  const endTime = readWrittenTime(end)
  if (endTime === null) return 'end_time_interval: not a time'
  const fits = isEnd(endTime, interval, query.zone) || isCutShort(endTime, interval, now)
  return fits ? interval : `end_time_interval: not the end of an interval of ${query.interval}`
}

function clockInterval(time: WrittenTime, interval: keyof typeof CLOCK_SECONDS) {
  const start = instantOf(time) ?? time.wallSeconds
  const seconds = CLOCK_SECONDS[interval]
  return start % seconds === 0 ? { start, end: start + seconds } : null
}

/**
 * Outside UTC `2026-11-01T00:00:00Z` may be an instant or local midnight with a meaningless `Z`. Where the instant is the
 * start of a local day it is taken as such; else the wall clock is, where that is midnight or the day's first moment.
 */
function dayOf(time: WrittenTime, zone: string) {
  const instant = instantOf(time)
  const local = instant === null ? null : dayAt(instant, zone)
  const wallStart = dayStart(time.day, zone)
  const isWall = isWrittenDay(time, time.day) || (typeof time.offset !== 'number' && canMean(time, wallStart, zone))
  const day = local !== null && dayStart(local, zone) === instant ? local : isWall ? time.day : null
  return day === null ? null : { start: dayStart(day, zone), end: dayStart(addDays(day, 1), zone) }
}

function isEnd(time: WrittenTime, { start, end }: { start: number; end: number }, zone: string): boolean {
  if (time.precision === 'day') return [dayAt(start, zone), dayAt(end, zone)].includes(time.day)
  const ends = [end, end - (time.precision === 'minute' ? 60 : 1)]
  return (
    ends.some((instant) => canMean(time, instant, zone)) || (zone !== 'UTC' && isWrittenDay(time, dayAt(end, zone)))
  )
}

function isCutShort(time: WrittenTime, { start, end }: { start: number; end: number }, now: number): boolean {
  const cut = instantOf(time) ?? time.wallSeconds
  return end > now - CLOCK_SLACK_SECONDS && cut > start && cut < end
}
