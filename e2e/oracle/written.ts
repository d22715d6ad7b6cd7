/** Numbers as the pages promise to write them, said once more without any of the pages' code. Narrow spaces read as spaces. */

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
const two = (n: number): string => String(n).padStart(2, '0')

/** `7,565`. */
export const count = (n: number): string => grouped(n)

/** `1,427:58:35`. */
export const clock = (seconds: number): string =>
  `${grouped(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`

/** `1,427.98`. */
export function decimalHours(seconds: number): string {
  const [whole, fraction] = (seconds / 3600).toFixed(2).split('.')
  return `${grouped(Number(whole))}.${fraction}`
}

/** `1,427h 59m`. */
export function hours(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return `${grouped(Math.floor(minutes / 60))}h ${two(minutes % 60)}m`
}

/** `6m 11s`, a dash where there is nothing to average. */
export function average(seconds: number | null): string {
  if (seconds === null) return '–'
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}m ${two(whole % 60)}s`
}

/** `78.5 %`, a dash where there is nothing to divide by. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${inTenths(percentTenths(part / whole))} %`

/** Tenths of a percent, halves up: what is left of a half in binary fractions is one. */
export const percentTenths = (ratio: number): number => Math.floor(ratio * 1000 + 0.5 + 1e-9)

/** Occupancy in percent, as it is printed: verdicts are of that. */
export const printedOccupancy = ({ occupied, ready }: { occupied: number; ready: number }): number =>
  percentTenths(occupied / (occupied + ready)) / 10

/** `7.3` of 73 tenths. */
export const inTenths = (tenths: number): string => `${Math.trunc(tenths / 10)}.${Math.abs(tenths % 10)}`

/** Seconds of `1,427:58:35`. */
export function secondsOf(text: string): number {
  const [hour, minute, second] = text.replaceAll(',', '').split(':').map(Number)
  return (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)
}
