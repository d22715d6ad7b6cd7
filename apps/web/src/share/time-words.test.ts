import type { ResolvedQuery } from '@readyboard/contract'
import { PRESETS } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { fixedWords, instantDayWords, momentWords, pinnedWords, rollingWords } from './time-words.ts'

const NY = 'America/New_York'
const now = Date.parse('2026-11-04T19:42:00Z')
const resolved: ResolvedQuery = {
  from: '2026-10-29T00:00:00-04:00',
  to: '2026-11-04T15:00:00-05:00',
  tz: NY,
  interval: '1_hour',
  queue: null,
  agents: [],
  range: 'last-7-days',
  compare: 'none',
}

test('a rolling link says which days it will show, and by whose midnight', () => {
  expect(rollingWords('last-7-days', NY)).toBe(
    'Always the last 7 days on the day it is opened, cut at midnight New York.',
  )
})

test.each(PRESETS)('of %s there is something to be said', (preset) => {
  expect(rollingWords(preset, NY)).toMatch(/^Always the .+\.$/)
})

test('two dates do not roll', () => {
  expect(rollingWords({ from: '2026-10-29', to: '2026-11-04' }, NY)).toBeNull()
})

test('a fixed link says both ends with their offsets, and the year where it is another', () => {
  expect(fixedWords(resolved, now)).toBe(
    'Thu 29 Oct 00:00 −04:00 to Wed 4 Nov 15:00 −05:00. Numbers update if Zoom restates them.',
  )
  expect(fixedWords({ ...resolved, from: '2025-12-29T00:00:00-05:00' }, now)).toContain('Mon 29 Dec 2025 00:00 −05:00')
  expect(fixedWords(null, now)).toBeNull()
})

test('a pinned link says for how long it keeps its numbers', () => {
  expect(pinnedWords('never')).toContain('kept for 13 months')
  expect(pinnedWords('7_days')).toContain('kept for 7 days')
})

test('a moment is told by the clock of the question, wherever it was written', () => {
  expect(momentWords('2026-11-04T19:42:10+00:00', NY, now)).toBe('Wed 4 Nov, 14:42 EST')
})

test('the day until which numbers are kept is the one of the question’s clock, too', () => {
  expect(instantDayWords('2026-12-05T02:30:00Z', NY, now)).toBe('Fri 4 Dec')
  expect(instantDayWords('2027-01-01T02:30:00Z', NY, now)).toBe('Thu 31 Dec')
})
