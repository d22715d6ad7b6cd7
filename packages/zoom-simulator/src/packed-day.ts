import { type AgentDay, NOT_READY, OCCUPIED, READY } from './agent-day.ts'

/** Sums over one stretch of one agent's time. Durations in seconds. */
export type Measures = {
  ready: number
  notReady: number
  occupied: number
  /** As Zoom counts it; differs from the states' sum where the record contradicts itself. */
  online: number
  inboundCalls: number
  inboundCallSeconds: number
  outboundCalls: number
  outboundCallSeconds: number
  videoCalls: number
  videoCallSeconds: number
  /** Wrap-up after voice calls. */
  wrapUpSeconds: number
}

export function noMeasures(): Measures {
  return {
    ready: 0,
    notReady: 0,
    occupied: 0,
    online: 0,
    inboundCalls: 0,
    inboundCallSeconds: 0,
    outboundCalls: 0,
    outboundCallSeconds: 0,
    videoCalls: 0,
    videoCallSeconds: 0,
    wrapUpSeconds: 0,
  }
}

const SEGMENT = 6
const CALL = 10

/** A shift with running sums in flat arrays, so that any cut costs a few binary searches. Times count from `start`. */
export type PackedDay = { start: number; end: number; segments: Int32Array; calls: Int32Array }

export function packDay(day: AgentDay): PackedDay {
  const start = day.segments[0]?.start ?? 0
  const segments = new Int32Array(day.segments.length * SEGMENT)
  const sums = [0, 0, 0, 0]
  let online = 0
  for (const [place, segment] of day.segments.entries()) {
    const flags = segment.state | (segment.online ? 4 : 0)
    segments.set([segment.start - start, flags, sums[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0, online], place * SEGMENT)
    const seconds = segment.end - segment.start
    sums[segment.state] = (sums[segment.state] ?? 0) + seconds
    if (segment.online) online += seconds
  }
  return { start, end: day.segments.at(-1)?.end ?? start, segments, calls: packCalls(day, start) }
}

function packCalls(day: AgentDay, start: number): Int32Array {
  const calls = new Int32Array((day.calls.length + 1) * CALL)
  const sum = noMeasures()
  const put = (place: number, callStart: number, talkEnd: number, end: number): void => {
    const counted = [sum.inboundCalls, sum.inboundCallSeconds, sum.outboundCalls, sum.outboundCallSeconds]
    calls.set(
      [callStart, talkEnd, end, ...counted, sum.videoCalls, sum.videoCallSeconds, sum.wrapUpSeconds],
      place * CALL,
    )
  }
  for (const [place, call] of day.calls.entries()) {
    put(place, call.start - start, call.talkEnd - start, call.end - start)
    addCall(sum, call.kind, call.talkEnd - call.start, call.end - call.talkEnd, 1)
  }
  put(day.calls.length, 0x7fffffff, 0, 0)
  return calls
}

export function addCall(sum: Measures, kind: string, talk: number, wrap: number, count: number): void {
  if (kind === 'video') {
    sum.videoCalls += count
    sum.videoCallSeconds += talk
    return
  }
  if (kind === 'inbound') {
    sum.inboundCalls += count
    sum.inboundCallSeconds += talk
  } else {
    sum.outboundCalls += count
    sum.outboundCallSeconds += talk
  }
  sum.wrapUpSeconds += wrap
}

/**
 * Adds what lies in [from, to). A call belongs where it started; `visibleUntil` cuts short the one that still goes on.
 */
export function addCut(sum: Measures, day: PackedDay, from: number, to: number, visibleUntil: number): void {
  const low = Math.max(from, day.start) - day.start
  const high = Math.min(to, visibleUntil, day.end) - day.start
  if (low >= high) return
  addStates(sum, day.segments, high, 1)
  addStates(sum, day.segments, low, -1)
  const first = lowerBound(day.calls, CALL, low)
  const beyond = lowerBound(day.calls, CALL, high)
  if (first === beyond) return
  addCallSums(sum, day.calls, beyond, 1)
  addCallSums(sum, day.calls, first, -1)
  cutLastCall(sum, day.calls, beyond - 1, visibleUntil - day.start)
}

function addStates(sum: Measures, segments: Int32Array, at: number, sign: number): void {
  const base = (lowerBound(segments, SEGMENT, at + 1) - 1) * SEGMENT
  if (base < 0) return
  const flags = segments[base + 1] ?? 0
  const state = flags & 3
  const part = at - (segments[base] ?? 0)
  sum.ready += sign * ((segments[base + 2] ?? 0) + (state === READY ? part : 0))
  sum.notReady += sign * ((segments[base + 3] ?? 0) + (state === NOT_READY ? part : 0))
  sum.occupied += sign * ((segments[base + 4] ?? 0) + (state === OCCUPIED ? part : 0))
  sum.online += sign * ((segments[base + 5] ?? 0) + ((flags & 4) === 4 ? part : 0))
}

function addCallSums(sum: Measures, calls: Int32Array, place: number, sign: number): void {
  const base = place * CALL
  sum.inboundCalls += sign * (calls[base + 3] ?? 0)
  sum.inboundCallSeconds += sign * (calls[base + 4] ?? 0)
  sum.outboundCalls += sign * (calls[base + 5] ?? 0)
  sum.outboundCallSeconds += sign * (calls[base + 6] ?? 0)
  sum.videoCalls += sign * (calls[base + 7] ?? 0)
  sum.videoCallSeconds += sign * (calls[base + 8] ?? 0)
  sum.wrapUpSeconds += sign * (calls[base + 9] ?? 0)
}

/** Only the last call of a stretch can reach past the present: calls of one agent follow each other. */
function cutLastCall(sum: Measures, calls: Int32Array, place: number, now: number): void {
  const base = place * CALL
  const talkEnd = calls[base + 1] ?? 0
  const end = calls[base + 2] ?? 0
  if (end <= now) return
  const next = base + CALL
  const kind =
    calls[next + 3] !== calls[base + 3] ? 'inbound' : calls[next + 5] !== calls[base + 5] ? 'outbound' : 'video'
  addCall(sum, kind, Math.min(talkEnd, now) - talkEnd, Math.max(0, now - talkEnd) - (end - talkEnd), 0)
}

/** The first record whose time is at least `at`. */
function lowerBound(records: Int32Array, stride: number, at: number): number {
  let low = 0
  let high = records.length / stride
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((records[middle * stride] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
