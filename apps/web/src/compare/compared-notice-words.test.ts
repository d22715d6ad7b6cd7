import { expect, test } from 'vitest'
import { comparedNotice } from './compared-notice-words.ts'
import { comparedDay, coverageOf, TODAY } from './compared-report.fixture.ts'

const FULL = [1800, 900, 900] as const
const NOW = TODAY + 3 * 3600

test('a comparison that is whole needs no words', () => {
  expect(comparedNotice(comparedDay([FULL], [FULL]).report, NOW, null)).toBeNull()
})

test('what is on its way is told with how much of it is there', () => {
  const { report, previous } = comparedDay([FULL, FULL], [FULL, null])
  const fetch = { id: 'f', requestsDone: 3, requestsExpected: 12, secondsLeft: 9 }
  const fetching = { ...previous, coverage: coverageOf(previous.series, { state: 'fetching', fetch }) }
  expect(comparedNotice({ ...report, previous: fetching }, NOW, { ...fetch, requestsDone: 7 })).toEqual({
    title: '3 Nov 00:00\u00a0– 02:00, which this is compared with, is on its way: 1 of 2 h.',
    detail: '7 of 12 requests, about 9\u202fs left. Differences are told of what is there on both sides so far.',
    action: null,
  })
})

test('what waits for consent says its cost, and can be fetched', () => {
  const { report, previous } = comparedDay([FULL, FULL], [null, null])
  const estimate = { requests: 1440, seconds: 300, shareOfDay: 0.1, needsConsent: true, alreadyStored: 0, underWay: 0 }
  const problem = {
    code: 'needs-consent',
    detail: '',
    since: null,
    retryAt: null,
    estimate: { ...estimate, cheaper: [] },
  }
  const waiting = { ...previous, coverage: coverageOf(previous.series, { problem }) }
  const notice = comparedNotice({ ...report, previous: waiting }, NOW, null)
  expect(notice?.title).toMatch(/^Fetching 3 Nov .* to compare with takes about 1,440 requests/)
  expect(notice?.detail).toBe('Nothing of it is stored yet.')
  expect(notice?.action).toBe('Fetch it')
})

test('what Zoom no longer gives back is said to be out of reach, wholly or in part', () => {
  const none = comparedDay([FULL, FULL], [null, null], 'out-of-reach').report
  expect(comparedNotice(none, NOW, null)).toMatchObject({
    title: 'There is nothing to compare with: 3 Nov 00:00\u00a0– 02:00 is out of reach.',
    action: null,
  })
  const part = comparedDay([FULL, FULL], [null, FULL], 'out-of-reach').report
  expect(comparedNotice(part, NOW, null)).toMatchObject({
    title: 'Of 3 Nov 00:00\u00a0– 02:00 only 1 of 2 h can be compared with.',
    action: null,
  })
})

test('what failed says why and when it is tried next, and can be tried again', () => {
  const { report, previous } = comparedDay([FULL, FULL], [FULL, null], 'failed')
  const problem = {
    code: 'zoom-unavailable',
    detail: 'Zoom is not answering.',
    since: null,
    retryAt: '2026-11-04T03:05:00+00:00',
  }
  const failed = { ...previous, coverage: coverageOf(previous.series, { problem }) }
  expect(comparedNotice({ ...report, previous: failed }, NOW, null)).toEqual({
    title: '3 Nov 00:00\u00a0– 02:00, which this is compared with, could not be fetched: 1 of 2 h are there.',
    detail: 'Zoom is not answering. Next try at 03:05 UTC.',
    action: 'Try again',
  })
})

test('a range of which nothing is over has nothing to compare yet', () => {
  const { report, previous } = comparedDay([FULL], [FULL])
  expect(comparedNotice({ ...report, previous: { ...previous, alike: null } }, NOW, null)?.title).toMatch(
    /^There is nothing to compare with 3 Nov .* yet\.$/,
  )
})

test('weeks that are cut differently never get alike, and days would be', () => {
  const { report, previous } = comparedDay([FULL, FULL], [FULL, FULL])
  const none = { ...previous, alike: null, counterparts: [null, null] }
  const by = (interval: '1_hour' | '1_week' | '1_month') =>
    comparedNotice({ ...report, query: { ...report.query, interval }, previous: none }, NOW, null)
  expect(by('1_week')).toEqual({
    title: 'No week of 3 Nov 00:00\u00a0– 02:00 has a counterpart of the same length here.',
    detail: 'Cut into days, both ranges can be compared.',
    action: null,
    byDays: true,
  })
  expect(by('1_month')?.title).toMatch(/^No month of /)
  expect(by('1_hour')).toMatchObject({
    title: 'There is nothing to compare with in 3 Nov 00:00\u00a0– 02:00.',
    detail: 'No interval of it has a counterpart of the same length here.',
  })
})
