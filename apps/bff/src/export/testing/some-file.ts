import {
  AgentRow,
  ANY_EXPORT,
  ANY_QUESTION,
  type ExportView,
  IntervalRow,
  MEASURE_NAMES,
  type MeasureFields,
  Summary,
} from '@readyboard/contract'
import { divide } from '@readyboard/timesheet'
import type { ExportFacts, ExportRows } from '../export-facts.ts'

const [FROM, TO] = [Date.parse('2026-11-02T00:00:00Z') / 1000, Date.parse('2026-11-03T00:00:00Z') / 1000]
const UNKNOWN = Object.fromEntries(MEASURE_NAMES.map((name) => [name, null]))

/** What is known of a file about a day of hours in UTC. */
export function someFacts(view: Partial<ExportView>, rest: Partial<ExportFacts> = {}): ExportFacts {
  const buckets = divide(FROM, TO, '1_hour', 'UTC', 'monday')
  return {
    view: { ...ANY_EXPORT, ...view },
    asked: {
      ...{ question: { ...ANY_QUESTION, tz: 'UTC' }, from: FROM, to: TO, zone: 'UTC', interval: '1_hour', buckets },
    },
    known: {
      buckets: buckets.map(({ start, end }) => ({ state: 'final', covered: true, coveredSeconds: end - start })),
      ...{ parts: [], coveredSeconds: TO - FROM, asOf: TO, rejected: 0, version: 'v1', fetch: null, trouble: null },
    },
    totals: Summary.parse({ ...UNKNOWN, agents: null }),
    ...{ rows: 0, agentRows: 0, allRows: 0, offlineRows: 0, inconsistentRows: 0 },
    ...{ queueName: null, link: 'https://board.example/', build: '1', madeAt: TO },
    ...rest,
  }
}

export function someAgent(userId: string, measures: Partial<MeasureFields> = {}): AgentRow {
  return AgentRow.parse({ ...UNKNOWN, userId, displayName: userId, presence: 'online', intervals: 1, ...measures })
}

/** The first hour of the day. */
export function someInterval(userId: string, measures: Partial<MeasureFields> = {}): IntervalRow {
  return IntervalRow.parse({
    ...{ ...someAgent(userId, measures), start: '2026-11-02T00:00:00+00:00', end: '2026-11-02T01:00:00+00:00' },
    ...{ state: 'final', consistent: true, zoomOfflineSeconds: null },
    ...{ zoomReadyPercentage: null, zoomNotReadyPercentage: null, zoomOccupiedPercentage: null },
  })
}

/** The same rows however often they are asked for, in one page. */
export function rowsOf(rows: { agents?: readonly AgentRow[]; intervals?: readonly IntervalRow[] }): ExportRows {
  async function* inOnePage<Row>(some: readonly Row[] = []) {
    yield some
  }
  return { agents: () => inOnePage(rows.agents), intervals: () => inOnePage(rows.intervals) }
}
