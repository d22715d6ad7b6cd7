import { Readable } from 'node:stream'
import type {
  AgentsAnswer,
  DoseAnswer,
  FetchEvent,
  IntervalsAnswer,
  Summary,
  TimeSheetReport,
} from '@readyboard/contract'
import { MEASURE_NAMES, ResolvedQuery, Summary as SummarySchema } from '@readyboard/contract'
import { type Answers, NotFound, type Shows } from '../answers.ts'
import { plainLinkAnswers, toldLinkWrites } from './plain-link-answers.ts'

/** Of everybody, at no time. */
export const SHOWS: Shows = { action: 'report', queues: null, agents: null, from: null, to: null }

const query = ResolvedQuery.parse({
  from: '2026-11-01T00:00:00-04:00',
  to: '2026-11-08T00:00:00-05:00',
  tz: 'America/New_York',
  interval: '1_day',
  queue: null,
  agents: [],
  range: 'last-week',
  compare: 'none',
})
const coverage: TimeSheetReport['coverage'] = {
  state: 'complete',
  asOf: '2026-11-08T14:02:11-05:00',
  version: 'v1',
  intervals: { covered: 7, total: 7, provisional: 0 },
  parts: [],
  fetch: null,
  rowsRejected: 0,
  problem: null,
}
const file = {
  ...{ name: 'all-queues.csv', contentType: 'text/csv; charset=utf-8', coverage },
  ...{ rows: 1, allRows: 1, offlineRows: 0, inconsistentRows: 0, shows: SHOWS },
}
const summary: Summary = SummarySchema.parse({
  ...Object.fromEntries(MEASURE_NAMES.map((name) => [name, null])),
  agents: 37,
})
const nobody = { value: null, agents: 0 }
const basis: TimeSheetReport['basis'] = {
  agentIntervals: 0,
  inconsistentAgentIntervals: 0,
  plainAverages: { occupancy: nobody, occupancyOfOnline: nobody, zoomOccupiedShare: nobody },
}
const page = { basis, rows: [], page: 1, pageSize: 50, total: 0 }
const agentsAnswer: AgentsAnswer = { query, coverage, totals: summary, ...page }
const intervalsAnswer: IntervalsAnswer = { query, coverage, totals: summary, ...page }

const noSeconds = {
  availableSeconds: 0,
  occupiedSeconds: 0,
  under60Seconds: 0,
  from60Seconds: 0,
  from75Seconds: 0,
  from85Seconds: 0,
  over90Seconds: 0,
}
const doseAnswer: DoseAnswer = {
  query: { ...query, interval: '1_hour' },
  coverage,
  hours: null,
  intervals: 168,
  totals: {
    ...noSeconds,
    over90Share: null,
    occupancy: null,
    agents: 0,
    mostAvailableSeconds: 0,
    longestRunSeconds: 0,
  },
  leftOut: 0,
  rows: [],
  page: 1,
  pageSize: 50,
  total: 0,
}

/** A report of as many intervals as wanted, the more the longer its text. */
export function reportOf(intervals: number): TimeSheetReport {
  const point = { ...summary, start: query.from, end: query.to, state: 'final' as const }
  return {
    query,
    coverage,
    summary,
    basis,
    previous: null,
    queues: null,
    series: Array.from({ length: intervals }, () => point),
  }
}

/** Answers that are the same whatever is asked; give the ones that matter to the test. */
export function plainAnswers(different: Partial<Answers> = {}): Answers {
  return {
    report: async () => ({ key: null, shows: SHOWS, body: async () => reportOf(7) }),
    agents: async () => ({ key: null, shows: SHOWS, body: async () => agentsAnswer }),
    intervals: async () => ({ key: null, shows: SHOWS, body: async () => intervalsAnswer }),
    ...plainLinkAnswers(reportOf(7), agentsAnswer),
    dose: async () => ({ key: null, shows: SHOWS, body: async () => doseAnswer }),
    queueList: async () => ({ items: [{ id: 'Q1', name: 'Billing', channel: 'voice', agents: 3 }], nextCursor: null }),
    agentList: async () => ({ items: [], nextCursor: null, total: 0 }),
    teamList: async () => ({ items: [{ id: 'T1', name: 'North', agents: 3 }], nextCursor: null }),
    agent: async (_viewer, id) => {
      if (id !== 'F1') throw new NotFound('agent')
      return { id, name: 'Ana Souza', active: true, previous: null, next: null }
    },
    peers: async () => ({
      key: null,
      shows: SHOWS,
      body: async () => ({ query, coverage, colleagues: 0, sharedIntervals: 0, sharedSeconds: 0, measures: null }),
    }),
    quota: async () => ({
      perSecond: 5,
      perDay: 15_000,
      share: 0.5,
      usedToday: 0,
      otherAppsSeen: false,
      resetsAt: '2026-11-09T00:00:00Z',
      mayUseToday: 7500,
      refreshesToday: 0,
      backfillToday: 0,
      stoppedUntil: null,
    }),
    estimate: async () => ({
      requests: 310,
      seconds: 70,
      shareOfDay: 0.02,
      needsConsent: true,
      alreadyStored: 0,
      underWay: 0,
      cheaper: [],
    }),
    startFetch: async () => ({ id: 'F1', requestsExpected: 310, secondsLeft: 70 }),
    stopFetch: (_viewer, id) => id === 'F1',
    describeFile: async () => file,
    exportFile: async () => ({
      ...file,
      body: () => Readable.from(['agent_id\r\n', 'U1\r\n']),
      end: async () => undefined,
    }),
    watchFetch: () => null,
    notReadyBecause: async () => [],
    looksAt: async (_self, page) => ({ items: [], ...page, total: 0, keptDays: 365 }),
    looks: async ({ page, pageSize }) => ({ items: [], page, pageSize, total: 0, keptDays: 365 }),
    ...different,
  }
}

/** A fetch whose events the test sends itself. */
export function scriptedFetch(id: string) {
  const listeners = new Set<(event: FetchEvent) => void>()
  const progress: FetchEvent = { type: 'progress', id, requestsDone: 1, requestsExpected: 4, secondsLeft: 3 }
  const watchFetch: Answers['watchFetch'] = (_viewer, asked, listener) => {
    if (asked !== id) return null
    listeners.add(listener)
    listener(progress)
    return () => void listeners.delete(listener)
  }
  const send = (event: FetchEvent) => {
    for (const listener of listeners) listener(event)
  }
  return { watchFetch, send, listeners, progress }
}

/** Plain answers that count how often something was to be changed. */
export function countedWrites(): { answers: Answers; writes: () => number } {
  let count = 0
  const plain = plainAnswers()
  const answers = plainAnswers({
    ...toldLinkWrites(plain, () => count++),
    startFetch: (...asked) => {
      count++
      return plain.startFetch(...asked)
    },
    stopFetch: () => ++count > 0,
  })
  return { answers, writes: () => count }
}
