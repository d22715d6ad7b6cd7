import { type Day, isDay, offsetSeconds } from '@readyboard/timesheet'

/** A time as Zoom wrote it, before anybody has decided what it means. */
export type WrittenTime = {
  day: Day
  /** The wall clock it shows, as seconds since 1970 as if the wall stood in UTC. */
  wallSeconds: number
  /** How exactly it is written: a bare day, to the minute, or to the second. */
  precision: 'day' | 'minute' | 'second'
  /** `none` is a wall time; `Z` may be one too: in sibling reports it is a mere letter. A number is an offset in seconds. */
  offset: 'none' | 'Z' | number
}

// Years that a contact centre can have seen, and that calendars can step from without leaving their range.
const PATTERN =
  /^((?:19[7-9]|2\d\d)\d-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** `null` for what is no day or time of the calendar. */
export function readWrittenTime(text: string): WrittenTime | null {
  const [, day, hour, minute, second, offset] = PATTERN.exec(text.trim()) ?? []
  if (day === undefined || !isDay(day)) return null
  const [hours, minutes, seconds] = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)]
  if (hours > 23 || minutes > 59 || seconds > 59) return null
  return {
    day,
    wallSeconds: Date.parse(`${day}T00:00:00Z`) / 1000 + hours * 3600 + minutes * 60 + seconds,
    precision: hour === undefined ? 'day' : second === undefined ? 'minute' : 'second',
    offset: readOffset(offset),
  }
}

function readOffset(text: string | undefined): WrittenTime['offset'] {
  if (text === undefined) return 'none'
  if (text.toUpperCase() === 'Z') return 'Z'
  const seconds = Number(text.slice(1, 3)) * 3600 + Number(text.slice(3).replace(':', '')) * 60
  return text.startsWith('-') ? -seconds : seconds
}

/** The instant it names by itself, in epoch seconds; `null` for a wall time. */
export function instantOf(time: WrittenTime): number | null {
  if (time.offset === 'none') return null
  return time.wallSeconds - (time.offset === 'Z' ? 0 : time.offset)
}

/** Whether it can mean the instant, as written or, unless it has an offset in numbers, as the zone's wall clock. */
export function canMean(time: WrittenTime, instant: number, zone: string): boolean {
  if (instantOf(time) === instant) return true
  return typeof time.offset !== 'number' && time.wallSeconds === instant + offsetSeconds(instant, zone)
}

/** Whether it is a day, bare or as its midnight on the wall, the way some servers write a date back. */
export function isWrittenDay(time: WrittenTime, day: Day): boolean {
  return typeof time.offset !== 'number' && time.day === day && time.wallSeconds % 86_400 === 0
}
