import type { Switches } from './switches.ts'
import type { TimeSheetQuestion } from './time-sheet-question.ts'
import { epochDayAt, startOfDay } from './zone.ts'
import { formatDay, formatZoomTime } from './zoom-time.ts'

const ALIASES: readonly (readonly [string, string])[] = [
  ['Asia/Kolkata', 'Asia/Calcutta'],
  ['Asia/Kathmandu', 'Asia/Katmandu'],
  ['America/New_York', 'US/Eastern'],
  ['America/Chicago', 'US/Central'],
  ['America/Los_Angeles', 'US/Pacific'],
  ['Australia/Lord_Howe', 'Australia/LHI'],
  ['Asia/Ho_Chi_Minh', 'Asia/Saigon'],
  ['Europe/Kyiv', 'Europe/Kiev'],
  ['UTC', 'Etc/UTC'],
]

/** `from`, `to` and `timezone` as the answer repeats them. */
export function echo(question: TimeSheetQuestion, switches: Switches): Record<string, string> {
  return { ...echoZone(question.zone, switches), ...echoRange(question, switches) }
}

function echoZone(zone: string, { echoZone: form }: Switches): Record<string, string> {
  if (form === 'absent') return {}
  if (form === 'as-asked') return { timezone: zone }
  const pair = ALIASES.find((names) => names.includes(zone))
  return { timezone: pair?.find((name) => name !== zone) ?? zone }
}

function echoRange(question: TimeSheetQuestion, switches: Switches): Record<string, string> {
  const { zone, from, to, fromText, toText } = question
  const form = switches.echoRange
  if (form === 'absent') return {}
  if (form === 'as-asked' && fromText !== null && toText !== null) return { from: fromText, to: toText }
  const wholeDays = isMidnight(from, zone) && isMidnight(to, zone)
  if (form === 'date' && wholeDays) return { from: formatDay(from, zone), to: formatDay(to - 1, zone) }
  const text = (second: number): string =>
    formatZoomTime(second, zone, form === 'offset' ? 'offset' : switches.literalZ ? 'literal-z' : 'utc')
  return { from: text(from), to: text(form === 'inclusive-end' ? to - 1 : to) }
}

function isMidnight(second: number, zone: string): boolean {
  return startOfDay(zone, epochDayAt(zone, second)) === second
}
