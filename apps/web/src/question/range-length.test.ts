import { expect, test } from 'vitest'
import { previewRange } from './range-length.ts'

const calendar = {
  zone: 'America/New_York',
  week: 'monday',
  now: Date.parse('2026-11-04T14:42:00-05:00') / 1000,
} as const

test('a week over a clock change says why it has 169 hours', () => {
  expect(previewRange('last-7-days', calendar)).toMatchObject({ words: '169 hours, because Sun 1 Nov has 25' })
})

test('an ordinary day needs no reason', () => {
  expect(previewRange({ from: '2026-11-03', to: '2026-11-03' }, calendar)).toMatchObject({ words: '24 hours' })
})

test('a time that was shown twice is asked for', () => {
  const preview = previewRange({ from: '2026-11-01T01:30', to: '2026-11-01T05:00' }, calendar)
  expect(preview).toHaveProperty('problem', expect.stringContaining('occurred twice'))
})
