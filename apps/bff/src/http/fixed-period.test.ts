import { formatAddress, readAddress } from '@readyboard/contract'
import { questions } from '@readyboard/contract/testing/question.arbitrary'
import { divide } from '@readyboard/timesheet'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveQuestion } from './answer-resolve.ts'
import { BadQuestion, TooManyIntervals } from './answers.ts'
import { fixedAddress } from './asked-address.ts'

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
