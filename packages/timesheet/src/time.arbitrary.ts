import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'

/** Zones whose clocks do what no two others do; the tests ask these more often than the rest. */
const ODD_ZONES = [
  'Africa/Casablanca',
  'America/New_York',
  'America/Nuuk',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Etc/GMT+12',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'UTC',
]

export const ALL_ZONES = Intl.supportedValuesOf('timeZone')

export const zones = fc.oneof(fc.constantFrom(...ODD_ZONES), fc.constantFrom(...ALL_ZONES))

const seconds = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000

/** Whole seconds between two days, epoch. */
export const instantsIn = (from: string, to: string) => fc.integer({ min: seconds(from), max: seconds(to) })

export const instants = instantsIn('1972-01-02', '2100-01-01')

/** Where mistakes live: the seconds, hours and days around a change of the clocks. */
export const nearTransitions = fc
  .record({
    zone: zones,
    after: instants,
    by: fc.constantFrom(-86_401, -86_400, -3600, -1800, -1, 0, 1, 1800, 3599, 3600, 86_399, 86_400),
  })
  .map(({ zone, after, by }) => {
    const next = zonedAt(after, zone).getTimeZoneTransition('next')
    return { zone, instant: (next ? next.epochMilliseconds / 1000 : after) + by }
  })

/** The calendar's own view of an instant in epoch seconds. */
export function zonedAt(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(zone)
}
