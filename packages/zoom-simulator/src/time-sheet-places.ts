import type { Centre } from './centre.ts'
import type { Agent } from './people.ts'
import { createRandom } from './random.ts'
import type { Switches } from './switches.ts'

/** Which rows an answer has, in order: pairs of (place of the agent, place of the bucket). */
export type Places = { agents: readonly Agent[]; edges: readonly number[]; pairs: Int32Array }

export function findPlaces(
  centre: Centre,
  agents: readonly Agent[],
  edges: readonly number[],
  visibleUntil: number,
  switches: Switches,
): Places {
  const found: number[] = []
  for (const [place, agent] of agents.entries()) {
    for (const bucket of bucketsWithRows(centre, agent, edges, visibleUntil, switches)) found.push(place, bucket)
  }
  const pairs = Int32Array.from(found)
  if (switches.rowOrder === 'time') return { agents, edges, pairs: byTime(pairs, edges.length) }
  if (switches.rowOrder === 'shuffled') shuffle(pairs)
  return { agents, edges, pairs }
}

function bucketsWithRows(
  centre: Centre,
  agent: Agent,
  edges: readonly number[],
  visibleUntil: number,
  switches: Switches,
): number[] {
  const found: number[] = []
  const begin = edges[0] ?? 0
  const end = Math.min(edges.at(-1) ?? 0, visibleUntil)
  if (switches.rowsWithoutActivity) {
    for (let bucket = 0; bucket + 1 < edges.length && (edges[bucket] ?? end) < end; bucket++) found.push(bucket)
    return found
  }
  if (begin >= end) return found
  const { first, last } = centre.daysTouching(agent, begin, end)
  for (let epochDay = first; epochDay <= last; epochDay++) {
    const shift = centre.shiftSpan(agent, epochDay)
    const from = Math.max(shift?.start ?? end, begin)
    const to = Math.min(shift?.end ?? begin, end)
    if (from >= to) continue
    let bucket = Math.max(bucketAt(edges, from), (found.at(-1) ?? -1) + 1)
    while (bucket + 1 < edges.length && (edges[bucket] ?? to) < to) found.push(bucket++)
  }
  return found
}

function bucketAt(edges: readonly number[], second: number): number {
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((edges[middle] ?? 0) <= second) low = middle
    else high = middle - 1
  }
  return low
}

function byTime(pairs: Int32Array, bucketCount: number): Int32Array {
  const counts = new Int32Array(bucketCount + 1)
  for (let at = 1; at < pairs.length; at += 2) counts[(pairs[at] ?? 0) + 1] = (counts[(pairs[at] ?? 0) + 1] ?? 0) + 1
  for (let bucket = 1; bucket <= bucketCount; bucket++) {
    counts[bucket] = (counts[bucket] ?? 0) + (counts[bucket - 1] ?? 0)
  }
  const sorted = new Int32Array(pairs.length)
  for (let at = 0; at < pairs.length; at += 2) {
    const bucket = pairs[at + 1] ?? 0
    const place = counts[bucket] ?? 0
    counts[bucket] = place + 1
    sorted.set(pairs.subarray(at, at + 2), place * 2)
  }
  return sorted
}

function shuffle(pairs: Int32Array): void {
  const random = createRandom(pairs.length)
  for (let place = pairs.length / 2 - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1))
    const kept = pairs.slice(place * 2, place * 2 + 2)
    pairs.copyWithin(place * 2, other * 2, other * 2 + 2)
    pairs.set(kept, other * 2)
  }
}
