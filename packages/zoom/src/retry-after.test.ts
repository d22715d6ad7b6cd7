import { describe, expect, test } from 'vitest'
import { nextUtcMidnight, parseRetryAfter } from './retry-after.ts'

const NOW = Date.parse('2026-11-02T10:00:00.500Z')
const MIDNIGHT = Date.parse('2026-11-03T00:00:00Z')

describe('Retry-After', () => {
  test.each([
    ['seconds', '120', NOW + 120_000],
    ['seconds with a fraction', '1.5', NOW + 1500],
    ['seconds with blanks around', ' 7 ', NOW + 7000],
    ['an HTTP date', 'Mon, 02 Nov 2026 10:05:00 GMT', Date.parse('2026-11-02T10:05:00Z')],
    ['an RFC 850 date', 'Monday, 02-Nov-26 10:05:00 GMT', Date.parse('2026-11-02T10:05:00Z')],
    ['an asctime date', 'Mon Nov  2 10:05:00 2026', Date.parse('2026-11-02T10:05:00Z')],
    ['an ISO time', '2026-11-02T10:05:00Z', Date.parse('2026-11-02T10:05:00Z')],
    ['an ISO time with milliseconds', '2026-11-02T10:05:00.250Z', Date.parse('2026-11-02T10:05:00.250Z')],
    ['an ISO time with an offset', '2026-11-02T12:05:00+02:00', Date.parse('2026-11-02T10:05:00Z')],
    ['an ISO time without a zone, taken as UTC', '2026-11-02T10:05:00', Date.parse('2026-11-02T10:05:00Z')],
    ['an ISO time with a blank', '2026-11-02 10:05:00', Date.parse('2026-11-02T10:05:00Z')],
    ['a bare ISO day', '2026-11-03', MIDNIGHT],
    ['nothing', null, null],
    ['an empty text', '', null],
    ['zero', '0', null],
    ['a negative number', '-1', null],
    ['NaN', 'NaN', null],
    ['Infinity', 'Infinity', null],
    ['an exponent', '1e3', null],
    ['words', 'soon', null],
    ['words with a blank', 'very soon', null],
    ['a time in the past', '2026-11-02T09:00:00Z', null],
    ['an HTTP date in the past', 'Mon, 02 Nov 2020 10:05:00 GMT', null],
    ['an impossible day', '2026-13-45T00:00:00Z', null],
    ['ten years in seconds', '315360000', MIDNIGHT],
    ['ten years as a date', '2036-11-02T10:00:00Z', MIDNIGHT],
    ['seconds since 1970', '1793613600', MIDNIGHT],
    ['a number with forty digits', '9'.repeat(40), MIDNIGHT],
    ['a number with four hundred digits', '9'.repeat(400), MIDNIGHT],
  ])('reads %s', (_name, header, expected) => {
    expect(parseRetryAfter(header, NOW)).toBe(expected)
  })

  test('the next midnight is always ahead, also at midnight', () => {
    expect(nextUtcMidnight(MIDNIGHT - 1)).toBe(MIDNIGHT)
    expect(nextUtcMidnight(MIDNIGHT)).toBe(MIDNIGHT + 86_400_000)
  })
})
