import type { Coverage } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { coverageStretches } from './coverage-stretches.ts'
import { fetchedWords, stretchReason } from './stretch-words.ts'

const tz = 'America/New_York'
const now = Date.parse('2026-11-04T14:42:00-05:00')
const zoom = { settleHours: 24, lookBackDays: 180 }
const part = (
  from: string,
  to: string,
  state: Coverage['parts'][number]['state'],
  fetchedAt: string | null = null,
) => ({
  from: `2026-11-${from}:00-05:00`,
  to: `2026-11-${to}:00-05:00`,
  state,
  fetchedAt: fetchedAt && `2026-11-${fetchedAt}:00-05:00`,
})
const coverage: Coverage = {
  state: 'partial',
  asOf: null,
  version: '1',
  intervals: { covered: 1, total: 2, provisional: 0 },
  parts: [],
  fetch: null,
  rowsRejected: 0,
  problem: null,
}
const only = (parts: Coverage['parts']) => {
  const [stretch] = coverageStretches(parts)
  if (!stretch) throw new Error('no stretch')
  return stretch
}
const reason = (stretch: Coverage['parts'][number], problem: Coverage['problem'] = null) =>
  stretchReason(only([stretch]), { coverage: { ...coverage, problem }, tz, now, zoom })

test('neighbours in one state are told as one, with their oldest and newest fetch', () => {
  const stretches = coverageStretches([
    part('02T00:00', '02T12:00', 'final', '04T03:10'),
    part('02T12:00', '03T00:00', 'final', '04T05:00'),
    part('03T00:00', '03T06:00', 'failed'),
    part('03T06:00', '03T12:00', 'final', '04T05:00'),
  ])
  expect(stretches.map(({ state }) => state)).toEqual(['final', 'failed', 'final'])
  expect(stretches[0]?.to).toBe('2026-11-03T00:00:00-05:00')
  expect(stretches.map((stretch) => fetchedWords(stretch, tz))).toEqual([
    'Fetched between Wed 4 Nov 03:10 EST and Wed 4 Nov 05:00 EST.',
    '',
    'Fetched Wed 4 Nov 05:00 EST.',
  ])
})

test('what may change says when it is final', () => {
  expect(reason(part('04T00:00', '04T12:00', 'provisional', '04T14:00'))).toBe(
    'Zoom may still change it; final once it is fetched after Thu 5 Nov 12:00 EST.',
  )
  expect(reason(part('04T00:00', '04T15:00', 'provisional', '04T14:00'))).toMatch(/^Still running\. Zoom may/)
  expect(reason(part('02T00:00', '03T00:00', 'provisional', '03T14:00'))).toBe(
    'Zoom may still change it; final once it is fetched next.',
  )
})

test('out of reach and failed are told apart', () => {
  const problem = {
    code: 'zoom-unavailable',
    detail: 'Zoom is not answering.',
    since: null,
    retryAt: '2026-11-04T14:43:10-05:00',
  }
  expect(reason(part('02T00:00', '03T00:00', 'failed'), problem)).toBe('Zoom is not answering. Next try at 14:43 EST.')
  expect(reason(part('02T00:00', '03T00:00', 'out-of-reach'), problem)).toBe(
    'Zoom gives 180 days back, and this was never stored. It will not come.',
  )
})

test('what waits for consent says what it would cost', () => {
  const cost = { requests: 310, seconds: 31, shareOfDay: 0.01 }
  const estimate = { ...cost, alreadyStored: 0, underWay: 0, needsConsent: true, cheaper: [] }
  const problem = { code: 'needs-consent', detail: '', since: null, retryAt: null, estimate }
  expect(reason(part('02T00:00', '03T00:00', 'missing'), problem).replaceAll('\u202f', ' ')).toBe(
    'Not started without consent: it takes about 310 requests, 31 s, 1 % of the account’s day.',
  )
})
