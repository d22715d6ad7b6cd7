import { type Day, INTERVALS, type Period, PRESETS, WEEK_DAYS } from '@readyboard/timesheet'
import fc from 'fast-check'
import { COMPARISONS, type Question } from '../question.ts'

const two = (n: number) => String(n).padStart(2, '0')
const dayOf = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10)

const days = fc.integer({ min: 0, max: 40_000 }).map(dayOf)
const clocks = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `T${two(hour)}:${two(minute)}`)
const offsets = fc.constantFrom('', '+00:00', '-04:00', '-05:00', '+05:45', '+10:30', '+14:00', '-12:00')
const ends = fc.oneof(
  days,
  fc.tuple(days, clocks, offsets).map((parts) => parts.join('')),
)
const periods: fc.Arbitrary<Period> = fc.oneof(fc.constantFrom(...PRESETS), fc.record({ from: ends, to: ends }))

/** Ids as Zoom makes them, and everything else that passes for one. */
const idCharacters = 'abcXYZ0189_.~@=+/-'
const ids = fc.string({ unit: fc.constantFrom(...idCharacters), minLength: 1, maxLength: 128 })

const zones = fc.constantFrom(
  ...Intl.supportedValuesOf('timeZone'),
  'UTC',
  'Asia/Kolkata',
  'Etc/GMT+12',
  'US/Eastern',
  'GB',
)

/** Any question that can be asked. */
export const questions: fc.Arbitrary<Question> = fc.record({
  period: periods,
  tz: fc.option(zones),
  interval: fc.option(fc.constantFrom(...INTERVALS)),
  queue: fc.option(ids),
  agents: fc.uniqueArray(ids, { maxLength: 20 }),
  teams: fc.uniqueArray(ids, { maxLength: 5 }),
  except: fc.uniqueArray(ids, { maxLength: 20 }),
  compare: fc.constantFrom(
    ...COMPARISONS,
    'days-before-1' as const,
    'days-before-31' as const,
    'days-before-400' as const,
  ),
  week: fc.option(fc.constantFrom(...WEEK_DAYS)),
})
