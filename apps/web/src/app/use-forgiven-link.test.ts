import { ANY_QUESTION, type Question } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { refusedNotes, withoutRefused } from './use-forgiven-link.ts'

const question: Question = { ...ANY_QUESTION, period: { from: '2030-01-01', to: '2030-01-02' }, tz: 'Europe/Berlin' }

test('a range in the future falls back, the zone stays', () => {
  const refused = [{ parameter: 'from', detail: 'lies in the future' }]
  expect(withoutRefused(question, refused)).toEqual({ ...question, period: 'last-24-hours' })
})

test('only what looks like a refusal is read from the history', () => {
  const note = { parameter: 'from', detail: 'lies in the future' }
  expect(refusedNotes({ refused: [note, 7, { parameter: 1 }] })).toEqual([note])
  expect(refusedNotes(null)).toEqual([])
})
