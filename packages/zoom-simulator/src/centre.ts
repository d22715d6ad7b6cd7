import { type AgentDay, NOT_READY, playDay, READY } from './agent-day.ts'
import { createDemand, type Demand } from './demand.ts'
import { addCut, type Measures, noMeasures, type PackedDay, packDay } from './packed-day.ts'
import { type Agent, createAgents, createOtherUsers, type OtherUser } from './people.ts'
import { createQueues, type Queue } from './queues.ts'
import { editDay, plantedContradiction, type SegmentEdit } from './segment-edits.ts'
import { forgetLogOut, planShift, type ShiftPlan } from './shift-plan.ts'
import { epochDayAt } from './zone.ts'

const KEPT_DAYS = 16_000

/** The simulated contact centre: who works there, and what everybody did in every second. */
export type Centre = {
  agents: readonly Agent[]
  queues: readonly Queue[]
  otherUsers: readonly OtherUser[]
  agentOf: (userId: string) => Agent | undefined
  /** By either of its ids. */
  queueOf: (queueId: string) => Queue | undefined
  /** From log-in to log-out of the shift that begins on a local day; null on days without one. */
  shiftSpan: (agent: Agent, epochDay: number) => { start: number; end: number } | null
  /** The shift that began on a local day of the agent's own zone, played anew; null on days without one. */
  day: (agent: Agent, epochDay: number) => AgentDay | null
  /** The same shift with running sums, kept while there is room. */
  packedDay: (agent: Agent, epochDay: number) => PackedDay | null
  measure: (agent: Agent, from: number, to: number, visibleUntil: number) => Measures
  /** Every shift that may touch [from, to). */
  daysTouching: (agent: Agent, from: number, to: number) => { first: number; last: number }
  /** Turns that many seconds from ready to not ready (negative: back), from now on. Answers with the seconds turned. */
  restate: (agent: Agent, from: number, to: number, deltaSeconds: number) => number
  setInconsistentShare: (share: number) => void
  setForgottenLogOutShare: (share: number) => void
  /** Changes whenever the past does. */
  version: () => number
}

export function createCentre(options: { seed: number; agents: number; today: number }): Centre {
  const { seed, today } = options
  const queues = createQueues(seed, options.agents)
  const agents = createAgents(seed, options.agents, queues.length, today)
  const byUserId = new Map(agents.map((agent) => [agent.userId, agent]))
  const demands = new Map<number, Demand>()
  const edits = new Map<number, SegmentEdit[]>()
  const kept = new Map<number, PackedDay | null>()
  let inconsistentShare = 0
  let forgottenLogOutShare = 0
  let version = 0
  const pastChanged = (): void => {
    kept.clear()
    version += 1
  }

  const demandOf = (agent: Agent): Demand => {
    let demand = demands.get(agent.index)
    if (!demand) {
      demand = createDemand(seed, agent, queues)
      demands.set(agent.index, demand)
    }
    return demand
  }
  const planOf = (agent: Agent, epochDay: number): ShiftPlan | null => {
    const plan = planShift(seed, agent, epochDay)
    return plan && forgetLogOut(plan, { seed, agentIndex: agent.index, epochDay }, forgottenLogOutShare)
  }
  const shiftSpan: Centre['shiftSpan'] = (agent, epochDay) => {
    const plan = planOf(agent, epochDay)
    return plan && { start: plan.login, end: plan.idleUntil }
  }
  const day = (agent: Agent, epochDay: number): AgentDay | null => {
    const plan = planOf(agent, epochDay)
    if (!plan) return null
    const place = { seed, agentIndex: agent.index, epochDay }
    let played = playDay({ ...place, queues: agent.queues }, plan, demandOf(agent))
    const planted = plantedContradiction(played, place, inconsistentShare)
    if (planted) played = editDay(played, planted)
    for (const edit of edits.get(agent.index) ?? []) played = editDay(played, edit)
    return played
  }
  const packedDay = (agent: Agent, epochDay: number): PackedDay | null => {
    const key = agent.index * 100_000 + epochDay
    const known = kept.get(key)
    if (known !== undefined) return known
    const played = day(agent, epochDay)
    const packed = played ? packDay(played) : null
    if (kept.size >= KEPT_DAYS) forgetOldest(kept)
    kept.set(key, packed)
    return packed
  }
  // A shift belongs to the day on which it begins and ends on the next one at the latest.
  const daysTouching: Centre['daysTouching'] = (agent, from, to) => ({
    first: epochDayAt(agent.zone, from) - 1,
    last: epochDayAt(agent.zone, to),
  })
  const measure: Centre['measure'] = (agent, from, to, visibleUntil) => {
    const sum = noMeasures()
    const end = Math.min(to, visibleUntil)
    if (from >= end) return sum
    const { first, last } = daysTouching(agent, from, end)
    for (let epochDay = first; epochDay <= last; epochDay++) {
      const packed = packedDay(agent, epochDay)
      if (packed) addCut(sum, packed, from, to, visibleUntil)
    }
    return sum
  }
  const restate: Centre['restate'] = (agent, from, to, deltaSeconds) => {
    const [source, target] = deltaSeconds >= 0 ? [READY, NOT_READY] : [NOT_READY, READY]
    const made = edits.get(agent.index) ?? []
    edits.set(agent.index, made)
    let left = Math.abs(Math.round(deltaSeconds))
    const { first, last } = daysTouching(agent, from, to)
    for (let epochDay = first; epochDay <= last && left > 0; epochDay++) {
      for (const segment of day(agent, epochDay)?.segments ?? []) {
        const start = Math.max(from, segment.start)
        const end = Math.min(to, segment.end, start + left)
        if (segment.state !== source || start >= end) continue
        made.push({ start, end, state: target })
        left -= end - start
      }
    }
    pastChanged()
    return Math.abs(Math.round(deltaSeconds)) - left
  }
  const setInconsistentShare = (share: number): void => {
    if (share === inconsistentShare) return
    inconsistentShare = share
    pastChanged()
  }
  const setForgottenLogOutShare = (share: number): void => {
    if (share === forgottenLogOutShare) return
    forgottenLogOutShare = share
    pastChanged()
  }
  const otherUsers = createOtherUsers(seed, options.agents, queues.length)
  const agentOf = (userId: string): Agent | undefined => byUserId.get(userId)
  const queueOf = (queueId: string): Queue | undefined =>
    queues.find((queue) => queue.id === queueId || queue.legacyId === queueId)
  const people = { agents, queues, otherUsers, agentOf, queueOf }
  const past = { shiftSpan, day, packedDay, measure, daysTouching, version: () => version }
  return { ...people, ...past, restate, setInconsistentShare, setForgottenLogOutShare }
}

/** Drops the eighth that was made first: cheaper than keeping every use in order, and a page is read in one go. */
function forgetOldest(kept: Map<number, unknown>): void {
  let left = kept.size / 8
  for (const key of kept.keys()) {
    if (left-- <= 0) return
    kept.delete(key)
  }
}
