import type { AgentRow, AgentsAnswer, IntervalRow, IntervalsAnswer, Presence } from '@readyboard/contract'
import { formatInstant, type Span, type Sums } from '@readyboard/timesheet'
import { type Asked, type Known, toCoverage, toQuery } from './asked.ts'
import { basisOf } from './basis.ts'
import { spanOf, spanOfOne, toMeasures, UNKNOWN } from './figures.ts'
import { type SumsByBucket, summaryOf } from './time-sheet-report.ts'

export type NamedSums = Sums & { userId: string; displayName: string }
/** `intervals`: those in which the agent has a row. */
export type AgentSums = NamedSums & { intervals: number }
/** Somebody who is listed and of whom nothing is known. */
export type Unmeasured = { userId: string; displayName: string; onlineSeconds: null }

/** Zoom's own words on one row; null where rows were summed. */
export type SingleRowWords = {
  rowSeconds: number | null
  zoomOfflineSeconds: number | null
  zoomReadyPercentage: number | null
  zoomNotReadyPercentage: number | null
  zoomOccupiedPercentage: number | null
}

export type PageOf<Row> = { rows: readonly Row[]; total: number; page: number; pageSize: number }

/** One row per agent; the totals are over all pages. */
export function agentsAnswer(
  asked: Asked,
  known: Known,
  totals: SumsByBucket,
  page: PageOf<AgentSums | Unmeasured>,
): AgentsAnswer {
  const span = spanOf(asked)
  return {
    query: toQuery(asked),
    coverage: toCoverage(asked, known),
    totals: summaryOf(asked, known, totals),
    basis: basisOf(known, totals),
    rows: page.rows.map((row) => agentRow(span, known, row)),
    page: page.page,
    pageSize: page.pageSize,
    total: page.total,
  }
}

/** @param span of the whole range */
export function agentRow(span: Span, known: Known, row: AgentSums | Unmeasured): AgentRow {
  const { userId, displayName } = row
  if (row.onlineSeconds !== null)
    return {
      userId,
      displayName,
      presence: presenceOf(row),
      intervals: row.intervals,
      ...toMeasures(row, span),
      // Offline time is that of people with a row: whoever is only listed adds none to the totals.
      ...(row.intervals === 0 && { offlineSeconds: null }),
    }
  const { agents: _, ...unknown } = UNKNOWN
  const presence = known.buckets.some(({ covered }) => covered) ? 'not-a-member' : 'not-fetched'
  return { userId, displayName, presence, intervals: null, ...unknown }
}

const presenceOf = ({ onlineSeconds }: Sums): Presence => (onlineSeconds > 0 ? 'online' : 'offline')

/** One row per agent and interval. The totals' offline time is that of the rows: an interval without one adds nothing. */
export function intervalsAnswer(
  asked: Asked,
  known: Known,
  totals: SumsByBucket,
  page: PageOf<NamedSums & SingleRowWords & { bucket: number }>,
): IntervalsAnswer {
  return {
    query: toQuery(asked),
    coverage: toCoverage(asked, known),
    totals: { ...summaryOf(asked, known, totals), offlineSeconds: offlineOfRows(known, totals) },
    basis: basisOf(known, totals),
    rows: page.rows.map((row) => intervalRow(asked, known, row)),
    page: page.page,
    pageSize: page.pageSize,
    total: page.total,
  }
}

function offlineOfRows(known: Known, totals: SumsByBucket): number | null {
  if (!known.buckets.some(({ covered }) => covered)) return null
  return known.buckets.reduce((sum, { coveredSeconds }, index) => {
    const figures = totals.get(index)
    return figures ? sum + Math.max(0, coveredSeconds * figures.people - figures.onlineSeconds) : sum
  }, 0)
}

export function intervalRow(
  { buckets, interval, zone }: Asked,
  known: Known,
  row: NamedSums & SingleRowWords & { bucket: number },
): IntervalRow {
  const { start, end } = buckets[row.bucket] ?? { start: 0, end: 0 }
  // An hour's row is not the day's, even where it is the only one of that day.
  const whole = row.rowSeconds === end - start
  return {
    userId: row.userId,
    displayName: row.displayName,
    presence: presenceOf(row),
    start: formatInstant(start, zone),
    end: formatInstant(end, zone),
    state: known.buckets[row.bucket]?.state ?? 'missing',
    ...toMeasures(row, spanOfOne(interval)),
    zoomOfflineSeconds: whole ? row.zoomOfflineSeconds : null,
    zoomReadyPercentage: whole ? row.zoomReadyPercentage : null,
    zoomNotReadyPercentage: whole ? row.zoomNotReadyPercentage : null,
    zoomOccupiedPercentage: whole ? row.zoomOccupiedPercentage : null,
    consistent: row.inconsistentRows === 0,
  }
}
