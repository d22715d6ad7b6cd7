import { seconds } from './truth.ts'

export type Stretch = { start: number; end: number }
/** Two stretches that stand beside each other, both over and of one length by the calendar or the clock. */
export type Pair = { now: Stretch; before: Stretch }

/** Steps that follow one another on both sides: where each side begins, how many, how long; on the earlier side too. */
type Run = [now: string, before: string, steps: number, stepSeconds: number, beforeSeconds?: number]

type Expected = {
  compared: [from: string, to: string]
  /** In how many intervals the range is shown, the running one and those that stand beside nothing included. */
  intervals: number
  pairs: Run[]
  /** Of what Zoom's rows are, in which the question is asked: so many seconds each, or local days. */
  rows: number | 'day'
  /** Whether what is alike reaches from a day up. */
  span: 'day' | 'clock'
}

/** When these questions are asked: a Sunday afternoon a week after the clocks of New York went back, 14:42 there. */
export const ASKED_AT = Date.parse('2026-11-08T19:42:10Z')
const [QUARTER, HALF, HOUR, DAY] = [900, 1800, 3600, 86_400]

/** What each question is compared with and what stands beside what, read off a calendar and a clock on the wall. */
export const COMPARED_QUESTIONS: Record<string, Expected> = {
  'range=today&tz=America/New_York&compare=previous': {
    compared: ['2026-11-07T00:00:00-05:00', '2026-11-07T15:00:00-05:00'],
    ...{ intervals: 15, rows: HOUR, span: 'clock' },
    pairs: [['2026-11-08T00:00-05:00', '2026-11-07T00:00-05:00', 14, HOUR]],
  },
  // Until two o'clock a week ago it was summer: the first of the two hours called one stands beside today's.
  'range=today&tz=America/New_York&compare=previous-week&interval=15_minutes': {
    compared: ['2026-11-01T00:00:00-04:00', '2026-11-01T14:45:00-05:00'],
    ...{ intervals: 59, rows: QUARTER, span: 'clock' },
    pairs: [
      ['2026-11-08T00:00-05:00', '2026-11-01T00:00-04:00', 8, QUARTER],
      ['2026-11-08T02:00-05:00', '2026-11-01T02:00-05:00', 50, QUARTER],
    ],
  },
  'range=today&tz=Australia/Lord_Howe&compare=previous-week&interval=30_minutes': {
    compared: ['2026-11-02T00:00:00+11:00', '2026-11-02T07:00:00+11:00'],
    ...{ intervals: 14, rows: HALF, span: 'clock' },
    pairs: [['2026-11-09T00:00+11:00', '2026-11-02T00:00+11:00', 13, HALF]],
  },
  'range=last-24-hours&tz=Europe/Berlin&compare=previous': {
    compared: ['2026-11-06T21:00:00+01:00', '2026-11-07T21:00:00+01:00'],
    ...{ intervals: 24, rows: HOUR, span: 'clock' },
    pairs: [['2026-11-07T21:00+01:00', '2026-11-06T21:00+01:00', 23, HOUR]],
  },
  // 25 hours beside 24: the second hour called one stands beside nothing.
  'from=2026-11-01&to=2026-11-01&tz=America/New_York&compare=previous': {
    compared: ['2026-10-31T00:00:00-04:00', '2026-11-01T00:00:00-04:00'],
    ...{ intervals: 25, rows: HOUR, span: 'day' },
    pairs: [
      ['2026-11-01T00:00-04:00', '2026-10-31T00:00-04:00', 2, HOUR],
      ['2026-11-01T02:00-05:00', '2026-10-31T02:00-04:00', 22, HOUR],
    ],
  },
  // 23 hours beside 24, whose hour called two stands beside nothing.
  'from=2026-03-08&to=2026-03-08&tz=America/New_York&compare=previous': {
    compared: ['2026-03-07T00:00:00-05:00', '2026-03-08T00:00:00-05:00'],
    ...{ intervals: 23, rows: HOUR, span: 'day' },
    pairs: [
      ['2026-03-08T00:00-05:00', '2026-03-07T00:00-05:00', 2, HOUR],
      ['2026-03-08T03:00-04:00', '2026-03-07T03:00-05:00', 21, HOUR],
    ],
  },
  // From the first half past one to the second: on the day before there was one.
  'from=2026-11-01T01:30-04:00&to=2026-11-01T01:30-05:00&tz=America/New_York&compare=previous&interval=30_minutes': {
    compared: ['2026-10-31T01:30:00-04:00', '2026-10-31T02:00:00-04:00'],
    ...{ intervals: 2, rows: HALF, span: 'clock' },
    pairs: [['2026-11-01T01:30-04:00', '2026-10-31T01:30-04:00', 1, HALF]],
  },
  'range=yesterday&tz=America/New_York&compare=previous-week': {
    compared: ['2026-10-31T00:00:00-04:00', '2026-11-01T00:00:00-04:00'],
    ...{ intervals: 24, rows: HOUR, span: 'day' },
    pairs: [['2026-11-07T00:00-05:00', '2026-10-31T00:00-04:00', 24, HOUR]],
  },
  'range=last-7-days&tz=America/New_York&compare=previous&interval=1_day': {
    compared: ['2026-10-26T00:00:00-04:00', '2026-11-02T00:00:00-05:00'],
    ...{ intervals: 7, rows: 'day', span: 'day' },
    pairs: [['2026-11-02T00:00-05:00', '2026-10-26T00:00-04:00', 6, DAY]],
  },
  'range=last-7-days&tz=America/New_York&compare=previous&interval=1_hour': {
    compared: ['2026-10-26T00:00:00-04:00', '2026-11-01T15:00:00-05:00'],
    ...{ intervals: 159, rows: HOUR, span: 'day' },
    pairs: [
      ['2026-11-02T00:00-05:00', '2026-10-26T00:00-04:00', 146, HOUR],
      ['2026-11-08T02:00-05:00', '2026-11-01T02:00-05:00', 12, HOUR],
    ],
  },
  // The day of 25 hours stands beside the first of October.
  'range=this-month&tz=America/New_York&compare=previous': {
    compared: ['2026-10-01T00:00:00-04:00', '2026-10-09T00:00:00-04:00'],
    ...{ intervals: 8, rows: 'day', span: 'day' },
    pairs: [
      ['2026-11-01T00:00-04:00', '2026-10-01T00:00-04:00', 1, DAY + HOUR, DAY],
      ['2026-11-02T00:00-05:00', '2026-10-02T00:00-04:00', 6, DAY],
    ],
  },
  'range=last-month&tz=Europe/Berlin&compare=previous&interval=1_month': {
    compared: ['2026-09-01T00:00:00+02:00', '2026-10-01T00:00:00+02:00'],
    ...{ intervals: 1, rows: 'day', span: 'day' },
    pairs: [['2026-10-01T00:00+02:00', '2026-09-01T00:00+02:00', 1, 31 * DAY + HOUR, 30 * DAY]],
  },
  // From a Tuesday: six days, three weeks, and the Monday that has just begun there.
  'range=last-28-days&tz=Asia/Kathmandu&compare=previous-week&interval=1_week': {
    compared: ['2026-09-15T00:00:00+05:45', '2026-10-13T00:00:00+05:45'],
    ...{ intervals: 5, rows: 'day', span: 'day' },
    pairs: [
      ['2026-10-13T00:00+05:45', '2026-09-15T00:00+05:45', 1, 6 * DAY],
      ['2026-10-19T00:00+05:45', '2026-09-21T00:00+05:45', 3, 7 * DAY],
    ],
  },
  'range=last-7-days&tz=America/New_York&compare=previous-year&interval=1_day': {
    compared: ['2025-11-02T00:00:00-04:00', '2025-11-09T00:00:00-05:00'],
    ...{ intervals: 7, rows: 'day', span: 'day' },
    pairs: [
      ['2026-11-02T00:00-05:00', '2025-11-02T00:00-04:00', 1, DAY, DAY + HOUR],
      ['2026-11-03T00:00-05:00', '2025-11-03T00:00-05:00', 5, DAY],
    ],
  },
}

/** The pairs of a question in order of time. */
export function pairsOf(question: string): Pair[] {
  return (COMPARED_QUESTIONS[question]?.pairs ?? []).flatMap(([now, before, steps, length, lengthBefore = length]) =>
    Array.from({ length: steps }, (_, step) => ({
      now: stretch(seconds(now) + step * length, length),
      before: stretch(seconds(before) + step * lengthBefore, lengthBefore),
    })),
  )
}

const stretch = (start: number, length: number): Stretch => ({ start, end: start + length })
