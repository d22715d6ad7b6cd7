import {
  AgentAnswer,
  AgentListAnswer,
  AgentsAnswer,
  DoseAnswer,
  EstimateAnswer,
  FetchStarted,
  IntervalsAnswer,
  LinkAnswer,
  LinksAnswer,
  LooksAnswer,
  type MeasureFields,
  PeersAnswer,
  QueuesAnswer,
  QuotaAnswer,
  SavedView,
  SessionAnswer,
  TeamsAnswer,
  TimeSheetReport,
  ViewsAnswer,
} from '@readyboard/contract'
import { expect } from 'vitest'
import { z } from 'zod'

/** What can be added over intervals: offline time cannot, who has a row in one of them has none in another. */
const SUMS = [
  ...(['readySeconds', 'notReadySeconds', 'occupiedSeconds', 'onlineSeconds'] as const),
  ...(['inboundCalls', 'inboundCallSeconds', 'outboundCalls', 'outboundCallSeconds', 'inconsistentRows'] as const),
]

const CHECKS: Readonly<Record<string, (body: unknown) => void>> = {
  '/api/v1/session': SessionAnswer.parse,
  '/api/v1/quota': QuotaAnswer.parse,
  '/api/v1/audit': LooksAnswer.parse,
  '/api/v1/looks': LooksAnswer.parse,
  '/api/v1/queues': QueuesAnswer.parse,
  '/api/v1/agents': AgentListAnswer.parse,
  '/api/v1/agents/:id': AgentAnswer.parse,
  '/api/v1/teams': TeamsAnswer.parse,
  '/api/v1/fetches': FetchStarted.parse,
  '/api/v1/links': z.union([LinkAnswer, LinksAnswer]).parse,
  '/api/v1/views': z.union([SavedView, ViewsAnswer]).parse,
  '/api/v1/reports/time-sheet': (body) => expectConsistentReport(TimeSheetReport.parse(body)),
  '/api/v1/reports/time-sheet/agents': (body) => expectConsistentAgents(AgentsAnswer.parse(body)),
  '/api/v1/reports/time-sheet/intervals': (body) => expectConsistentIntervals(IntervalsAnswer.parse(body)),
  '/api/v1/reports/time-sheet/peers': (body) => expectConsistentPeers(PeersAnswer.parse(body)),
  '/api/v1/reports/time-sheet/dose': DoseAnswer.parse,
  '/api/v1/reports/time-sheet/estimate': (body) => expectConsistentEstimate(EstimateAnswer.parse(body)),
}

/** Holds a good answer against its schema and against itself. */
export function expectConsistent(path: string, body: unknown): void {
  const check = CHECKS[path]
  expect(check, `nothing is known of answers of ${path}`).toBeDefined()
  check?.(body)
}

function expectConsistentPeers({ query, colleagues, sharedIntervals, measures }: PeersAnswer): void {
  expect(query.agents).toHaveLength(1)
  expect(sharedIntervals === 0).toBe(colleagues === 0)
  expect(measures === null).toBe(colleagues < 5)
  for (const { median, values } of Object.values(measures ?? {})) {
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect(values.length === 0 || values.length >= 5).toBe(true)
    expect(median === null).toBe(values.length === 0)
    if (median !== null) expect(values.at(0) ?? 0).toBeLessThanOrEqual(median)
  }
}

function expectConsistentReport(report: TimeSheetReport): void {
  expectConsistentRange(report)
  const { query, previous, series } = report
  expect(previous === null).toBe(query.compare === 'none')
  if (!previous) return
  expectConsistentRange(previous)
  expect(instant(previous.query.to)).toBeLessThanOrEqual(instant(query.from))
  const { counterparts, alike } = previous
  expect(counterparts).toHaveLength(series.length)
  const places = counterparts.filter((place) => place !== null)
  expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
  for (const place of places) expect(previous.series[place]).toBeDefined()
  if (!alike) return
  expect(alike.intervals).toBeLessThanOrEqual(places.length)
  expect(alike.of).toBe(series.length)
  for (const side of [alike.now, alike.before]) expectNullOrWhole(side)
}

function expectConsistentRange(range: Pick<TimeSheetReport, 'query' | 'coverage' | 'summary' | 'series'>): void {
  const { query, coverage, summary, series } = range
  expectTiled(
    query,
    series.map(({ start, end }) => [start, end]),
  )
  expectTiled(
    query,
    coverage.parts.map(({ from, to }) => [from, to]),
  )
  const covered = series.filter(({ onlineSeconds }) => onlineSeconds !== null)
  expect(coverage.intervals).toMatchObject({ total: series.length, covered: covered.length })
  expect(coverage.state === 'complete').toBe(covered.length === series.length)
  for (const point of series) expectNullOrWhole(point)
  if (covered.length > 0) expectSums(summary, covered)
  else expect(summary.onlineSeconds).toBeNull()
  expectShares(summary)
}

function expectConsistentAgents({ query, rows, totals, page, pageSize, total }: AgentsAnswer): void {
  expect(instant(query.from)).toBeLessThan(instant(query.to))
  expect(rows).toHaveLength(Math.max(0, Math.min(pageSize, total - (page - 1) * pageSize)))
  expect(new Set(rows.map(({ userId }) => userId)).size).toBe(rows.length)
  if (rows.length === total && totals.onlineSeconds !== null) expectSums(totals, rows)
  expectShares(totals)
}

function expectConsistentIntervals({ query, rows, totals, page, pageSize, total }: IntervalsAnswer): void {
  expect(rows).toHaveLength(Math.max(0, Math.min(pageSize, total - (page - 1) * pageSize)))
  for (const { start, end } of rows) {
    expect(instant(query.from)).toBeLessThanOrEqual(instant(start))
    expect(instant(end)).toBeLessThanOrEqual(instant(query.to))
  }
  expect(new Set(rows.map(({ userId, start }) => `${start} ${userId}`)).size).toBe(rows.length)
  if (rows.length < total || totals.onlineSeconds === null) return
  expectSums(totals, rows)
  // Where Zoom counts a moment more than is covered, a row has no offline time, and not less than none.
  const offline = rows.reduce((so, { offlineSeconds }) => so + (offlineSeconds ?? 0), 0)
  expect(Math.abs(offline - (totals.offlineSeconds ?? 0))).toBeLessThanOrEqual(rows.length)
}

function expectConsistentEstimate({ requests, seconds, alreadyStored, cheaper }: EstimateAnswer): void {
  expect(requests === 0).toBe(seconds === 0)
  if (alreadyStored === 1) expect(cheaper).toEqual([])
  const costs = [requests, ...cheaper.map((cost) => cost.requests)]
  expect(costs).toEqual(costs.toSorted((a, b) => b - a))
}

/** From the first instant to the last without a gap or an overlap, each step forwards. */
function expectTiled({ from, to }: { from: string; to: string }, steps: readonly (readonly [string, string])[]): void {
  expect(steps.length).toBeGreaterThan(0)
  let at = instant(from)
  for (const [start, end] of steps) {
    expect(instant(start), `what follows ${new Date(at).toISOString()}`).toBe(at)
    expect(instant(end)).toBeGreaterThan(at)
    at = instant(end)
  }
  expect(at).toBe(instant(to))
}

function expectNullOrWhole(point: MeasureFields): void {
  const nulls = SUMS.filter((name) => point[name] === null)
  expect(nulls.length === 0 || nulls.length === SUMS.length, JSON.stringify(point)).toBe(true)
  expectShares(point)
}

function expectSums(total: MeasureFields, parts: readonly MeasureFields[]): void {
  for (const name of SUMS) expect(total[name], name).toBe(parts.reduce((so, part) => so + (part[name] ?? 0), 0))
}

function expectShares({ readySeconds, notReadySeconds, occupiedSeconds, ...shares }: MeasureFields): void {
  const states = [readySeconds ?? 0, notReadySeconds ?? 0, occupiedSeconds ?? 0] as const
  const [ready, notReady, occupied] = states
  const whole = ready + notReady + occupied
  const share = (part: number, of: number) => (of === 0 ? null : part / of)
  for (const [said, is] of [
    [shares.readyShare, share(ready, whole)],
    [shares.notReadyShare, share(notReady, whole)],
    [shares.occupiedShare, share(occupied, whole)],
    [shares.occupancy, share(occupied, occupied + ready)],
  ] as const)
    if (said === null || is === null) expect(said).toBe(is)
    else expect(said).toBeCloseTo(is, 3)
}

const instant = (text: string) => Date.parse(text)
