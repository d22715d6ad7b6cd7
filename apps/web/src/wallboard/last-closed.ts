import type { SeriesPoint, TimeSheetReport } from '@readyboard/contract'

type Told = Pick<TimeSheetReport, 'coverage' | 'series'>

/** The newest interval that had ended when it was fetched; null where there is none. One that still runs looks like a crash. */
export function lastClosed({ coverage, series }: Told): SeriesPoint | null {
  const fetchedAfterIts = (point: SeriesPoint) =>
    coverage.parts.some(
      ({ from, to, fetchedAt }) =>
        fetchedAt !== null &&
        Date.parse(from) <= Date.parse(point.start) &&
        Date.parse(to) >= Date.parse(point.end) &&
        Date.parse(fetchedAt) >= Date.parse(point.end),
    )
  return series.findLast((point) => point.onlineSeconds !== null && fetchedAfterIts(point)) ?? null
}
