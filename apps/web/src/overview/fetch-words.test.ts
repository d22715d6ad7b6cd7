import type { ResolvedQuery } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { quarterWords, rangeName, timeWords, wholeCostWords } from './fetch-words.ts'

const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const query = (from: string, to: string): ResolvedQuery => ({
  from,
  to,
  tz: 'UTC',
  interval: '1_hour',
  queue: null,
  agents: [],
  range: null,
  compare: 'none',
})

test('a whole month is called by its name, any other range by its days', () => {
  const to = '2026-11-01T00:00:00+00:00'
  expect(rangeName(query('2026-10-01T00:00:00+00:00', to))).toBe('October 2026')
  expect(rangeName(query('2026-10-02T00:00:00+00:00', to))).toBe('2 – 31 Oct')
})

test('a fetch says what it takes in all, as far as that is known', () => {
  expect(plain(wholeCostWords({ requests: 310, seconds: 70, shareOfDay: 0.0207 }))).toBe(
    'about 310 requests · 70 s · 2 % of the account’s day',
  )
  expect(wholeCostWords({ requests: 1, seconds: null, shareOfDay: null })).toBe('about 1 request')
})

test('a fetch says how long it has run and will run', () => {
  expect(plain(timeWords(12.4, 18.2))).toBe('12 s gone, about 19 s left')
  expect(plain(timeWords(null, 300))).toBe('about 5 min left')
  expect(timeWords(0.4, 0)).toBe('')
})

test('progress is spoken by quarters', () => {
  expect([0.1, 0.26, 0.99, 1].map(quarterWords)).toEqual([
    'Fetching from Zoom',
    '25 percent fetched',
    '75 percent fetched',
    '100 percent fetched',
  ])
})
