import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { ALL_ZONES } from './time.arbitrary.ts'
import { canonicalZone, isTimeZone } from './zone.ts'

const LINKS = [
  ...['UTC', 'UCT', 'GMT', 'Zulu', 'Universal', 'Greenwich', 'Etc/UTC', 'Etc/GMT', 'Etc/GMT+0', 'Etc/UCT', 'Etc/Zulu'],
  ...['Asia/Kolkata', 'Asia/Calcutta', 'Asia/Kathmandu', 'Asia/Katmandu', 'Asia/Ho_Chi_Minh', 'Asia/Saigon'],
  ...['Europe/Kyiv', 'Europe/Kiev', 'Asia/Yangon', 'Asia/Rangoon', 'America/Nuuk', 'America/Godthab'],
  ...['US/Eastern', 'US/Pacific', 'US/East-Indiana', 'America/Knox_IN', 'America/Fort_Wayne', 'America/Louisville'],
  ...[
    'America/Buenos_Aires',
    'America/Argentina/ComodRivadavia',
    'Brazil/DeNoronha',
    'Mexico/BajaNorte',
    'Chile/EasterIsland',
  ],
  ...['Australia/ACT', 'Australia/LHI', 'Australia/NSW', 'Antarctica/South_Pole', 'Pacific/Samoa', 'Pacific/Johnston'],
  ...[
    'GB',
    'GB-Eire',
    'NZ',
    'NZ-CHAT',
    'PRC',
    'ROC',
    'ROK',
    'W-SU',
    'Cuba',
    'Eire',
    'Iran',
    'Japan',
    'Singapore',
    'Turkey',
  ],
  ...['Europe/Belfast', 'Europe/Jersey', 'Atlantic/Jan_Mayen', 'Arctic/Longyearbyen', 'Etc/GMT+12', 'Etc/GMT-14'],
]

test.each(LINKS)('%s is a time zone', (name) => {
  expect(isTimeZone(name)).toBe(true)
})

test('every zone that the runtime lists is accepted', () => {
  expect(ALL_ZONES.filter((name) => !isTimeZone(name))).toEqual([])
})

test.each([
  ...[
    '',
    ' ',
    'EST',
    'MST',
    'HST',
    'CET',
    'PST',
    'BST',
    'EST5EDT',
    'CEST',
    '+05:00',
    '-0400',
    '+00',
    'Z',
    'UTC+1',
    'UTC+00:00',
  ],
  ...[
    'GMT+25',
    'GMT+1',
    'GMT0',
    'Etc/GMT+25',
    'Etc/Unknown',
    'Factory',
    'SystemV/EST5',
    'Europe/Berln',
    'Mars/Olympus',
  ],
  ...[
    'utc',
    'Utc',
    'europe/berlin',
    'EUROPE/BERLIN',
    'asia/kolkata',
    'JAPAN',
    ' UTC',
    'UTC ',
    'UTC\n',
    'Europe/Berlin\0',
  ],
  ...[
    '../../etc/passwd',
    'Europe/../UTC',
    '/Europe/Berlin',
    'Europe/',
    'Europe//Berlin',
    'Europe\\Berlin',
    'localtime',
  ],
  ...[
    'Europe/Berlin;DROP',
    '__proto__',
    'constructor',
    'Ｅurope/Berlin',
    'undefined',
    'null',
    '[UTC]',
    'x'.repeat(10_000),
  ],
])('%j is no time zone', (name) => {
  expect(isTimeZone(name)).toBe(false)
})

test('whatever text comes, a zone is known or not, and never an error', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aEuropBlin/_+-:059ZUTC') })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), words), (text) => typeof isTimeZone(text) === 'boolean'),
  )
})

test.each([
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['US/Eastern', 'America/New_York'],
  ['GB', 'Europe/London'],
  ['Etc/UTC', 'UTC'],
  ['GMT', 'UTC'],
  ['Etc/Greenwich', 'UTC'],
  ['Europe/Berlin', 'Europe/Berlin'],
])('%s is called %s', (name, canonical) => {
  expect(canonicalZone(name)).toBe(canonical)
})

test('zones share a canonical name exactly when the calendar takes them for one', () => {
  const zoned = (zone: string) => new Temporal.ZonedDateTime(0n, zone)
  const names = fc.constantFrom(...LINKS, ...ALL_ZONES)
  fc.assert(
    fc.property(names, names, (a, b) => {
      expect(canonicalZone(a) === canonicalZone(b)).toBe(zoned(a).equals(zoned(b)))
    }),
  )
  for (const link of LINKS) expect(zoned(link).equals(zoned(canonicalZone(link)))).toBe(true)
})

test('a canonical name is a zone and its own canonical name, and no two listed zones share one', () => {
  const canonical = ALL_ZONES.map(canonicalZone)
  expect(canonical.filter((name) => !isTimeZone(name) || canonicalZone(name) !== name)).toEqual([])
  expect(new Set(canonical).size).toBe(ALL_ZONES.length)
})

test('a name that is no zone has no canonical one', () => {
  expect(() => canonicalZone('Mars/Olympus')).toThrow(RangeError)
})
