import { type Interval, isClockInterval } from '@readyboard/timesheet'
import { daysWords, lastDayOf } from '../question/range-words.ts'
import { zoneShortName } from '../ui/local-time.ts'
import { formatDay, formatOffset, formatTime } from '../ui/wall-clock.ts'
import { UI } from '../words/ui.ts'

type Span = { start: string; end: string }

/**
 * An interval in words: `Mon 2 Nov, 10:00–11:00` with `EST` beside it; the clock's offset on both ends where it changed
 * in between. Days, weeks and months go by their dates, with their length where it is not a whole number of days.
 */
export function intervalWords({ start, end }: Span, interval: Interval, tz: string): { title: string; note: string } {
  if (!isClockInterval(interval))
    return { title: dateWords({ start, end }, interval), note: lengthNote({ start, end }) }
  const [from, to] = [formatOffset(start), formatOffset(end)]
  if (from !== to)
    return { title: `${formatDay(start)}, ${formatTime(start)} ${from} – ${formatTime(end)} ${to}`, note: '' }
  return { title: `${formatDay(start)}, ${formatTime(start)}–${formatTime(end)}`, note: zoneShortName(start, tz) }
}

function dateWords({ start, end }: Span, interval: Interval): string {
  return interval === '1_day' ? formatDay(start) : daysWords(start.slice(0, 10), lastDayOf(end))
}

function lengthNote({ start, end }: Span): string {
  const hours = (Date.parse(end) - Date.parse(start)) / 3_600_000
  // Weeks and months are told by their days; only a day's own length is worth a word.
  return hours > 26 || hours === 24 ? '' : `${Number(hours.toFixed(2))} ${UI.hours}`
}
