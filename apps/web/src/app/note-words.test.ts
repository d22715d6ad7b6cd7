import { readQuestion } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { readOccupancy } from '../question/occupancy-choice.ts'
import { noteWords } from './note-words.ts'

test('an interval that is too short names those that fit', () => {
  const refused = { parameter: 'interval', detail: 'would fit as 1_hour, 1_day, 1_week, 1_month' }
  expect(noteWords(refused, '15_minutes').fact).toBe(
    'By 15 minutes this range has too many intervals. It fits by hour, day, week or month',
  )
})

test('a range that ends before it starts is said in words', () => {
  const refused = { parameter: 'from', detail: 'lies after `to`; the range must start before it ends' }
  expect(noteWords(refused)).toEqual({
    fact: 'The range ends before it starts',
    instead: 'the last 24 hours are shown',
  })
})

test.each([
  ['range=fortnight', 'There is no range “fortnight”', 'the last 24 hours are shown'],
  ['tz=Mars/Phobos', '“Mars/Phobos” is not a known time zone', 'the usual zone is used'],
  ['interval=5_minutes', 'There is no interval “5_minutes”', 'the range chooses its interval'],
  ['week=friday', 'No week starts on “friday” here', 'the usual day is used'],
  ['from=2026-02-30&to=2026-03-02', '“2026-02-30” is not a day of the calendar', 'the last 24 hours are shown'],
  ['from=2026-02-20', 'The range has no end', 'the last 24 hours are shown'],
  [
    'range=today&from=2026-03-01&to=2026-03-02',
    'The link names both a range and its two ends',
    'the two ends are used',
  ],
])('a link with %s says "%s"', (link, fact, instead) => {
  const [problem] = readQuestion(new URLSearchParams(link)).problems
  expect(problem && noteWords(problem)).toEqual({ fact, instead })
})

test('a link to an occupancy that nobody knows says which one is shown', () => {
  const [problem] = readOccupancy(new URLSearchParams('occupancy=busy')).notes
  expect(problem && noteWords(problem)).toEqual({
    fact: 'There is no occupancy “busy”',
    instead: 'occupancy of available time is shown',
  })
})

test('no words carry marks of code', () => {
  const texts = ['tz=a&tz=b', 'queue=%20', 'compare=x', 'agent=%20', 'to=2026-01-01&range=today', 'from=x&to=y']
  const problems = texts.flatMap((text) => readQuestion(new URLSearchParams(text)).problems)
  for (const problem of problems) expect(noteWords(problem).fact).not.toMatch(/[`_]/)
})
