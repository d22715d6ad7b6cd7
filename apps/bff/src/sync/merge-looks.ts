import { createHash } from 'node:crypto'
import type { Edges } from '../store/store.ts'
import { asOfParts, extend, worst } from './coverage.ts'
import type { CoveragePart, Look } from './look.ts'

/**
 * What can be said to one question from several queues together: known as far as the least known of them, with everybody
 * counted once. Of a person in several queues each piece is answered from one of them, the first by place.
 *
 * @param looks of the same question, one for each queue
 */
export function mergeLooks(looks: readonly Look[]): Omit<Look, 'fetch'> {
  const [first, ...others] = looks
  if (!first) throw new RangeError('there is nothing to merge')
  if (others.length === 0) return first
  const buckets = first.buckets.map((_, index) => {
    const same = looks.flatMap((look) => look.buckets[index] ?? [])
    const covered = same.every((bucket) => bucket.covered)
    const seconds = Math.min(...same.map(({ coveredSeconds }) => coveredSeconds))
    return { state: worst(same.map(({ state }) => state)), covered, coveredSeconds: covered ? seconds : 0 }
  })
  const parts = mergedParts(looks.map((look) => look.parts))
  const troubles = looks.flatMap(({ trouble }) => trouble ?? [])
  return {
    buckets,
    parts,
    edges: mergedEdges(looks, (bucket) => buckets[bucket]?.covered ?? false),
    coveredSeconds: buckets.reduce((sum, { coveredSeconds }) => sum + coveredSeconds, 0),
    asOf: asOfParts(parts),
    rejected: looks.reduce((sum, { rejected }) => sum + rejected, 0),
    version: digestOf(looks),
    // Somebody's consent comes before what passes by itself.
    trouble: troubles.find(({ code }) => code === 'needs-consent') ?? troubles[0] ?? null,
    validUntil: Math.min(...looks.map((look) => look.validUntil)),
  }
}

function mergedEdges(looks: readonly Look[], isCovered: (bucket: number) => boolean): Edges {
  const merged: Required<Edges> = { cells: [], starts: [], buckets: [], units: [], places: [] }
  for (const [place, { edges }] of looks.entries())
    for (const [index, bucket] of edges.buckets.entries()) {
      const [cell, start, unit] = [edges.cells[index], edges.starts[index], edges.units?.[index]]
      if (cell === undefined || start === undefined || unit === undefined || !isCovered(bucket)) continue
      merged.cells.push(cell)
      merged.starts.push(start)
      merged.buckets.push(bucket)
      merged.units.push(unit)
      merged.places.push(place)
    }
  return merged
}

/** Stretches between all edges of all of them: each as well known as its least known one, as old as its oldest. */
function mergedParts(all: readonly (readonly CoveragePart[])[]): CoveragePart[] {
  const instants = [...new Set(all.flatMap((parts) => parts.flatMap(({ from, to }) => [from, to])))].sort(
    (a, b) => a - b,
  )
  const places = all.map(() => 0)
  const merged: CoveragePart[] = []
  for (const [index, from] of instants.entries()) {
    const to = instants[index + 1]
    if (to === undefined) break
    const here = all.flatMap((parts, which) => {
      let place = places[which] ?? 0
      while ((parts[place]?.to ?? Number.POSITIVE_INFINITY) <= from) place += 1
      places[which] = place
      const part = parts[place]
      return part && part.from <= from ? [part] : []
    })
    if (here.length === 0) continue
    const fetched = here.map(({ fetchedAt }) => fetchedAt)
    const known = fetched.filter((at) => at !== null)
    const fetchedAt = known.length === fetched.length ? Math.min(...known) : null
    extend(merged, { from, to, state: worst(here.map(({ state }) => state)), fetchedAt })
  }
  return merged
}

function digestOf(looks: readonly Look[]): string {
  const hash = createHash('sha1')
  for (const { version } of looks) hash.update(`${version};`)
  return hash.digest('base64url').slice(0, 12)
}
