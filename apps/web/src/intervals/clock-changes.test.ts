import { expect, test } from 'vitest'
import { changeWords, clockChanges, repeatName } from './clock-changes.ts'

const AUTUMN = { from: '2026-10-29T00:00:00-04:00', to: '2026-11-05T00:00:00-05:00', tz: 'America/New_York' }
const seconds = (iso: string) => Date.parse(iso) / 1000

test('the week in which clocks go back says so', () => {
  const [change, ...more] = clockChanges(AUTUMN)
  expect(more).toEqual([])
  expect(change && changeWords(change)).toEqual({
    fact: 'Sun 1 Nov has 25 hours.',
    reason: 'Clocks go back at 02:00, so 01:00 appears twice: first at −04:00 (EDT), then at −05:00 (EST).',
  })
})

test('the week in which clocks go forward says so', () => {
  const [change] = clockChanges({ from: '2026-03-05T00:00:00-05:00', to: '2026-03-12T00:00:00-04:00', tz: AUTUMN.tz })
  expect(change && changeWords(change)).toEqual({
    fact: 'Sun 8 Mar has 23 hours.',
    reason: 'Clocks go forward at 02:00, so 03:00 follows at once: −05:00 (EST) before, −04:00 (EDT) after.',
  })
})

test('half an hour is enough on Lord Howe', () => {
  const [change] = clockChanges({
    from: '2026-04-02T00:00:00+11:00',
    to: '2026-04-09T00:00:00+10:30',
    tz: 'Australia/Lord_Howe',
  })
  expect(change && changeWords(change).fact).toBe('Sun 5 Apr has 24.5 hours.')
})

test.each([
  ['2026-11-01T00:00:00-04:00', null],
  ['2026-11-01T01:00:00-04:00', '1st'],
  ['2026-11-01T01:45:00-04:00', '1st'],
  ['2026-11-01T01:00:00-05:00', '2nd'],
  ['2026-11-01T02:00:00-05:00', null],
])('%s is told apart as %s', (start, name) => {
  expect(repeatName(seconds(start), clockChanges(AUTUMN))).toBe(name)
})

test('a year has two changes, and UTC none', () => {
  expect(
    clockChanges({ from: '2026-01-01T00:00:00-05:00', to: '2027-01-01T00:00:00-05:00', tz: AUTUMN.tz }),
  ).toHaveLength(2)
  expect(clockChanges({ from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z', tz: 'UTC' })).toEqual([])
})
