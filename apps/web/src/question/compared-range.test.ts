import { expect, test } from 'vitest'
import { comparedDays, comparedWords } from './compared-range.ts'

const range = (from: string, to: string) => ({
  from: `${from}:00-04:00`,
  to: `${to}:00-04:00`,
  tz: 'America/New_York',
  interval: '1_hour' as const,
  queue: null,
  agents: [],
  range: null,
  compare: 'none' as const,
})
const ASKED = range('2026-10-29T00:00', '2026-11-05T00:00')

test.each([
  ['2026-10-22T00:00', '2026-10-29T00:00', '22 – 28 Oct', '22–28 Oct'],
  ['2026-09-28T00:00', '2026-10-05T00:00', '28 Sep – 4 Oct', '28 Sep–4 Oct'],
  ['2026-10-28T00:00', '2026-10-28T15:00', '28 Oct 00:00\u00a0– 15:00', '28 Oct'],
  ['2026-10-21T15:00', '2026-10-22T15:00', '21 Oct 15:00\u00a0– 22 Oct 15:00', '21–22 Oct'],
  ['2025-10-29T00:00', '2025-11-05T00:00', '29 Oct – 4 Nov 2025', '29 Oct–4 Nov 2025'],
  ['2025-10-29T00:00', '2025-10-29T15:00', '29 Oct 00:00\u00a0– 15:00, 2025', '29 Oct 2025'],
  ['2025-12-29T00:00', '2026-01-05T00:00', '29 Dec 2025 – 4 Jan 2026', '29 Dec 2025–4 Jan 2026'],
])('%s to %s is called %s, in short %s', (from, to, words, days) => {
  const compared = range(from, to)
  expect(comparedWords(compared, ASKED)).toBe(words)
  expect(comparedDays(compared, ASKED)).toBe(days)
})
