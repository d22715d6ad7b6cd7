import type { SeriesPoint, TimeSheetReport } from '@readyboard/contract'
import { formatInstant } from '@readyboard/timesheet'
import { type Asked, type Known, toCoverage, toQuery } from './asked.ts'
import { basisOf } from './basis.ts'
import { type GroupFigures, spanOf, spanOfOne, toSummary, UNKNOWN } from './figures.ts'

/** Sums per bucket, and of the whole range under null. Covered buckets without a row are absent. */
export type SumsByBucket = ReadonlyMap<number | null, GroupFigures>

/** The report: every interval of the range in order, and the summary of those that are covered. */
export function timeSheetReport(asked: Asked, known: Known, sums: SumsByBucket): TimeSheetReport {
  return {
    query: toQuery(asked),
    coverage: toCoverage(asked, known),
    summary: summaryOf(asked, known, sums),
    basis: basisOf(known, sums),
    previous: null,
    queues: null,
    series: seriesOf(asked, known, sums),
  }
}

/** Every interval of a range in order. */
export function seriesOf(asked: Asked, known: Known, sums: SumsByBucket): SeriesPoint[] {
  return asked.buckets.map((_, index) => pointOf(asked, known, sums, index))
}

/** Of what is covered; unknown when nothing is. */
export function summaryOf(asked: Asked, known: Known, sums: SumsByBucket) {
  if (!known.buckets.some(({ covered }) => covered)) return UNKNOWN
  return toSummary(sums.get(null), known.coveredSeconds, spanOf(asked))
}

function pointOf({ buckets, interval, zone }: Asked, known: Known, sums: SumsByBucket, index: number): SeriesPoint {
  const { start, end } = buckets[index] ?? { start: 0, end: 0 }
  const bucket = known.buckets[index]
  const figures = bucket?.covered ? toSummary(sums.get(index), bucket.coveredSeconds, spanOfOne(interval)) : UNKNOWN
  return {
    start: formatInstant(start, zone),
    end: formatInstant(end, zone),
    state: bucket?.state ?? 'missing',
    ...figures,
  }
}
