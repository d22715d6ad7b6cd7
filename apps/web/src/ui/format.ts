import { UI } from '../words/ui.ts'
import { LOCALE } from './locale.ts'
import { type PercentForm, printedPercent, printedPoints, printedSeconds, printedTenths } from './printed.ts'

/** How durations are written in tables: clock form (h:mm:ss) or decimal hours. */
export const DURATION_UNITS = ['clock', 'decimal'] as const
export type DurationUnit = (typeof DURATION_UNITS)[number]

/** What stands where there is no value; zero is written 0. */
export const MISSING = '–'

/** As many hours are read without their minutes. */
const LONG_HOURS = 10_000
const MINUS = '−'
// Between number and unit: no line break, and narrower than a word space.
const NARROW_SPACE = '\u202f'
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const twoDecimals = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** `7,565`. */
export function formatCount(count: number | null): string {
  return count === null ? MISSING : signed(count, whole.format(Math.abs(count)))
}

/** `1,427:58:35`; as decimal hours `1,427.98`. */
export function formatDuration(seconds: number | null, unit: DurationUnit = 'clock'): string {
  if (seconds === null) return MISSING
  const size = Math.abs(Math.round(seconds))
  if (unit === 'decimal') return signed(seconds, twoDecimals.format(size / 3600))
  return signed(
    seconds,
    `${whole.format(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}:${two(size % 60)}`,
  )
}

/** A value in front of its unit, so that a page can set the unit smaller. */
export type Part = { value: string; unit: string }

/** `1,427h 59m`, rounded to the minute, in parts. */
export function hoursAndMinutes(seconds: number): Part[] {
  const minutes = Math.round(seconds / 60)
  return [
    { value: whole.format(Math.floor(minutes / 60)), unit: UI.hours },
    { value: two(minutes % 60), unit: UI.minutes },
  ]
}

/** `6m 11s`, in parts. */
export function minutesAndSeconds(seconds: number): Part[] {
  const size = printedSeconds(seconds)
  return [
    { value: whole.format(Math.floor(size / 60)), unit: UI.minutes },
    { value: two(size % 60), unit: UI.seconds },
  ]
}

/** `1,427h 59m`. */
export function formatHours(seconds: number | null): string {
  return seconds === null ? MISSING : joined(hoursAndMinutes(seconds))
}

/** `1,427h 59m`; from 10,000 hours without minutes, which then say nothing: `19,361h`. */
export function formatHoursBeside(seconds: number | null): string {
  if (seconds === null || seconds < LONG_HOURS * 3600) return formatHours(seconds)
  return `${whole.format(seconds / 3600)}${UI.hours}`
}

/** `6m 11s`. */
export function formatAverage(seconds: number | null): string {
  return seconds === null ? MISSING : joined(minutesAndSeconds(seconds))
}

/** `78.5 %` of a ratio 0..1. */
export function formatPercent(ratio: number | null): string {
  return ratio === null ? MISSING : `${formatPercentNumber(ratio)}${NARROW_SPACE}%`
}

/** `67 %` of a ratio 0..1, for what comes in whole percents. */
export function formatWholePercent(ratio: number | null): string {
  return ratio === null ? MISSING : `${formatWholePercentNumber(ratio)}${NARROW_SPACE}%`
}

/** `25.9`: of averages of agents. */
export function formatOneDecimal(value: number): string {
  return oneDecimal.format(printedTenths(value) / 10)
}

/** `78.5` of a ratio 0..1, for a unit set apart. */
export function formatPercentNumber(ratio: number): string {
  return oneDecimal.format(printedPercent(ratio))
}

/** `67` of a ratio 0..1. */
export function formatWholePercentNumber(ratio: number): string {
  return whole.format(printedPercent(ratio, 'whole'))
}

/** `+0.4 pts`: by how much one ratio is above another, of both as they are printed. */
export function formatPoints(now: number, then: number, form: PercentForm = 'tenths'): string {
  const points = printedPoints(now, then, form)
  return UI.points({ size: `${sign(points)}${formatPointsNumber(points, form)}` })
}

/** `0.4`, in whole percents `4`: the size of a difference in points. */
export function formatPointsNumber(points: number, form: PercentForm = 'tenths'): string {
  return (form === 'whole' ? whole : oneDecimal).format(Math.abs(points))
}

/** `+0.5`: by how much one value is above another, of both as they are printed with one decimal. */
export function formatTenthsDifference(now: number, then: number): string {
  const tenths = printedTenths(now) - printedTenths(then)
  return `${sign(tenths)}${oneDecimal.format(Math.abs(tenths) / 10)}`
}

/** `56,520 s`. */
export function formatSeconds(seconds: number): string {
  return `${signed(seconds, whole.format(Math.abs(seconds)))}${NARROW_SPACE}${UI.seconds}`
}

/** `−37 s`, `+130 s`, `0 s`. */
export function formatDifference(seconds: number): string {
  return `${sign(seconds)}${whole.format(Math.abs(seconds))}${NARROW_SPACE}${UI.seconds}`
}

const two = (n: number) => String(n).padStart(2, '0')
const joined = (parts: Part[]) => parts.map(({ value, unit }) => value + unit).join(' ')
const sign = (n: number) => (n < 0 ? MINUS : n > 0 ? '+' : '')
const signed = (n: number, size: string) => (n < 0 ? MINUS + size : size)
