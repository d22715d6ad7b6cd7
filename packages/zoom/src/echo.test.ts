import { describe, expect, test } from 'vitest'
import { echoMatches, echoMismatch } from './echo.ts'
import { dayQuery, HOURS } from './testing/scripted-zoom.ts'

const NEW_YORK = dayQuery('America/New_York', '2026-10-26', '2026-11-01')
const INDIA = dayQuery('Asia/Kolkata', '2026-11-02')
const UTC_DAYS = dayQuery('UTC', '2026-11-02', '2026-11-03')

describe('the same question in another form is the same', () => {
  test.each([
    ['nothing', HOURS, {}],
    ['empty texts', HOURS, { from: '', to: '', timezone: '' }],
    ['its own words', HOURS, { from: '2026-11-02T00:00:00Z', to: '2026-11-03T00:00:00Z', timezone: 'UTC' }],
    ['an inclusive end', HOURS, { to: '2026-11-02T23:59:59Z' }],
    ['an inclusive end with milliseconds', HOURS, { to: '2026-11-02T23:59:59.999Z' }],
    ['an inclusive end to the minute', HOURS, { to: '2026-11-02T23:59Z' }],
    ['dates, the end included', HOURS, { from: '2026-11-02', to: '2026-11-02' }],
    ['dates, the end excluded', HOURS, { from: '2026-11-02', to: '2026-11-03' }],
    ['an offset', HOURS, { from: '2026-11-02T01:00:00+01:00', to: '2026-11-02T19:00:00-0500' }],
    ['no zone', HOURS, { from: '2026-11-02T00:00:00', to: '2026-11-03 00:00:00' }],
    ['Etc/UTC', HOURS, { timezone: 'Etc/UTC' }],
    ['GMT', HOURS, { timezone: 'GMT' }],
    ['utc in small letters', HOURS, { timezone: 'utc' }],
    ['Z', HOURS, { timezone: 'Z' }],
    ['bare dates', NEW_YORK, { from: '2026-10-26', to: '2026-11-01', timezone: 'america/new_york' }],
    ['the next date as the end', NEW_YORK, { to: '2026-11-02', timezone: 'US/Eastern' }],
    ['real instants', NEW_YORK, { from: '2026-10-26T04:00:00Z', to: '2026-11-02T05:00:00Z' }],
    ['real instants, the end included', NEW_YORK, { to: '2026-11-02T04:59:59Z' }],
    ['explicit offsets', NEW_YORK, { from: '2026-10-26T00:00:00-04:00', to: '2026-11-01T23:59:59-05:00' }],
    ['a literal Z', NEW_YORK, { from: '2026-10-26T00:00:00Z', to: '2026-11-01T23:59:59Z' }],
    ['a literal Z at the next midnight', NEW_YORK, { to: '2026-11-02T00:00:00Z' }],
    ['the last date as its midnight', NEW_YORK, { to: '2026-11-01T00:00:00Z' }],
    ['wall times', NEW_YORK, { from: '2026-10-26T00:00:00', to: '2026-11-02T00:00:00' }],
    ['the older name of the zone', INDIA, { timezone: 'Asia/Calcutta', from: '2026-11-01T18:30:00Z' }],
    ['days of UTC', UTC_DAYS, { from: '2026-11-02T00:00:00Z', to: '2026-11-03T23:59:59Z' }],
  ])('%s', (_name, query, echo) => {
    expect(echoMismatch(query, echo)).toBeNull()
    expect(echoMatches(query, echo)).toBe(true)
  })
})

describe('another question is noticed', () => {
  test.each([
    ['a later start', HOURS, { from: '2026-11-02T01:00:00Z' }, 'from'],
    ['another day', HOURS, { from: '2026-11-01' }, 'from'],
    ['an earlier end', HOURS, { to: '2026-11-02T22:00:00Z' }, 'to'],
    ['an end two seconds short', HOURS, { to: '2026-11-02T23:59:58Z' }, 'to'],
    ['a midnight in place of a time', { ...HOURS, from: HOURS.from + 3600 }, { from: '2026-11-02T00:00:00Z' }, 'from'],
    ['another zone', HOURS, { timezone: 'Europe/London' }, 'timezone'],
    ['an offset for a zone', NEW_YORK, { timezone: '-05:00' }, 'timezone'],
    ['no zone at all', NEW_YORK, { timezone: 'nowhere' }, 'timezone'],
    ['a zone with the same clock today', NEW_YORK, { timezone: 'America/Toronto' }, 'timezone'],
    ['midnights of UTC with an offset', NEW_YORK, { from: '2026-10-26T00:00:00+00:00' }, 'from'],
    ['a shorter range', NEW_YORK, { to: '2026-10-31' }, 'to'],
    ['the start an hour off', NEW_YORK, { from: '2026-10-26T05:00:00Z' }, 'from'],
    ['no time', HOURS, { from: 'yesterday' }, 'from'],
    ['an impossible date', HOURS, { from: '2026-02-30' }, 'from'],
    ['a year out of reach', HOURS, { to: '9999-12-31T23:59:59Z' }, 'to'],
  ])('%s', (_name, query, echo, part) => {
    expect(echoMismatch(query, echo)).toMatch(new RegExp(`^${part} `))
    expect(echoMatches(query, echo)).toBe(false)
  })
})
