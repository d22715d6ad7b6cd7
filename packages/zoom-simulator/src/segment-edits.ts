import { type AgentDay, NO_STATE, type Segment } from './agent-day.ts'
import { chance, createRandom, hash } from './random.ts'

/** From `start` to `end` another state, or another answer to "online". Epoch seconds. */
export type SegmentEdit = { start: number; end: number; state?: number; online?: boolean }

/** The day with an edit made: segments are split at its edges, what is offline stays offline. */
export function editDay(day: AgentDay, edit: SegmentEdit): AgentDay {
  const segments: Segment[] = []
  for (const segment of day.segments) {
    const from = Math.max(segment.start, edit.start)
    const to = Math.min(segment.end, edit.end)
    if (from >= to) {
      segments.push(segment)
      continue
    }
    if (segment.start < from) segments.push({ ...segment, end: from })
    const changed = { state: edit.state ?? segment.state, online: edit.online ?? segment.online }
    segments.push({ start: from, end: to, ...changed })
    if (to < segment.end) segments.push({ ...segment, start: to })
  }
  return { ...day, segments }
}

/**
 * A stretch of 20 to 80 seconds in which the record of a shift contradicts itself, in the given share of shifts.
 * As it lies at a fixed place in time, every cut of the day still sums to the same.
 */
export function plantedContradiction(
  day: AgentDay,
  place: { seed: number; agentIndex: number; epochDay: number },
  share: number,
): SegmentEdit | null {
  const { seed, agentIndex, epochDay } = place
  if (share <= 0 || chance(seed, 61, agentIndex, epochDay) >= share) return null
  const first = day.segments[0]
  const last = day.segments.at(-1)
  if (!first || !last) return null
  const random = createRandom(hash(seed, 62, agentIndex, epochDay))
  const seconds = 20 + Math.floor(random() * 60)
  const wanted = Math.floor(first.start + random() * (last.end - first.start - seconds))
  // Kept inside one quarter of an hour, so that one fault makes one bad row.
  const intoQuarter = wanted % 900
  const start = intoQuarter + seconds > 900 ? wanted - (intoQuarter + seconds - 900) : wanted
  const edit = { start, end: start + seconds }
  return random() < 0.5 ? { ...edit, online: false } : { ...edit, state: NO_STATE }
}
