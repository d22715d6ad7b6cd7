import { Temporal } from 'temporal-polyfill'
import { epochDayOf, offsetAt, startOfDay } from './zone.ts'

/** A moment as it was asked: a whole local day, or a second. */
export type AskedTime = { text: string; epochDay: number | null; second: number }

/** Reads `yyyy-mm-dd` or `yyyy-MM-ddTHH:mm:ssZ`; null if it is neither, or no such day or time exists. */
export function parseZoomTime(text: string, zone: string, literalZ: boolean): AskedTime | null {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      const epochDay = epochDayOf(Temporal.PlainDate.from(text, { overflow: 'reject' }))
      return { text, epochDay, second: startOfDay(zone, epochDay) }
    }
    if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]\d{2}:\d{2})$/.test(text)) return null
    const literal = literalZ && text.endsWith('Z')
    const milliseconds = literal
      ? Temporal.PlainDateTime.from(text.slice(0, -1)).toZonedDateTime(zone).epochMilliseconds
      : Temporal.Instant.from(text).epochMilliseconds
    return { text, epochDay: null, second: milliseconds / 1000 }
  } catch {
    return null
  }
}

/** ISO 8601: `Z` in UTC, else with the zone's offset, or with the wall time and a `Z` that means nothing. */
export function formatZoomTime(second: number, zone: string, form: 'offset' | 'literal-z' | 'utc'): string {
  const offset = form === 'utc' ? 0 : offsetAt(zone, second)
  const wall = new Date((second + offset) * 1000).toISOString().slice(0, 19)
  if (zone === 'UTC' || form !== 'offset') return `${wall}Z`
  const minutes = Math.round(Math.abs(offset) / 60)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

export function formatDay(second: number, zone: string): string {
  return new Date((second + offsetAt(zone, second)) * 1000).toISOString().slice(0, 10)
}
