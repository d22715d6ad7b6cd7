import { addDays, canonicalZone, dayAt, dayStart } from '@readyboard/timesheet'
import type { TimeSheetEcho } from './page.ts'
import type { TimeSheetQuery } from './query.ts'
import { canMean, isWrittenDay, readWrittenTime, type WrittenTime } from './written-time.ts'

/**
 * What Zoom's answer says it is about, against what was asked: `null` when it is the same, else which part differs.
 * Times are compared as instants, whatever their form (a date or a time, an offset, the end included or not, a zone's
 * other name); parts that are missing can't differ.
 */
export function echoMismatch(query: TimeSheetQuery, echo: TimeSheetEcho): string | null {
  if (echo.timezone && !isSameZone(query.zone, echo.timezone)) return `timezone ${echo.timezone.slice(0, 60)}`
  if (echo.from && !isAbout(echo.from, startForms(query), query.zone)) return `from ${echo.from.slice(0, 60)}`
  if (echo.to && !isAbout(echo.to, endForms(query), query.zone)) return `to ${echo.to.slice(0, 60)}`
  return null
}

/** Whether the answer is about what was asked; see {@link echoMismatch} for how that is judged. */
export function echoMatches(query: TimeSheetQuery, echo: TimeSheetEcho): boolean {
  return echoMismatch(query, echo) === null
}

/** What says the same thing: instants, instants written without seconds, bare days, and midnights that stand for a day. */
type Forms = { instants: number[]; minutes: number[]; days: string[]; midnights: string[] }

function startForms(query: TimeSheetQuery): Forms {
  const start = 'dates' in query ? dayStart(query.dates.from, query.zone) : query.from
  const days = ['dates' in query ? query.dates.from : dayAt(start, query.zone)]
  return { instants: [start], minutes: [], days, midnights: 'dates' in query ? days : [] }
}

function endForms(query: TimeSheetQuery): Forms {
  const end = 'dates' in query ? dayStart(addDays(query.dates.to, 1), query.zone) : query.to
  const days =
    'dates' in query
      ? [query.dates.to, addDays(query.dates.to, 1)]
      : [dayAt(end - 1, query.zone), dayAt(end, query.zone)]
  return { instants: [end, end - 1], minutes: [end - 60], days, midnights: 'dates' in query ? days : [] }
}

function isAbout(text: string, forms: Forms, zone: string): boolean {
  const time = readWrittenTime(text)
  if (time === null) return false
  if (time.precision === 'day') return forms.days.includes(time.day)
  return matchesInstant(time, forms, zone) || forms.midnights.some((day) => isWrittenDay(time, day))
}

function matchesInstant(time: WrittenTime, forms: Forms, zone: string): boolean {
  const instants = time.precision === 'minute' ? [...forms.instants, ...forms.minutes] : forms.instants
  return instants.some((instant) => canMean(time, instant, zone))
}

function isSameZone(asked: string, echoed: string): boolean {
  try {
    return zoneKey(asked) === zoneKey(echoed)
  } catch {
    return false
  }
}

const zoneKey = (name: string): string => (/^(Z|[+-]00:?00)$/i.test(name) ? 'UTC' : canonicalZone(name.trim()))
