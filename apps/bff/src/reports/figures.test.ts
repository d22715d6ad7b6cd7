import { parseQuestion } from '@readyboard/contract'
import { divide, type Interval } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import type { Asked, Known } from './asked.ts'
import { type GroupFigures, spanOf, toSummary, UNKNOWN } from './figures.ts'
import { agentsAnswer, intervalsAnswer } from './table-answers.ts'
import { timeSheetReport } from './time-sheet-report.ts'

const figures = (rest: Partial<GroupFigures> = {}): GroupFigures => ({
  rows: 3,
  agents: 2,
  people: 3,
  readySeconds: 3000,
  notReadySeconds: 1000,
  occupiedSeconds: 1000,
  onlineSeconds: 5000,
  offlineSeconds: 0,
  inboundCalls: 4,
  inboundCallSeconds: 600,
  outboundCalls: 1,
  outboundCallSeconds: 100,
  inconsistentRows: 1,
  wrapUpSeconds: 150,
  wrapUpCalls: 5,
  zoomOccupiedPercentSeconds: 335_000,
  zoomPercentSeconds: 5000,
  ownInboundTalkSeconds: null,
  ownVideoTalkSeconds: null,
  ownWrapUpSeconds: null,
  plainAverages: null,
  ...rest,
})

test('offline is covered time less online, for the people with a row', () => {
  expect(toSummary(figures(), 3600, 'clock').offlineSeconds).toBe(3 * 3600 - 5000)
})

test('offline is never less than nothing, where Zoom counts a moment more than we have covered', () => {
  expect(toSummary(figures({ people: 1, onlineSeconds: 605 }), 600, 'clock').offlineSeconds).toBe(0)
})

test('shares and occupancy come from sums, and are unknown where there is nothing to share', () => {
  expect(toSummary(figures(), 3600, 'day')).toMatchObject({
    readyShare: 0.6,
    notReadyShare: 0.2,
    occupiedShare: 0.2,
    occupancy: 0.25,
    occupancyOfOnline: 0.2,
    zoomOccupiedShare: 0.67,
    averageInboundTalkSeconds: 150,
    averageWrapUpSeconds: 30,
    averageVideoTalkSeconds: null,
  })
  const idle = figures({
    readySeconds: 0,
    notReadySeconds: 500,
    occupiedSeconds: 0,
    inboundCalls: 0,
    wrapUpCalls: 0,
    wrapUpSeconds: 0,
  })
  expect(toSummary(idle, 3600, 'day')).toMatchObject({
    readyShare: 0,
    notReadyShare: 1,
    occupancy: null,
    averageInboundTalkSeconds: null,
    averageWrapUpSeconds: null,
  })
})

test('below a day calls are not divided by the time they took; a single row keeps Zoom’s own averages', () => {
  expect(toSummary(figures(), 3600, 'clock').averageInboundTalkSeconds).toBeNull()
  const single = figures({
    rows: 1,
    people: 1,
    agents: 1,
    ownInboundTalkSeconds: 77,
    ownVideoTalkSeconds: 5,
    ownWrapUpSeconds: 11,
  })
  expect(toSummary(single, 3600, 'clock')).toMatchObject({
    averageInboundTalkSeconds: 77,
    averageVideoTalkSeconds: 5,
    averageWrapUpSeconds: 11,
  })
})

test('what was fetched and held nothing is zero; what nobody fetched is unknown', () => {
  const empty = toSummary(undefined, 3600, 'clock')
  expect(empty).toMatchObject({
    agents: 0,
    readySeconds: 0,
    onlineSeconds: 0,
    offlineSeconds: 0,
    inboundCalls: 0,
    occupancy: null,
  })
  expect(Object.values(UNKNOWN).every((value) => value === null)).toBe(true)
  expect(Object.keys(empty).sort()).toEqual(Object.keys(UNKNOWN).sort())
})

const NEW_YORK = 'America/New_York'
type Span = [from: string, to: string, zone: string, interval: Interval, span: string]

test.each<Span>([
  ['2026-11-05T14:00:00Z', '2026-11-05T15:00:00Z', NEW_YORK, '1_hour', 'clock'],
  ['2026-11-04T15:00:00Z', '2026-11-05T15:00:00Z', NEW_YORK, '1_hour', 'day'],
  // A local day is a day, however long its clocks made it; as many hours of other days are none.
  ['2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', NEW_YORK, '1_hour', 'day'],
  ['2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', NEW_YORK, '15_minutes', 'day'],
  ['2026-03-09T04:00:00Z', '2026-03-10T03:00:00Z', NEW_YORK, '1_hour', 'clock'],
  ['2026-03-08T06:00:00Z', '2026-03-09T05:00:00Z', NEW_YORK, '1_hour', 'clock'],
  ['2026-10-03T13:30:00Z', '2026-10-04T13:00:00Z', 'Australia/Lord_Howe', '30_minutes', 'day'],
  ['2026-10-04T13:00:00Z', '2026-10-05T12:30:00Z', 'Australia/Lord_Howe', '30_minutes', 'clock'],
  // Beirut skips midnight: the first clock of that day shows 01:00.
  ['2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z', 'Asia/Beirut', '1_hour', 'day'],
  ['2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', NEW_YORK, '1_day', 'day'],
])('from %s to %s in %s by %s is judged as a %s', (start, end, zone, interval, span) => {
  const [from, to] = [Date.parse(start) / 1000, Date.parse(end) / 1000]
  const buckets = divide(from, to, interval, zone, 'monday')
  expect(spanOf({ ...asked, from, to, zone, interval, buckets })).toBe(span)
})

test('some hours of a range are a day when they are 24, or a whole local day', () => {
  const [from, to] = [Date.parse('2026-03-08T05:00:00Z') / 1000, Date.parse('2026-03-10T04:00:00Z') / 1000]
  const two: Asked = { ...asked, from, to, buckets: divide(from, to, '1_hour', NEW_YORK, 'monday') }
  const hours = (first: number, count: number) => new Set(Array.from({ length: count }, (_, index) => first + index))
  expect(
    [hours(0, 23), hours(1, 23), hours(22, 24), hours(23, 23), hours(0, 0)].map((some) => spanOf(two, some)),
  ).toEqual(['day', 'clock', 'day', 'clock', 'clock'])
})

const START = Date.parse('2026-11-01T04:00:00Z') / 1000
const asked: Asked = {
  question: parseQuestion(new URLSearchParams('from=2026-11-01&to=2026-11-01')).question,
  from: START,
  to: START + 4 * 3600,
  zone: 'America/New_York',
  interval: '1_hour',
  buckets: divide(START, START + 4 * 3600, '1_hour', 'America/New_York', 'monday'),
}
const known: Known = {
  buckets: [
    { state: 'final', covered: true, coveredSeconds: 3600 },
    { state: 'fetching', covered: false, coveredSeconds: 0 },
    { state: 'final', covered: true, coveredSeconds: 3600 },
    { state: 'provisional', covered: true, coveredSeconds: 1200 },
  ],
  parts: [],
  coveredSeconds: 8400,
  asOf: START + 9000,
  rejected: 0,
  version: 'v1',
  fetch: null,
  trouble: null,
}
const sums = new Map([
  [null, figures()],
  [0, figures({ readySeconds: 1 })],
  [3, figures({ readySeconds: 2, people: 1, onlineSeconds: 700 })],
])

test('the series holds every interval in order: known, unknown, empty, running; two at one o’clock', () => {
  const { series, summary } = timeSheetReport(asked, known, sums)
  expect(series.map(({ start, state, readySeconds, agents }) => [start, state, readySeconds, agents])).toEqual([
    ['2026-11-01T00:00:00-04:00', 'final', 1, 2],
    ['2026-11-01T01:00:00-04:00', 'fetching', null, null],
    ['2026-11-01T01:00:00-05:00', 'final', 0, 0],
    ['2026-11-01T02:00:00-05:00', 'provisional', 2, 2],
  ])
  expect(series[3]?.offlineSeconds).toBe(500)
  expect(summary.offlineSeconds).toBe(3 * 8400 - 5000)
})

test('nothing covered: the summary is unknown, not zero', () => {
  const nothing = { ...known, buckets: known.buckets.map((one) => ({ ...one, covered: false })) }
  expect(timeSheetReport(asked, nothing, new Map()).summary).toEqual(UNKNOWN)
})

const plainAverages = {
  occupancy: { value: 0.3, agents: 2 },
  occupancyOfOnline: { value: 0.2, agents: 3 },
  zoomOccupiedShare: { value: null, agents: 0 },
}

test('a total says how many pieces of agent and interval it rests on, and the plain averages beside it', () => {
  const all = new Map([...sums, [null, figures({ plainAverages, inconsistentRows: 2 })]])
  expect(timeSheetReport(asked, known, all).basis).toEqual({
    agentIntervals: 4,
    inconsistentAgentIntervals: 2,
    plainAverages,
  })
})

test('fetched and empty rests on nothing; not fetched is unknown', () => {
  const nobody = { value: null, agents: 0 }
  const none = { occupancy: nobody, occupancyOfOnline: nobody, zoomOccupiedShare: nobody }
  expect(timeSheetReport(asked, known, new Map()).basis).toEqual({
    agentIntervals: 0,
    inconsistentAgentIntervals: 0,
    plainAverages: none,
  })
  const nothing = { ...known, buckets: known.buckets.map((one) => ({ ...one, covered: false })) }
  expect(timeSheetReport(asked, nothing, new Map()).basis).toEqual({
    agentIntervals: null,
    inconsistentAgentIntervals: null,
    plainAverages: none,
  })
})

const person = { ...figures(), userId: 'U1', displayName: 'Ana', intervals: 2 }

test('a row per agent has the measures without the count of agents', () => {
  const { rows, totals, total } = agentsAnswer(asked, known, sums, { rows: [person], total: 9, page: 2, pageSize: 1 })
  expect(rows[0]).toMatchObject({ userId: 'U1', displayName: 'Ana', readySeconds: 3000 })
  expect(rows[0]).not.toHaveProperty('agents')
  expect([totals.readySeconds, total]).toEqual([3000, 9])
})

test('Zoom’s own words stand beside a row that is the interval’s own, not beside a part of it or a sum', () => {
  const words = {
    zoomOfflineSeconds: 9,
    zoomReadyPercentage: 51,
    zoomNotReadyPercentage: 29,
    zoomOccupiedPercentage: 20,
  }
  const rowOf = (rowSeconds: number | null, inconsistentRows: number) =>
    intervalsAnswer(asked, known, sums, {
      rows: [{ ...person, ...words, bucket: 2, rowSeconds, inconsistentRows }],
      total: 1,
      page: 1,
      pageSize: 50,
    }).rows[0]
  expect(rowOf(3600, 0)).toMatchObject({
    ...words,
    start: '2026-11-01T01:00:00-05:00',
    end: '2026-11-01T02:00:00-05:00',
    state: 'final',
    consistent: true,
  })
  expect(rowOf(900, 1)).toMatchObject({ zoomOfflineSeconds: null, zoomReadyPercentage: null, consistent: false })
  expect(rowOf(null, 0)).toMatchObject({ zoomOfflineSeconds: null, zoomOccupiedPercentage: null })
})
