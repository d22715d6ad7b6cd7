import type {
  ComparedReport,
  Coverage,
  PartState,
  ResolvedQuery,
  SeriesPoint,
  TimeSheetReport,
} from '@readyboard/contract'
import { seriesPoint } from '../coverage/series-point.fixture.ts'

const HOUR = 3600
/** Midnight in UTC of the day that is asked about. */
export const TODAY = Date.parse('2026-11-04T00:00Z') / 1000
const DAY = 24 * HOUR

type Hours = readonly (readonly [number, number, number] | null)[]

const query = (from: number, hours: number, more: Partial<ResolvedQuery>): ResolvedQuery => ({
  from: iso(from),
  to: iso(from + hours * HOUR),
  tz: 'UTC',
  interval: '1_hour',
  queue: null,
  agents: [],
  range: null,
  compare: 'none',
  ...more,
})

export function coverageOf(series: readonly SeriesPoint[], more: Partial<Coverage> = {}): Coverage {
  const covered = series.filter(({ state }) => state === 'final').length
  return {
    state: covered === series.length ? 'complete' : 'partial',
    asOf: null,
    version: 'v',
    intervals: { covered, total: series.length, provisional: 0 },
    parts: series.map(({ start, end, state }) => ({ from: start, to: end, state, fetchedAt: null })),
    fetch: null,
    rowsRejected: 0,
    problem: null,
    ...more,
  }
}

/** Today by the hour against yesterday: [occupied, ready, not ready] of each hour, null where it is not fetched. */
export function comparedDay(now: Hours, before: Hours, missing: PartState = 'missing') {
  const [series, others] = [now, before].map((hours, side) =>
    hours.map((states, hour) => seriesPoint(TODAY - side * DAY + hour * HOUR, states, states ? 'final' : missing)),
  )
  if (!series || !others) throw new Error('both sides have hours')
  const pairs = series.flatMap((point, index) => {
    const other = others[index]
    return other && point.state === 'final' && other.state === 'final' ? [{ point, other }] : []
  })
  const last = pairs.at(-1)
  const previous: ComparedReport = {
    query: query(TODAY - DAY, others.length, {}),
    coverage: coverageOf(others),
    summary: sumOf(others),
    series: others,
    counterparts: series.map((_, index) => (index < others.length ? index : null)),
    alike: last
      ? {
          intervals: pairs.length,
          of: series.length,
          until: last.point.end,
          now: sumOf(pairs.map(({ point }) => point)),
          before: sumOf(pairs.map(({ other }) => other)),
        }
      : null,
  }
  const report: TimeSheetReport = {
    query: query(TODAY, series.length, { range: 'today', compare: 'previous' }),
    coverage: coverageOf(series),
    summary: sumOf(series),
    basis: {
      agentIntervals: series.length,
      inconsistentAgentIntervals: 0,
      plainAverages: {
        occupancy: { value: null, agents: 0 },
        occupancyOfOnline: { value: null, agents: 0 },
        zoomOccupiedShare: { value: null, agents: 0 },
      },
    },
    previous,
    queues: null,
    series,
  }
  return { report, previous }
}

function sumOf(points: readonly SeriesPoint[]): SeriesPoint {
  const sum = (of: (point: SeriesPoint) => number | null) =>
    points.reduce((total, point) => total + (of(point) ?? 0), 0)
  const states = [
    sum(({ occupiedSeconds }) => occupiedSeconds),
    sum(({ readySeconds }) => readySeconds),
    sum(({ notReadySeconds }) => notReadySeconds),
  ] as const
  return seriesPoint(TODAY, states)
}

const iso = (instant: number) => new Date(instant * 1000).toISOString().replace('.000Z', '+00:00')
