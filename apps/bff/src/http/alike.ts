import type { Span } from '@readyboard/timesheet'
import { spanOf } from '../reports/figures.ts'
import type { SumsByBucket } from '../reports/time-sheet-report.ts'
import type { CoveredSeconds, Reader, RowFilter } from '../store/store.ts'
import { edgesWithin, endedBuckets } from './ended-buckets.ts'
import { type ComparedLook, coveredSecondsOf, filterOf, type Looked } from './looked.ts'

/** One side of what is compared like for like: which rows, and how long they cover. */
export type AlikeSide = { filter: RowFilter; covered: CoveredSeconds }
/**
 * For each interval of the range the index of its counterpart, where both have ended and are covered; and the two sides
 * that hold these intervals alone. What covers a day on one of them is judged as a day on both.
 */
export type AlikePairs = { places: (number | null)[]; span: Span; now: AlikeSide; before: AlikeSide }

/** A running hour and a gap are on neither side, so that they never look like a change. */
export function alikePairs(at: Looked, before: ComparedLook, search = ''): AlikePairs {
  const [ended, endedBefore] = [at, before].map(({ asked, look }) => new Set(endedBuckets(asked.buckets, look)))
  const places = before.counterparts.map((place, index) =>
    place !== null && ended?.has(index) && endedBefore?.has(place) ? place : null,
  )
  const side = (of: Looked, wanted: ReadonlySet<number>): AlikeSide => {
    const filter = filterOf(of, search)
    const covered = coveredSecondsOf(of.look)
    const buckets = covered.buckets.map((seconds, index) => (wanted.has(index) ? seconds : 0))
    return {
      filter: { ...filter, edges: edgesWithin(filter.edges, wanted) },
      covered: { range: buckets.reduce((sum, seconds) => sum + seconds, 0), buckets },
    }
  }
  const here = new Set(places.flatMap((place, index) => (place === null ? [] : [index])))
  const there = new Set(places.filter((place) => place !== null))
  const isDay = spanOf(at.asked, here) === 'day' || spanOf(before.asked, there) === 'day'
  return { places, span: isDay ? 'day' : 'clock', now: side(at, here), before: side(before, there) }
}

/** The sums of one side, people counted once. `whole`: those of all that is covered, where they are known already. */
export async function sumsOf(reader: Reader, { filter }: AlikeSide, of: Looked, whole?: SumsByBucket) {
  const isWhole = filter.edges.starts.length === of.look.edges.starts.length
  return isWhole && whole ? whole : await reader.sums(filter)
}
