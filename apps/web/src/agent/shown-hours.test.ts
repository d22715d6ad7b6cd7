import { ANY_QUESTION, type ResolvedQuery } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { peersQuestion, shownHours, shownRows } from './shown-hours.ts'

const question = { ...ANY_QUESTION, agents: ['U1'], compare: 'previous' as const }
const range = (from: string, to: string): ResolvedQuery => ({
  from: `${from}T00:00:00+00:00`,
  to: `${to}T00:00:00+00:00`,
  tz: 'UTC',
  interval: '1_day',
  queue: null,
  agents: ['U1'],
  range: 'last-90-days',
  compare: 'none',
})

test.each([
  [null, '1_hour'],
  ['1_week', '1_hour'],
  ['15_minutes', '15_minutes'],
] as const)('days are shown by the clock: asked by %s, by %s', (interval, shown) => {
  const { question: asked, pages } = shownHours({ ...question, interval }, range('2026-10-01', '2026-11-01'), null)
  expect(asked).toMatchObject({ interval: shown, compare: 'none', period: question.period })
  expect(pages).toBe(1)
})

test('a long range is shown 31 days at a time, newest first, and the parts tile it', () => {
  const year = range('2026-01-01', '2026-04-11')
  const parts: unknown[] = []
  let day: string | null = null
  do {
    const part = shownHours(question, year, day)
    parts.push(part.question.period)
    day = part.older
  } while (day !== null)
  expect(parts).toEqual([
    { from: '2026-03-11', to: '2026-04-10' },
    { from: '2026-02-08', to: '2026-03-10' },
    { from: '2026-01-08', to: '2026-02-07' },
    { from: '2026-01-01', to: '2026-01-07' },
  ])
})

test('a day outside the range, or no day at all, shows the newest', () => {
  for (const day of ['2025-01-01', 'yesterday', '2027-01-01'])
    expect(shownHours(question, range('2026-01-01', '2026-04-11'), day).page).toBe(1)
})

test('from the part in the middle both neighbours can be reached', () => {
  const { page, newer, older } = shownHours(question, range('2026-01-01', '2026-04-11'), '2026-02-20')
  expect([page, newer, older]).toEqual([2, '2026-04-10', '2026-02-07'])
})

test('the rows are those of the question, over the whole range, and compared like its figures', () => {
  const quarter = range('2026-08-01', '2026-11-01')
  for (const interval of ['15_minutes', '1_hour', '1_day', '1_week', '1_month'] as const)
    expect(shownRows({ ...question, interval }, { ...quarter, interval })).toEqual({ ...question, interval })
  // What nobody asked for is what the range was resolved to.
  expect(shownRows(question, { ...quarter, interval: '1_week' })).toEqual({ ...question, interval: '1_week' })
})

test('peers are asked by the clock while the range has room for that', () => {
  expect(peersQuestion(question, range('2026-10-01', '2026-11-01'))).toMatchObject({ interval: '1_hour' })
  const quarters = { ...question, interval: '15_minutes' as const }
  expect(peersQuestion(quarters, range('2026-10-01', '2026-11-01'))).toMatchObject({ interval: '15_minutes' })
  expect(peersQuestion(quarters, range('2026-08-01', '2026-11-01'))).toMatchObject({ interval: '1_hour' })
  expect(peersQuestion(question, range('2026-01-01', '2026-11-01'))).toBeNull()
})
