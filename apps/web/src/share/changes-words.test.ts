import type { ChangesAnswer } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { changesWords } from './changes-words.ts'

const now = Date.parse('2026-11-04T20:15:00Z')
const none: ChangesAnswer = {
  pinnedAt: '2026-11-04T19:42:00+00:00',
  asOf: '2026-11-04T20:10:00+00:00',
  complete: true,
  totals: [],
  rows: [],
  page: 1,
  pageSize: 25,
  total: 0,
}
const said = (changes: Partial<ChangesAnswer>) => changesWords({ ...none, ...changes }, 'America/New_York', now)
const rows = (...names: string[]) =>
  names.map((displayName) => ({ userId: displayName, displayName, kind: 'changed' as const, measures: [] }))

test('nothing changed says so, and as of when', () => {
  expect(said({})).toBe('Nothing has changed since, as of Wed 4 Nov, 15:10 EST.')
  expect(said({ complete: false })).toMatch(/^Nothing has changed since in what is there/)
  expect(said({ asOf: null, complete: false })).toMatch(/^Nothing of the range is there now/)
})

test('a comparison as old as the pin, or older, does not say that nothing has changed since', () => {
  for (const asOf of [none.pinnedAt, '2026-11-04T19:36:00+00:00'])
    expect(said({ asOf })).toBe('Nothing different has been fetched since.')
})

test('three agents are named, with what changed in all', () => {
  const totals = [
    { measure: 'readySeconds', before: 3600, now: 4320 },
    { measure: 'notReadySeconds', before: 1800, now: 1080 },
    { measure: 'readyShare', before: 0.2, now: 0.24 },
  ] satisfies ChangesAnswer['totals']
  expect(said({ rows: rows('Ana', 'Bao', 'Chidi'), total: 3, totals })).toBe(
    '3 agents restated: Ana, Bao, Chidi. In all +0:12:00 Ready, −0:12:00 Not ready.',
  )
})

test('one agent is one agent, of many two are named', () => {
  expect(said({ rows: rows('Ana'), total: 1 })).toBe('1 agent restated: Ana.')
  expect(said({ rows: rows('Ana', 'Bao', 'Chidi', 'Divya'), total: 31, complete: false })).toBe(
    '31 agents restated: Ana, Bao and 29 more. Not all of the range is there now, so there may be more.',
  )
})
