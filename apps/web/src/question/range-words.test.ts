import type { ResolvedQuery } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { askedNote, daysWords, lastDayOf, periodWords, resolvedDays } from './range-words.ts'

test.each([
  ['2026-10-29', '2026-11-04', '29 Oct – 4 Nov'],
  ['2026-10-01', '2026-10-31', '1 – 31 Oct'],
  ['2026-11-04', '2026-11-04', '4 Nov'],
  ['2025-12-29', '2026-01-04', '29 Dec 2025 – 4 Jan 2026'],
])('%s to %s reads %s', (first, last, words) => {
  expect(daysWords(first, last)).toBe(words)
})

test('an end at midnight belongs to the day before', () => {
  expect(lastDayOf('2026-11-08T00:00:00-05:00')).toBe('2026-11-07')
  expect(lastDayOf('2026-11-04T15:00:00-05:00')).toBe('2026-11-04')
})

test('a whole month is called by its name', () => {
  expect(periodWords({ from: '2026-10-01', to: '2026-10-31' }, null)).toEqual({
    name: 'October 2026',
    days: '1 – 31 Oct',
  })
})

test('clock times are part of the name', () => {
  expect(periodWords({ from: '2026-11-01T01:00-04:00', to: '2026-11-02T06:00' }, null).name).toBe(
    '1 Nov 01:00\u00a0– 2 Nov 06:00',
  )
  expect(periodWords({ from: '2026-11-03T08:00', to: '2026-11-03T12:00' }, null).name).toBe('3 Nov 08:00\u00a0– 12:00')
})

const resolved = (from: string, to: string, range: string | null = null): ResolvedQuery => ({
  from,
  to,
  range,
  tz: 'UTC',
  interval: '1_hour',
  queue: null,
  agents: [],
  compare: 'none',
})

test('the words are those of what the figures cover, and a note tells what was asked', () => {
  const asked = { from: '2026-11-17T09:07', to: '2026-11-17T17:00' }
  const answer = resolved('2026-11-17T09:00:00Z', '2026-11-17T17:00:00Z')
  expect(periodWords(asked, answer).name).toBe('17 Nov 09:00\u00a0– 17:00')
  expect(askedNote(asked, answer)).toBe(
    'Asked: 17 Nov 09:07\u00a0– 17:00. Shown: 17 Nov 09:00\u00a0– 17:00, in whole intervals up to the one now running.',
  )
  expect(askedNote({ from: '2026-11-17T09:00', to: '2026-11-17T17:00' }, answer)).toBe(null)
})

test('days that are still to come are not in the words, and a day that is not over is', () => {
  const answer = resolved('2026-11-01T00:00:00Z', '2026-11-23T08:00:00Z')
  expect(periodWords({ from: '2026-11-01', to: '2026-11-30' }, answer)).toEqual({
    name: 'November 2026',
    days: '1 – 23 Nov',
  })
  expect(askedNote({ from: '2026-11-20', to: '2026-11-23' }, resolved('2026-11-20T00:00:00Z', answer.to))).toBe(null)
})

test.each([
  ['2026-11-22T08:00:00Z', '2026-11-23T08:00:00Z', '22 Nov 08:00\u00a0– 23 Nov 08:00'],
  ['2026-11-22T00:00:00Z', '2026-11-24T00:00:00Z', '22 – 23 Nov'],
  ['2025-12-31T08:00:00Z', '2026-01-01T08:00:00Z', '31 Dec 2025 08:00\u00a0– 1 Jan 2026 08:00'],
  ['2026-11-01T01:00:00-04:00', '2026-11-01T01:00:00-05:00', '1 Nov 01:00 −04:00\u00a0– 01:00 −05:00'],
])('%s to %s reads %s', (from, to, words) => {
  expect(resolvedDays(resolved(from, to, 'last-24-hours'))).toBe(words)
})
