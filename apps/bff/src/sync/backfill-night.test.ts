import { expect, test } from 'vitest'
import { nightAt, settledPart, stretchesOf } from './backfill-night.ts'

const at = (text: string) => Date.parse(text) / 1000
const plan = { days: 10, interval: '1_hour', at: '02:00', zone: 'America/New_York' } as const

test.each([
  ['2026-11-18T06:59:59Z', null],
  ['2026-11-18T07:00:00Z', '2026-11-18'],
  ['2026-11-18T12:59:59Z', '2026-11-18'],
  ['2026-11-18T13:00:00Z', null],
])('at %s it is the night of %s', (now, night) => {
  expect(nightAt(at(now), plan)).toBe(night)
})

test.each([
  // 23:30 of the day before, until 05:30.
  ['23:30', 'UTC', '2026-11-18T05:29:59Z', '2026-11-17'],
  ['23:30', 'UTC', '2026-11-18T05:30:00Z', null],
  // The clocks skip 02:30: it begins at 03:30.
  ['02:30', 'America/New_York', '2026-03-08T07:29:59Z', null],
  ['02:30', 'America/New_York', '2026-03-08T07:30:00Z', '2026-03-08'],
  // 01:30 occurs twice: it begins at the first.
  ['01:30', 'America/New_York', '2026-11-01T05:29:59Z', null],
  ['01:30', 'America/New_York', '2026-11-01T05:30:00Z', '2026-11-01'],
  ['02:00', 'Asia/Kathmandu', '2026-11-17T20:15:00Z', '2026-11-18'],
  ['00:00', 'Australia/Lord_Howe', '2026-10-03T13:30:00Z', '2026-10-04'],
])('%s in %s: at %s it is the night of %s', (time, zone, now, night) => {
  expect(nightAt(at(now), { at: time, zone })).toBe(night)
})

test('the days before the night are asked for a week at a time, the newest first, as long as they really were', () => {
  expect(stretchesOf('2026-11-03', plan, 180 * 86_400)).toEqual([
    { from: at('2026-10-27T00:00:00-04:00'), to: at('2026-11-03T00:00:00-05:00'), firstDay: '2026-10-27' },
    { from: at('2026-10-24T00:00:00-04:00'), to: at('2026-10-27T00:00:00-04:00'), firstDay: '2026-10-24' },
  ])
})

test('what Zoom no longer keeps is not asked for', () => {
  expect(stretchesOf('2026-11-03', plan, 2 * 86_400)).toMatchObject([{ firstDay: '2026-11-01' }])
})

test('only what is old enough can become final', () => {
  const [stretch] = stretchesOf('2026-11-18', plan, 2 * 86_400)
  const settled = (now: string) => settledPart(stretch!, plan, 86_400, at(now))
  expect(settled('2026-11-18T07:10:00Z')?.to).toBe(at('2026-11-17T07:00:00Z'))
  expect(settled('2026-11-16T07:10:00Z')).toBeNull()
})
