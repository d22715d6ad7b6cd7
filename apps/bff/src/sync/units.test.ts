import { addDays, CLOCK_SECONDS, dayStart, divide, type Interval } from '@readyboard/timesheet'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ResolvedQuestion } from './resolved-question.ts'
import { unitsOf } from './units.ts'

const at = (instant: string) => Date.parse(instant) / 1000
const NOW = at('2026-11-20T12:00:00Z')

function question(zone: string, interval: Interval, from: string, to: string, rest: Partial<ResolvedQuestion> = {}) {
  const [start, end] = [at(from), at(to)]
  const buckets = divide(start, end, interval, zone, 'monday')
  return { from: start, to: end, zone, interval, buckets, queue: null, agents: [], ...rest }
}

test.each([
  ['America/New_York', '1_hour', '2026-11-10T05:00:00Z', ['1_hour', '30_minutes', '15_minutes']],
  ['Asia/Kolkata', '1_hour', '2026-11-09T18:30:00Z', ['30_minutes', '15_minutes']],
  ['Asia/Kathmandu', '1_hour', '2026-11-09T18:15:00Z', ['15_minutes']],
  ['Asia/Kathmandu', '30_minutes', '2026-11-09T18:15:00Z', ['15_minutes']],
  ['Australia/Lord_Howe', '1_hour', '2026-11-09T13:00:00Z', ['1_hour', '30_minutes', '15_minutes']],
  ['Australia/Lord_Howe', '1_hour', '2026-07-09T13:30:00Z', ['30_minutes', '15_minutes']],
  ['UTC', '15_minutes', '2026-11-10T00:00:00Z', ['15_minutes']],
] as const)(
  'an interval in %s by %s from %s is asked for in the coarsest grain that fits',
  (zone, interval, from, grains) => {
    const to = new Date(Date.parse(from) + CLOCK_SECONDS[interval] * 1000).toISOString()
    const [unit, ...others] = unitsOf(question(zone, interval, from, to), 'time_sheets', NOW, zone)
    expect(others).toEqual([])
    expect(unit?.ways.map(({ cell }) => [cell.grain, cell.zone])).toEqual(grains.map((grain) => [grain, 'UTC']))
  },
)

test('a day is asked for in its own zone, and can be answered by the hours that divide it', () => {
  const days = unitsOf(
    question('America/New_York', '1_day', '2026-10-31T04:00:00Z', '2026-11-03T05:00:00Z'),
    'time_sheets',
    NOW,
    'America/New_York',
  )
  expect(days.map(({ to, from }) => (to - from) / 3600)).toEqual([24, 25, 24])
  for (const { ways } of days) {
    expect(ways.map(({ cell }) => cell.grain)).toEqual(['1_day', '1_hour', '30_minutes', '15_minutes'])
    expect(ways.map(({ cell }) => cell.zone)).toEqual(['America/New_York', 'UTC', 'UTC', 'UTC'])
  }
  expect(days[1]?.ways.map(({ steps }) => steps.length)).toEqual([1, 25, 50, 100])
})

test('the day with 23 and a half hours on Lord Howe is no sum of hours', () => {
  const [day] = unitsOf(
    question('Australia/Lord_Howe', '1_day', '2026-10-03T13:30:00Z', '2026-10-04T13:00:00Z'),
    'time_sheets',
    NOW,
    'Australia/Lord_Howe',
  )
  expect(day?.ways.map(({ cell, steps }) => [cell.grain, steps.length])).toEqual([
    ['1_day', 1],
    ['30_minutes', 47],
    ['15_minutes', 94],
  ])
})

test('a zone that Zoom refuses is answered from hours alone, and its other names are the same cell', () => {
  const asked = question('Asia/Calcutta', '1_day', '2026-11-09T18:30:00Z', '2026-11-10T18:30:00Z')
  const grains = unitsOf(asked, 'time_sheets', NOW, null)[0]?.ways.map(({ cell }) => cell.grain)
  expect(grains).toEqual(['30_minutes', '15_minutes'])
  const other = { ...asked, zone: 'Asia/Kolkata' }
  const zoneOf = (one: ResolvedQuestion) => unitsOf(one, 'time_sheets', NOW, one.zone)[0]?.ways[0]?.cell.zone
  expect(zoneOf(asked)).toBe(zoneOf(other))
})

test('one agent is asked for alone or taken from everybody; several are taken from everybody', () => {
  const scopes = (agents: string[]) =>
    unitsOf(
      question('UTC', '1_hour', '2026-11-10T00:00:00Z', '2026-11-10T01:00:00Z', { queue: 'Q1', agents }),
      'time_sheets',
      NOW,
      'UTC',
    )[0]?.ways.flatMap(({ cell }) => (cell.grain === '1_hour' ? [[cell.queue, cell.agent]] : []))
  expect(scopes(['U1'])).toEqual([
    ['Q1', 'U1'],
    ['Q1', null],
  ])
  expect(scopes(['U1', 'U2'])).toEqual([['Q1', null]])
  expect(scopes([])).toEqual([['Q1', null]])
})

test('what has not begun is not needed, neither of a running hour nor of a running day', () => {
  const hour = question('Asia/Kathmandu', '1_hour', '2026-11-20T11:15:00Z', '2026-11-20T12:15:00Z')
  const quarters = unitsOf(hour, 'time_sheets', at('2026-11-20T11:40:00Z'), 'Asia/Kathmandu')[0]?.ways[0]?.steps
  expect(quarters?.length).toBe(2)
  const day = question('UTC', '1_day', '2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z')
  const ways = unitsOf(day, 'time_sheets', at('2026-11-20T11:40:00Z'), 'UTC')[0]?.ways
  expect(ways?.map(({ steps }) => steps.length)).toEqual([1, 12, 24, 47])
})

const zones = fc.constantFrom(
  'UTC',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
)
const intervals = fc.constantFrom<Interval>('15_minutes', '30_minutes', '1_hour', '1_day', '1_week', '1_month')

test('whatever is asked, every way to answer a piece tiles it exactly', () => {
  fc.assert(
    fc.property(
      zones,
      intervals,
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 1, max: 40 }),
      (zone, interval, first, days) => {
        const from = dayStart(addDays('2025-01-01', first), zone)
        const buckets = divide(from, dayStart(addDays('2025-01-01', first + days), zone), interval, zone, 'monday')
        const start = buckets[0]?.start ?? from
        const end = buckets.at(-1)?.end ?? from
        const asked = { from: start, to: end, zone, interval, buckets, queue: null, agents: [] }
        let reached = start
        for (const unit of unitsOf(asked, 'time_sheets', NOW, zone)) {
          expect(unit.from).toBe(reached)
          reached = unit.to
          for (const { steps } of unit.ways) {
            expect([steps[0]?.start, steps.at(-1)?.end]).toEqual([unit.from, unit.to])
            for (const [index, step] of steps.entries()) expect(step.end).toBe(steps[index + 1]?.start ?? unit.to)
          }
        }
        expect(reached).toBe(end)
      },
    ),
    { numRuns: 60 },
  )
})
