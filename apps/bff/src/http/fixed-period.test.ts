import { ANY_QUESTION, COMPARISONS, formatAddress, type Question, readAddress } from '@readyboard/contract'
import { questions } from '@readyboard/contract/testing/question.arbitrary'
import { divide, type Period, PRESETS, type Preset } from '@readyboard/timesheet'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AskingDefaults, resolveQuestion } from './answer-resolve.ts'
import { BadQuestion, TooManyIntervals } from './answers.ts'
import { fixedAddress } from './asked-address.ts'
import { resolveCompared } from './resolve-compared.ts'

const DEFAULTS = { timeZone: 'America/New_York', weekStartsOn: 'sunday' } as const
const OTHERS = { timeZone: 'Asia/Tokyo', weekStartsOn: 'monday' } as const
const NOW = Date.parse('2026-11-20T15:20:10Z') / 1000
const YEAR = 366 * 86_400

/** Clocks are put back in many zones around these instants, or the day that runs is an odd one. */
const moments = fc.oneof(
  fc.integer({ min: NOW - 3 * YEAR, max: NOW }),
  fc
    .constantFrom('2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-10-25T00:30:00Z', '2026-04-04T15:10:00Z')
    .map((instant) => Date.parse(instant) / 1000),
)

/** What a question is compared with: the instants, and for each interval its counterpart. */
function comparedOf(question: Question, defaults: AskingDefaults, now: number) {
  const compared = resolveCompared(resolveQuestion(question, defaults, now), defaults, now)
  return compared && { from: compared.asked.from, to: compared.asked.to, counterparts: compared.counterparts }
}

const fixedLink = (question: Question, now: number) =>
  fixedAddress({ asked: resolveQuestion(question, DEFAULTS, now), view: [] }, DEFAULTS, now)

const NOWS = [
  ...['2026-11-20T15:20:10Z', '2026-11-01T05:30:00Z', '2026-11-01T23:59:59Z', '2026-11-02T00:00:00Z'],
  ...['2026-11-30T20:00:00Z', '2026-12-31T18:00:00Z', '2026-03-08T18:30:00Z', '2026-03-08T07:10:00Z'],
  ...['2026-03-31T12:00:00Z', '2026-02-28T12:00:00Z', '2028-02-29T12:00:00Z', '2026-01-01T12:00:00Z'],
]
const RUNNING: Period[] = [
  { from: '2026-11-16', to: '2026-11-29' },
  { from: '2026-11-01', to: '2026-11-30' },
  { from: '2026-11-20T08:00', to: '2026-11-24T17:00' },
]

test.each(NOWS)(
  'a fixed link made at %s is compared with the days that its author saw, then and a year later',
  (at) => {
    const now = Date.parse(at) / 1000
    for (const period of [...PRESETS, ...RUNNING])
      for (const compare of COMPARISONS)
        for (const interval of [null, '1_hour', '1_week'] as const) {
          const question = { ...ANY_QUESTION, period, compare, interval }
          if (typeof period !== 'string' && at !== NOWS[0]) continue
          const { question: again } = readAddress(fixedLink(question, now))
          const seen = comparedOf(question, DEFAULTS, now)
          const said = JSON.stringify(question)
          expect(comparedOf(again, OTHERS, now), said).toEqual(seen)
          expect(comparedOf(again, OTHERS, now + YEAR), said).toEqual(seen)
        }
  },
)

test('this week against the one before stays Monday to Friday against Monday to Friday', () => {
  const link = (period: Preset) => fixedLink({ ...ANY_QUESTION, period, compare: 'previous', week: 'monday' }, NOW)
  expect(link('this-week')).toContain(
    'from=2026-11-16&to=2026-11-20&tz=America/New_York&interval=1_day&compare=previous-week',
  )
  expect(link('this-month')).toContain('&compare=days-before-31')
  expect(link('last-month')).toContain('&compare=previous')
})

test('a fixed link means the same instants and intervals a year later, whatever the defaults are then', () => {
  let fixed = 0
  fc.assert(
    fc.property(questions, moments, fc.integer({ min: 0, max: YEAR }), (question, now, later) => {
      try {
        const asked = resolveQuestion(question, DEFAULTS, now)
        const address = fixedAddress({ asked, view: [['sort', 'occupancy']] }, DEFAULTS, now)
        const again = readAddress(address)
        expect(again.problems).toEqual([])
        const { from, to, zone, interval, buckets } = resolveQuestion(again.question, OTHERS, now + later)
        expect(comparedOf(again.question, OTHERS, now + later)).toEqual(comparedOf(question, DEFAULTS, now))
        expect({ from, to, zone, interval }).toEqual({
          ...{ from: asked.from, to: asked.to },
          ...{ zone: asked.zone, interval: asked.interval },
        })
        const week = question.week ?? DEFAULTS.weekStartsOn
        expect(buckets).toEqual(divide(asked.from, asked.to, asked.interval, asked.zone, week))
        expect(formatAddress(again.question, again.view)).toBe(address)
        fixed += 1
      } catch (error) {
        if (!(error instanceof BadQuestion || error instanceof TooManyIntervals)) throw error
      }
    }),
    { numRuns: process.env.NIGHTLY ? 20_000 : 1_000, interruptAfterTimeLimit: process.env.NIGHTLY ? 3_000_000 : 6_000 },
  )
  expect(fixed).toBeGreaterThan(50)
})
