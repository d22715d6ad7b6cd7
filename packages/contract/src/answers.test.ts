import { expect, test } from 'vitest'
import { AgentsAnswer, IntervalsAnswer, SeriesPoint, TimeSheetReport } from './answers.ts'
import { FetchEvent } from './other-answers.ts'
import { Problem } from './problem.ts'

const summary = {
  agents: 37,
  readySeconds: 0,
  notReadySeconds: 0,
  occupiedSeconds: 0,
  onlineSeconds: 0,
  offlineSeconds: 0,
  inboundCalls: 0,
  inboundCallSeconds: 0,
  outboundCalls: 0,
  outboundCallSeconds: 0,
  readyShare: 0.0,
  notReadyShare: 0.0,
  occupiedShare: 0.0,
  occupancy: 0.0,
  averageInboundTalkSeconds: 0.0,
  averageWrapUpSeconds: 0.0,
  averageVideoTalkSeconds: 0.0,
  occupancyOfOnline: 0.0,
  zoomOccupiedShare: 0.0,
  inconsistentRows: 0,
}
const basis = {
  agentIntervals: 1571,
  inconsistentAgentIntervals: 9,
  plainAverages: {
    occupancy: { value: 0.768, agents: 38 },
    occupancyOfOnline: { value: 1.002, agents: 38 },
    zoomOccupiedShare: { value: null, agents: 0 },
  },
}
const day = { start: '2026-11-01T00:00:00-04:00', end: '2026-11-02T00:00:00-05:00' }

/** The example of the HTTP API, as it is written there. */
const report = {
  query: {
    ...{ from: '2026-11-01T00:00:00-04:00', to: '2026-11-08T00:00:00-05:00', tz: 'America/New_York' },
    ...{ interval: '1_day', queue: null, agents: [], range: 'last-week', compare: 'none' },
  },
  coverage: {
    state: 'complete',
    asOf: '2026-11-08T14:02:11-05:00',
    version: 'k3f9',
    intervals: { covered: 7, total: 7, provisional: 1 },
    parts: [{ from: day.start, to: day.end, state: 'final', fetchedAt: '2026-11-08T14:02:11-05:00' }],
    fetch: null,
    rowsRejected: 0,
    problem: null,
  },
  summary,
  basis,
  previous: null,
  queues: null,
  series: [{ ...day, state: 'final', ...summary }],
}
const nulls = Object.fromEntries(Object.keys(summary).map((name) => [name, null]))
const { agents: _, ...measures } = summary
const row = { userId: 'U1', displayName: '=HYPERLINK("x")', presence: 'online', ...measures }
const agent = { ...row, intervals: 41 }

test('the example of a report is a report, and nothing of it is lost', () => {
  expect(TimeSheetReport.parse(report)).toEqual(report)
})

test('a report with a fetch on its way, a problem and a compared range is a report', () => {
  const coverage = {
    ...report.coverage,
    state: 'fetching',
    asOf: null,
    fetch: { id: 'f1', requestsDone: 3, requestsExpected: 44, secondsLeft: 9.5 },
    problem: {
      code: 'daily-limit',
      detail: 'Zoom answers again at midnight UTC.',
      since: null,
      retryAt: '2026-11-09T00:00:00Z',
    },
  }
  const { query, series } = report
  const whole = {
    ...report,
    coverage,
    previous: { query, coverage, summary: nulls, series, counterparts: [0], alike: null },
  }
  expect(TimeSheetReport.parse(whole)).toEqual(whole)
})

test('an interval that nobody fetched has nulls, one that held nothing zeros', () => {
  expect(SeriesPoint.parse({ ...day, state: 'missing', ...nulls }).readySeconds).toBeNull()
  expect(SeriesPoint.parse({ ...day, state: 'final', ...summary }).readySeconds).toBe(0)
})

test.each([
  ['a share beyond one', { occupancy: 1.01 }],
  ['a share below none', { readyShare: -0.1 }],
  ['part of a second', { readySeconds: 0.5 }],
  ['a measure left out', { occupiedSeconds: undefined }],
  ['a number as text', { inboundCalls: '3' }],
  ['a time without offset', { start: '2026-11-01T00:00:00' }],
  ['a state of no name', { state: 'stale' }],
])('an interval with %s is refused', (_, change) => {
  expect(SeriesPoint.safeParse({ ...day, state: 'final', ...summary, ...change }).success).toBe(false)
})

test('agents and intervals tables are read with their pages', () => {
  const paged = {
    query: report.query,
    coverage: report.coverage,
    totals: summary,
    basis,
    page: 1,
    pageSize: 50,
    total: 1,
  }
  const zoom = {
    zoomOfflineSeconds: 0,
    zoomReadyPercentage: 101,
    zoomNotReadyPercentage: null,
    zoomOccupiedPercentage: null,
  }
  const intervals = { ...paged, rows: [{ ...row, ...day, ...zoom, state: 'final', consistent: false }] }
  expect(AgentsAnswer.parse({ ...paged, rows: [agent] }).rows).toEqual([agent])
  expect(IntervalsAnswer.parse(intervals)).toEqual(intervals)
})

test('events and problems are read by their type', () => {
  const progress = { type: 'progress', id: 'f1', requestsDone: 1, requestsExpected: 2, secondsLeft: 0 }
  const problem = {
    ...{ type: 'about:blank', title: 'Bad question', status: 400, detail: 'tz', traceId: 't1' },
    errors: [{ parameter: 'tz', detail: 'is "Mars"; expected an IANA time zone' }],
  }
  expect(FetchEvent.parse(progress)).toEqual(progress)
  expect(FetchEvent.safeParse({ type: 'progress', id: 'f1' }).success).toBe(false)
  expect(Problem.parse(problem)).toEqual(problem)
})
