const MINUTE = 60
const DAY = 86_400

/** Seconds that local time is ahead of UTC at an instant (epoch seconds), from Node's own calendar. */
function offsetAt(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(instant * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
  const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60
  return sign === '-' ? -size : size
}

/** Epoch seconds at which the clocks of a zone show `yyyy-MM-dd` (its midnight) or `yyyy-MM-ddTHH:mm`, the first time. */
export function instantOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall.length > 10 ? wall : `${wall}T00:00`}Z`) / 1000
  const offsets = [offsetAt(asUtc - DAY, zone), offsetAt(asUtc + DAY, zone)]
  const instants = offsets.map((offset) => asUtc - offset).filter((at) => at + offsetAt(at, zone) === asUtc)
  return Math.min(...instants)
}

/** The local day (`yyyy-MM-dd`) at an instant (epoch seconds). */
export function dayIn(zone: string, instant: number): string {
  return wallAt(instant, zone).slice(0, 10)
}

/** What the clocks show at an instant: `yyyy-MM-ddTHH:mm`. */
export function wallAt(instant: number, zone: string): string {
  return new Date((instant + offsetAt(instant, zone)) * 1000).toISOString().slice(0, 16)
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY * 1000).toISOString().slice(0, 10)
}

/** The same day of the calendar a year earlier. */
export function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return dayAfter(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7))
}

/** `Mon 2 Nov`. */
export function dayInWords(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00Z`)
  const word = (options: Intl.DateTimeFormatOptions) => date.toLocaleString('en', { ...options, timeZone: 'UTC' })
  return `${word({ weekday: 'short' })} ${date.getUTCDate()} ${word({ month: 'short' })}`
}

/** `2 Nov`. */
export const dateInWords = (day: string): string => dayInWords(day).slice(4)

/** The last instant at which a zone's clocks went back: the local day then had more than 24 hours. */
export function lastTimeClocksWentBack(zone: string, before: number): number {
  for (let at = before - (before % MINUTE); at > before - 370 * DAY; at -= DAY) {
    if (offsetAt(at, zone) < offsetAt(at - DAY, zone)) return changeWithin(at - DAY, at, zone)
  }
  throw new Error(`the clocks of ${zone} have not gone back for a year`)
}

function changeWithin(from: number, to: number, zone: string): number {
  let [low, high] = [from, to]
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE
    if (offsetAt(middle, zone) === offsetAt(from, zone)) low = middle
    else high = middle
  }
  return high
}
