import { describe, expect, test } from 'vitest'
import { createIntervalReader } from './row-interval.ts'
import { dayQuery, HOURS } from './testing/scripted-zoom.ts'

const NOW = Date.parse('2026-12-01T00:00:00Z') / 1000
const at = (text: string) => Date.parse(text) / 1000
const hours = (start: string, end: string | null = null, now = NOW) => createIntervalReader(HOURS, now)(start, end)
const days = (zone: string, start: string, end: string | null = null, now = NOW) =>
  createIntervalReader(dayQuery(zone, '2026-10-01', '2026-11-01'), now)(start, end)

describe('an hour', () => {
  const EIGHT = { start: at('2026-11-02T08:00:00Z'), end: at('2026-11-02T09:00:00Z') }
  test.each([
    ['as documented', '2026-11-02T08:00:00Z', '2026-11-02T09:00:00Z'],
    ['with an offset', '2026-11-02T13:45:00+05:45', '2026-11-02T14:45:00+0545'],
    ['with milliseconds', '2026-11-02T08:00:00.000Z', '2026-11-02T08:59:59.999Z'],
    ['with its last second as the end', '2026-11-02T08:00:00Z', '2026-11-02T08:59:59Z'],
    ['with its last minute as the end', '2026-11-02T08:00Z', '2026-11-02T08:59Z'],
    ['without an end', '2026-11-02T08:00:00Z', null],
    ['with an empty end', '2026-11-02T08:00:00Z', ''],
    ['without a zone, in UTC as asked', '2026-11-02 08:00:00', '2026-11-02 09:00:00'],
  ])('%s', (_name, start, end) => expect(hours(start, end)).toEqual(EIGHT))

  test.each([
    ['off the edge', '2026-11-02T08:15:00Z', null],
    ['that lasts a day', '2026-11-02T08:00:00Z', '2026-11-03T08:00:00Z'],
    ['that lasts a quarter', '2026-11-02T08:00:00Z', '2026-11-02T08:15:00Z'],
    ['that ends at another midnight', '2026-11-02T08:00:00Z', '2026-11-02T00:00:00Z'],
    ['that ends before it starts', '2026-11-02T08:00:00Z', '2026-11-02T07:00:00Z'],
    ['on no day', '2026-02-30T08:00:00Z', null],
    ['at no hour', '2026-11-02T25:00:00Z', null],
    ['in no year', '0000-01-01T00:00:00Z', null],
    ['beyond the calendar', '9999-12-31T23:00:00Z', null],
    ['in words', 'now', null],
    ['with an end in words', '2026-11-02T08:00:00Z', 'later'],
  ])('%s is none', (_name, start, end) => expect(hours(start, end)).toEqual(expect.any(String)))

  test('that is still running may be shown as ending now, and is whole to us', () => {
    expect(hours('2026-11-02T08:00:00Z', '2026-11-02T08:20:00Z', at('2026-11-02T08:20:00Z'))).toEqual(EIGHT)
  })
})

describe('a day', () => {
  const LONG = { start: at('2026-11-01T00:00:00-04:00'), end: at('2026-11-02T00:00:00-05:00') }
  test.each([
    ['as a date', '2026-11-01', null],
    ['as a date with the next as its end', '2026-11-01', '2026-11-02'],
    ['as a date that ends with itself', '2026-11-01', '2026-11-01'],
    ['as instants', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
    ['as instants up to the last second', '2026-11-01T04:00:00Z', '2026-11-02T04:59:59Z'],
    ['with offsets', '2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00'],
    ['as wall times', '2026-11-01T00:00:00', '2026-11-02T00:00:00'],
    ['with a Z that means nothing', '2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z'],
    ['with such a Z up to the last second', '2026-11-01T00:00:00Z', '2026-11-01T23:59:59Z'],
  ])('of 25 hours in New York, %s', (_name, start, end) => {
    expect(days('America/New_York', start, end)).toEqual(LONG)
    expect(LONG.end - LONG.start).toBe(25 * 3600)
  })

  test.each([
    ['Kathmandu as an instant', 'Asia/Kathmandu', '2026-10-31T18:15:00Z', '2026-10-31T18:15:00Z'],
    ['Kathmandu on the wall', 'Asia/Kathmandu', '2026-11-01T00:00:00Z', '2026-10-31T18:15:00Z'],
    ['London in winter, where both agree', 'Europe/London', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'],
    ['London in summer on the wall', 'Europe/London', '2026-10-02T00:00:00Z', '2026-10-01T23:00:00Z'],
    ['Kiritimati, fourteen hours ahead', 'Pacific/Kiritimati', '2026-11-01T00:00:00Z', '2026-10-31T10:00:00Z'],
    ['Lord Howe, as an instant', 'Australia/Lord_Howe', '2026-10-31T13:00:00Z', '2026-10-31T13:00:00Z'],
    ['Cairo, where midnight was skipped', 'Africa/Cairo', '2026-04-24T00:00:00Z', '2026-04-23T22:00:00Z'],
    ['Cairo, that day as its first moment', 'Africa/Cairo', '2026-04-24T01:00:00Z', '2026-04-23T22:00:00Z'],
  ])('in %s', (_name, zone, text, start) => {
    expect(days(zone, text)).toMatchObject({ start: at(start) })
  })

  test.each([
    ['starting at noon', 'America/New_York', '2026-11-01T12:00:00Z', null],
    ['starting at the midnight of UTC, said so', 'America/New_York', '2026-11-01T00:00:00+00:00', null],
    ['starting an hour off', 'America/New_York', '2026-11-01T05:00:00Z', null],
    ['of an hour', 'America/New_York', '2026-11-01T00:00:00', '2026-11-01T01:00:00'],
    ['of a week', 'America/New_York', '2026-11-01', '2026-11-07'],
  ])('%s is none', (_name, zone, start, end) => expect(days(zone, start, end)).toEqual(expect.any(String)))
})
