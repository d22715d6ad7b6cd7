import type { BadTexts } from './bad-questions.ts'

/** When the tables below are true. */
export const SEEN_AT = '2026-11-20T15:20:10Z'

/** Written well, and wrong by the calendar of their zone or the time at which they are asked. */
export const BAD_MOMENTS: BadTexts = {
  'a range that ends before it starts': [
    { text: 'from=2026-11-05&to=2026-11-04', parameter: 'from' },
    { text: 'from=2026-11-05T10:00&to=2026-11-05T10:00', parameter: 'from' },
    { text: 'from=2026-11-05T10:01&to=2026-11-05T10:00', parameter: 'from' },
    // The second 01:30 of the day comes after the first one, whatever the digits say.
    { text: 'from=2026-11-01T01:30-05:00&to=2026-11-01T01:45-04:00&tz=America/New_York', parameter: 'from' },
  ],
  'a range of more than 400 days': [
    { text: 'from=2025-10-15&to=2026-11-19', parameter: 'from' },
    { text: 'from=0001-01-01&to=2026-11-19', parameter: 'from' },
    { text: 'from=1970-01-01&to=2026-11-19&interval=1_month', parameter: 'from' },
    { text: 'from=2026-11-01&to=9999-12-31', parameter: 'from' },
    { text: 'from=0001-01-01T00:00&to=9999-12-31T23:59', parameter: 'from' },
  ],
  'a start that is still to come': [
    { text: 'from=2026-11-21&to=2026-11-22', parameter: 'from' },
    { text: 'from=2026-11-20T15:21&to=2026-11-20T16:00', parameter: 'from' },
    { text: 'from=9999-12-30&to=9999-12-31', parameter: 'from' },
    // Already tomorrow in Auckland, still today in Honolulu.
    { text: 'from=2026-11-21&to=2026-11-21&tz=Pacific/Honolulu', parameter: 'from' },
  ],
  'a time that the clock skipped': [
    { text: 'from=2026-03-08T02:30&to=2026-03-09&tz=America/New_York', parameter: 'from' },
    { text: 'from=2026-03-07&to=2026-03-08T02:59&tz=America/New_York', parameter: 'to' },
    { text: 'from=2026-03-29T02:00&to=2026-03-30&tz=Europe/Berlin', parameter: 'from' },
    { text: 'from=2026-10-04T02:15&to=2026-10-05&tz=Australia/Lord_Howe', parameter: 'from' },
    { text: 'from=2026-03-08T02:30-05:00&to=2026-03-09&tz=America/New_York', parameter: 'from' },
    { text: 'from=2011-12-30&to=2011-12-30&tz=Pacific/Apia', parameter: 'from' },
  ],
  'a time that the clock showed twice, without its offset': [
    { text: 'from=2026-11-01T01:30&to=2026-11-02&tz=America/New_York', parameter: 'from' },
    { text: 'from=2026-10-31&to=2026-11-01T01:30&tz=America/New_York', parameter: 'to' },
    { text: 'from=2026-10-25T02:00&to=2026-10-26&tz=Europe/Berlin', parameter: 'from' },
  ],
  'an offset that the zone did not have': [
    { text: 'from=2026-11-05T01:30-04:00&to=2026-11-06&tz=America/New_York', parameter: 'from' },
    { text: 'from=2026-11-05&to=2026-11-06T01:30%2B14:00&tz=America/New_York', parameter: 'to' },
    { text: 'from=2026-11-05T01:30%2B01:00&to=2026-11-06', parameter: 'from' },
  ],
}

/** More than one answer holds. */
export const TOO_MANY_INTERVALS: BadTexts = {
  'more intervals than one answer holds': [
    { text: 'from=2026-01-01&to=2026-11-19&interval=15_minutes', parameter: 'interval' },
    { text: 'range=last-90-days&interval=15_minutes', parameter: 'interval' },
    { text: 'from=2026-02-01&to=2026-11-19&interval=1_hour', parameter: 'interval' },
  ],
}

/** Written like the ids of somebody, and of nobody here. */
export const STRANGERS: BadTexts = {
  'the queue of somebody else': ['Q-of-nobody', 'null', '__proto__', 'constructor', '1', 'x'.repeat(128)].map((id) => ({
    text: `queue=${id}`,
    parameter: 'queue',
  })),
  'the team of somebody else': ['T-of-nobody', '__proto__', '1'].map((id) => ({
    text: `team=${id}`,
    parameter: 'team',
  })),
  'the agent of somebody else': ['U-of-nobody', 'null', '__proto__', 'U1/..', '../../etc/passwd', '..', '='].map(
    (id) => ({
      text: `agent=${encodeURIComponent(id)}`,
      parameter: 'agent',
    }),
  ),
}
