import { INTERVALS } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { CLOCK_PATH, isShownAt } from './clock-question.ts'

test('the page by weekday and hour offers no interval over an hour, and every other page all of them', () => {
  expect(INTERVALS.filter((interval) => isShownAt(CLOCK_PATH, interval))).toEqual([
    '15_minutes',
    '30_minutes',
    '1_hour',
  ])
  expect(INTERVALS.filter((interval) => isShownAt('/', interval))).toEqual([...INTERVALS])
})
