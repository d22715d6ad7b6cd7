import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { formatInstant, formatOffset, offsetSeconds } from './offset.ts'
import { ALL_ZONES, instants, nearTransitions, zonedAt, zones } from './time.arbitrary.ts'

const ZONES = process.env.NIGHTLY ? ALL_ZONES : ['Africa/Casablanca', 'America/St_Johns']
const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the wall says, from the runtime's own formatter: a second opinion beside the calendar's. */
function offsetOnTheWall(instant: number, zone: string): number {
  const format = formats.get(zone) ?? wallFormat(zone)
  const [month = 0, day, year = 0, hour, minute, second] = (format.format(instant * 1000).match(/\d+/g) ?? []).map(
    Number,
  )
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - instant
}

function wallFormat(zone: string): Intl.DateTimeFormat {
  const date = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
  const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, ...date, ...time })
  formats.set(zone, format)
  return format
}

test('an offset is the one on the wall, in any zone at any time', () => {
  fc.assert(
    fc.property(zones, fc.array(instants, { minLength: 1, maxLength: 5 }), (zone, asked) => {
      for (const instant of asked) expect(offsetSeconds(instant, zone)).toBe(offsetOnTheWall(instant, zone))
    }),
    { numRuns: 200 },
  )
})

test('an offset is right to the second where clocks change, whichever side is asked first', () => {
  fc.assert(
    fc.property(nearTransitions, fc.shuffledSubarray([-1, 0, 1], { minLength: 3 }), ({ zone, instant }, order) => {
      for (const by of order) expect(offsetSeconds(instant + by, zone)).toBe(offsetOnTheWall(instant + by, zone))
    }),
    { numRuns: 300 },
  )
})

test.each(ZONES)('the offsets of %s are right at noon of every day from 1970 to 2100', { timeout: 120_000 }, (zone) => {
  const wrong: number[] = []
  for (let day = 0; day < 130 * 365.25; day += 1) {
    const noon = day * 86_400 + 43_200
    if (offsetSeconds(noon, zone) !== offsetOnTheWall(noon, zone)) wrong.push(noon)
  }
  expect(wrong).toEqual([])
})

test.each(ZONES)(
  'every change of the clocks in %s from 1970 to 2100 comes at its second',
  { timeout: 120_000 },
  (zone) => {
    let next = zonedAt(0, zone).getTimeZoneTransition('next')
    for (; next && next.year < 2100; next = next.getTimeZoneTransition('next')) {
      const instant = next.epochMilliseconds / 1000
      for (const second of [instant, instant - 1, instant + 1]) {
        expect(offsetSeconds(second, zone)).toBe(offsetOnTheWall(second, zone))
      }
    }
  },
)

test('an instant written in a zone reads back as the same instant', () => {
  const anywhere = fc.oneof(nearTransitions, fc.record({ zone: zones, instant: instants }))
  fc.assert(
    fc.property(anywhere, ({ zone, instant }) => {
      // The last offset with seconds (Monrovia's, until 7 January 1972) cannot be written: it is cut to the minute.
      fc.pre(offsetSeconds(instant, zone) % 60 === 0)
      const text = formatInstant(instant, zone)
      expect(Date.parse(text) / 1000).toBe(instant)
      expect(Temporal.ZonedDateTime.from(`${text}[${zone}]`, { offset: 'reject' }).epochMilliseconds / 1000).toBe(
        instant,
      )
      expect(text).toBe(zonedAt(instant, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' }))
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['2026-11-01T05:00:00Z', 'America/New_York', '2026-11-01T01:00:00-04:00'],
  ['2026-11-01T06:00:00Z', 'America/New_York', '2026-11-01T01:00:00-05:00'],
  ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29T01:59:59+01:00'],
  ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29T03:00:00+02:00'],
  ['2026-04-04T15:00:00Z', 'Australia/Lord_Howe', '2026-04-05T01:30:00+10:30'],
  ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31T00:00:00+14:00'],
  ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01T05:45:00+05:45'],
  ['2026-01-01T00:00:00Z', 'UTC', '2026-01-01T00:00:00+00:00'],
])('%s in %s is written %s', (instant, zone, text) => {
  expect(formatInstant(Date.parse(instant) / 1000, zone)).toBe(text)
})

test('an offset before standard time is cut to the minute', () => {
  expect(formatOffset(-(44 * 60 + 30))).toBe('-00:44')
})

test('a zone that does not exist is refused', () => {
  expect(() => offsetSeconds(0, 'Mars/Olympus')).toThrow(RangeError)
})
