import { expect, test } from 'vitest'
import { progressWords } from './progress-words.ts'

test('how far a file is, is spoken at its quarters only', () => {
  expect([null, 0.1, 0.26, 0.49, 0.5, 0.99].map((share) => progressWords('a.csv', share))).toEqual([
    'Saving a.csv',
    'Saving a.csv',
    '25 percent saved',
    '25 percent saved',
    '50 percent saved',
    '75 percent saved',
  ])
})
