import type { PartState } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { coverageCells } from './coverage-cells.ts'
import { cellWords, coverageCounts, stretchWords } from './coverage-words.ts'

const NEW_YORK = (utc: number) => {
  const offset = utc < Date.parse('2026-11-01T06:00:00Z') ? 4 : 5
  return `${new Date(utc - offset * 3_600_000).toISOString().slice(0, 19)}-0${offset}:00`
}

function hours(from: string, to: string, stateOf: (start: number) => PartState = () => 'final') {
  const series: { start: string; end: string; state: PartState }[] = []
  for (let at = Date.parse(from); at < Date.parse(to); at += 3_600_000) {
    series.push({ start: NEW_YORK(at), end: NEW_YORK(at + 3_600_000), state: stateOf(at) })
  }
  return series
}

const report = (series: ReturnType<typeof hours>) => ({
  series,
  query: { interval: '1_hour' as const, range: 'last-7-days' },
})

test('a week by the hour is a cell per day, the long day longer, and the rest of today still to come', () => {
  const now = Date.parse('2026-11-04T14:42:00-05:00')
  const settled = Date.parse('2026-11-04T12:00:00-05:00')
  const series = hours('2026-10-29T00:00:00-04:00', '2026-11-04T15:00:00-05:00', (at) =>
    at < settled ? 'final' : 'provisional',
  )
  const cells = coverageCells(report(series), now)
  expect(cells.map(({ label, state, seconds }) => [label, state, seconds / 3600])).toEqual([
    ['Thu 29', 'final', 24],
    ['Fri 30', 'final', 24],
    ['Sat 31', 'final', 24],
    ['Sun 1', 'final', 25],
    ['Mon 2', 'final', 24],
    ['Tue 3', 'final', 24],
    ['Wed 4', 'final', 12],
    ['', 'provisional', 3],
    ['', 'ahead', 9],
  ])
  expect(cells[3]?.length).toBe('25 h')
  expect(coverageCounts(series, '1_hour', now)).toEqual({ main: '7 of 7 days', closed: '159 of 159 closed hours' })
})

test('a day counts as there when none of its past hours is missing', () => {
  const now = Date.parse('2026-11-04T14:42:00-05:00')
  const gap = Date.parse('2026-11-02T10:00:00-05:00')
  const series = hours('2026-11-01T00:00:00-04:00', '2026-11-04T15:00:00-05:00', (at) => {
    if (at === gap) return 'failed'
    return at > now - 3_600_000 ? 'missing' : 'final'
  })
  expect(coverageCounts(series, '1_hour', now)).toEqual({ main: '3 of 4 days', closed: '86 of 87 closed hours' })
})

test('a day by the hour is cut into blocks of three hours', () => {
  const cells = coverageCells(report(hours('2026-11-03T00:00:00-05:00', '2026-11-04T00:00:00-05:00')), Date.now())
  expect(cells.map(({ label }) => label)).toEqual([
    'Tue 3',
    '03:00',
    '06:00',
    '09:00',
    '12:00',
    '15:00',
    '18:00',
    '21:00',
  ])
})

test('a day that is mostly one state is named there', () => {
  const settled = Date.parse('2026-10-28T02:00:00-04:00')
  const series = hours('2026-10-26T00:00:00-04:00', '2026-10-29T00:00:00-04:00', (at) =>
    at < settled ? 'final' : 'provisional',
  )
  expect(coverageCells(report(series), Date.now()).map(({ label }) => label)).toEqual([
    'Mon 26',
    'Tue 27',
    '',
    'Wed 28',
  ])
})

test('more than 45 days are drawn by the week', () => {
  const cells = coverageCells(report(hours('2026-08-03T00:00:00-04:00', '2026-10-05T00:00:00-04:00')), Date.now())
  expect(cells).toHaveLength(9)
  expect(cells[0]?.label).toBe('3 Aug')
})

test('a failed hour is its own cell and says so', () => {
  const failed = Date.parse('2026-10-29T12:00:00-04:00')
  const series = hours('2026-10-27T00:00:00-04:00', '2026-10-30T00:00:00-04:00', (at) =>
    at === failed ? 'failed' : 'final',
  )
  const cells = coverageCells(report(series), Date.now())
  expect(cells.map(({ state }) => state)).toEqual(['final', 'final', 'final', 'failed', 'final'])
  const hole = cells[3]
  expect(hole && cellWords(hole)).toBe('Thu 29 Oct 12:00–13:00: failed, will be tried again')
})

test.each([
  ['2026-11-02T00:00:00-05:00', '2026-11-03T00:00:00-05:00', 'Mon 2 Nov'],
  ['2026-11-02T00:00:00-05:00', '2026-11-09T00:00:00-05:00', 'Mon 2 Nov – Sun 8 Nov'],
  ['2026-11-04T15:00:00-05:00', '2026-11-04T24:00', 'Wed 4 Nov 15:00–24:00'],
])('%s to %s reads %s', (from, to, words) => {
  expect(stretchWords(from, to)).toBe(words)
})
