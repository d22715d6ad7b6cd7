import { NOT_READY, OCCUPIED, READY } from './agent-day.ts'
import type { Centre } from './centre.ts'
import { addCall, type Measures, noMeasures } from './packed-day.ts'
import type { Agent } from './people.ts'

/** One agent's sums with only one queue's calls in them; ready and not ready belong to every queue. */
export function measureQueueWork(
  centre: Centre,
  agent: Agent,
  queueIndex: number,
  stretch: { from: number; to: number; visibleUntil: number },
): Measures {
  const sum = noMeasures()
  const { from, visibleUntil } = stretch
  const end = Math.min(stretch.to, visibleUntil)
  const overlap = (start: number, stop: number): number => Math.max(0, Math.min(end, stop) - Math.max(from, start))
  const { first, last } = centre.daysTouching(agent, from, Math.max(from, end))
  for (let epochDay = first; epochDay <= last; epochDay++) {
    const day = centre.day(agent, epochDay)
    for (const segment of day?.segments ?? []) {
      const seconds = overlap(segment.start, segment.end)
      if (segment.state === READY) sum.ready += seconds
      if (segment.state === NOT_READY) sum.notReady += seconds
    }
    for (const call of day?.calls ?? []) {
      if (call.queue !== queueIndex) continue
      for (const segment of day?.segments ?? []) {
        if (segment.state !== OCCUPIED) continue
        sum.occupied += overlap(Math.max(call.start, segment.start), Math.min(call.end, segment.end))
      }
      if (call.start < from || call.start >= end) continue
      const talk = Math.min(call.talkEnd, visibleUntil) - call.start
      addCall(sum, call.kind, talk, Math.max(0, Math.min(call.end, visibleUntil) - call.talkEnd), 1)
    }
  }
  sum.online = sum.ready + sum.notReady + sum.occupied
  return sum
}
