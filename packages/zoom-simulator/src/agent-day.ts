import type { Demand } from './demand.ts'
import { createRandom, exponential, hash } from './random.ts'
import type { ShiftPlan } from './shift-plan.ts'

export const READY = 0
export const NOT_READY = 1
export const OCCUPIED = 2
/** Online in Zoom's own count, but in none of the states: one way in which rows do not add up. */
export const NO_STATE = 3

export type Segment = { start: number; end: number; state: number; online: boolean }
/** Talk runs from `start` to `talkEnd`, wrap-up to `end`. `queue` is an index into the centre's queues. */
export type Call = {
  start: number
  talkEnd: number
  end: number
  kind: 'inbound' | 'outbound' | 'video'
  queue: number
}
/** One shift, second by second: segments without gaps from log-in to log-out, calls in order. Epoch seconds. */
export type AgentDay = { segments: Segment[]; calls: Call[] }

export type DayInput = { seed: number; agentIndex: number; epochDay: number; queues: readonly number[] }

/** Plays one shift. The same input always gives the same day. */
export function playDay(input: DayInput, plan: ShiftPlan, demand: Demand): AgentDay {
  const random = createRandom(hash(input.seed, 51, input.agentIndex, input.epochDay))
  const day: AgentDay = { segments: [], calls: [] }
  const breaks = plan.breaks.slice()
  let at = plan.login
  const spend = (state: number, until: number): void => {
    if (until > at) day.segments.push({ start: at, end: until, state, online: true })
    at = Math.max(at, until)
  }
  while (at < plan.logout) {
    const due = breaks[0]
    if (due && due.start <= at) {
      breaks.shift()
      spend(NOT_READY, Math.min(plan.logout, at + due.seconds))
      continue
    }
    const call = nextCall(random, input.queues, demand, at)
    const free = Math.min(plan.logout, due ? due.start : plan.logout)
    if (call.start >= free) {
      spend(READY, free)
      continue
    }
    spend(READY, call.start)
    // Log-out ends whatever still goes on, so that the plan alone tells when somebody is online.
    const cut = { ...call, talkEnd: Math.min(call.talkEnd, plan.logout), end: Math.min(call.end, plan.logout) }
    spend(OCCUPIED, cut.end)
    day.calls.push(cut)
    if (random() < 0.03) spend(NOT_READY, Math.min(plan.logout, at + 60 + Math.round(random() * 200)))
  }
  spend(NOT_READY, plan.idleUntil)
  return day
}

function nextCall(random: () => number, queues: readonly number[], demand: Demand, at: number): Call {
  const talk = Math.round(Math.min(2400, Math.max(25, demand.talkSeconds * (0.35 + exponential(random, 0.65)))))
  const wrap = Math.round(Math.min(300, 15 + exponential(random, 40)))
  const busy = demand.busyAt(at)
  const wait = 2 + exponential(random, Math.max(1, ((demand.talkSeconds + 55) * (1 - busy)) / busy - 2))
  const start = at + Math.round(wait)
  const dice = random()
  const kind = dice < demand.videoShare ? 'video' : random() < demand.outboundShare ? 'outbound' : 'inbound'
  const queue = queues[Math.floor(random() * random() * queues.length)] ?? 0
  return { start, talkEnd: start + talk, end: start + talk + wrap, kind, queue }
}
