import type { Bucket } from '@readyboard/timesheet'
import type { Edges } from '../store/store.ts'
import type { Look } from '../sync/look.ts'

/** The numbers of the intervals that are covered up to their end: of one that still runs nobody knows what it will be. */
export function endedBuckets(buckets: readonly Bucket[], look: Look): number[] {
  return buckets.flatMap(({ start, end }, index) => {
    const known = look.buckets[index]
    return known?.covered === true && known.coveredSeconds === end - start ? [index] : []
  })
}

/** The edges of some intervals alone. */
export function edgesWithin({ cells, starts, buckets, units, places }: Edges, wanted: ReadonlySet<number>): Edges {
  const kept = <Value>(values: readonly Value[]) => values.filter((_, index) => wanted.has(buckets[index] ?? -1))
  const overlap = units && places ? { units: kept(units), places: kept(places) } : {}
  return { cells: kept(cells), starts: kept(starts), buckets: kept(buckets), ...overlap }
}
