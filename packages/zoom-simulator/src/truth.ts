import { type AgentDay, NOT_READY, OCCUPIED, READY } from './agent-day.ts'
import type { Centre } from './centre.ts'
import { addCall, type Measures, noMeasures } from './packed-day.ts'
import type { Agent } from './people.ts'

export type TruthAgent = {
  userId: string
  displayName: string
  email: string
  zone: string
  active: boolean
  teamId: string
  queueIds: string[]
}
export type TruthQueue = {
  id: string
  legacyId: string
  name: string
  channel: string
  userIds: string[]
  supervisorIds: string[]
}
export type TruthSupervisor = { userId: string; displayName: string; email: string; queueIds: string[] }
/** Averages are rounded seconds, 0 where there was nothing to average. */
export type TruthMeasures = Measures & {
  offline: number
  averageInboundTalk: number
  averageVideoTalk: number
  averageWrapUp: number
}

/** What really happened, counted straight from the seconds and not by the way that the answers are made. */
export type Truth = {
  /** Everybody with time, former agents included. */
  agents: () => TruthAgent[]
  /** Queues with their present members. */
  queues: () => TruthQueue[]
  supervisors: () => TruthSupervisor[]
  /** One agent's sums in [from, to), epoch seconds; what lies after now counts nothing. Unknown agent: throws. */
  measures: (stretch: { userId: string; from: number; to: number }) => TruthMeasures
}

export function createTruth(centre: Centre, nowSeconds: () => number): Truth {
  const idsOf = (queues: readonly number[]): string[] => queues.map((queue) => centre.queues[queue]?.id ?? '')
  const playedDays = rememberDays(centre)
  return {
    agents: () =>
      centre.agents.map((agent) => ({
        userId: agent.userId,
        displayName: agent.displayName,
        email: agent.email,
        zone: agent.zone,
        active: agent.active,
        teamId: agent.team.team_id,
        queueIds: idsOf(agent.queues),
      })),
    queues: () =>
      centre.queues.map(({ index, id, legacyId, name, channel }) => ({
        id,
        legacyId,
        name,
        channel,
        userIds: centre.agents.filter((agent) => agent.active && agent.queues.includes(index)).map((a) => a.userId),
        supervisorIds: centre.otherUsers.filter((user) => user.queues.includes(index)).map((user) => user.userId),
      })),
    supervisors: () =>
      centre.otherUsers
        .filter((user) => user.queues.length > 0)
        .map(({ userId, displayName, email, queues }) => ({ userId, displayName, email, queueIds: idsOf(queues) })),
    measures: ({ userId, from, to }) => {
      const agent = centre.agentOf(userId)
      if (!agent) throw new Error(`no agent ${userId}`)
      return count(playedDays(agent, from, to), { from, to, now: nowSeconds() })
    },
  }
}

const KEPT_DAYS = 2000

/** The days of an agent that touch a stretch; played days are kept for a while, until the past changes. */
function rememberDays(centre: Centre): (agent: Agent, from: number, to: number) => AgentDay[] {
  const kept = new Map<string, AgentDay | null>()
  let version = centre.version()
  return (agent, from, to) => {
    if (version !== centre.version() || kept.size > KEPT_DAYS) kept.clear()
    version = centre.version()
    const days: AgentDay[] = []
    const { first, last } = centre.daysTouching(agent, from, Math.max(from, to))
    for (let epochDay = first; epochDay <= last; epochDay++) {
      const key = `${agent.index}/${epochDay}`
      const day = kept.get(key) ?? centre.day(agent, epochDay)
      kept.set(key, day)
      if (day) days.push(day)
    }
    return days
  }
}

function count(days: readonly AgentDay[], { from, to, now }: { from: number; to: number; now: number }): TruthMeasures {
  const sum = noMeasures()
  const end = Math.min(to, now)
  for (const day of days) {
    for (const segment of day.segments) {
      const seconds = Math.max(0, Math.min(end, segment.end) - Math.max(from, segment.start))
      if (segment.state === READY) sum.ready += seconds
      if (segment.state === NOT_READY) sum.notReady += seconds
      if (segment.state === OCCUPIED) sum.occupied += seconds
      if (segment.online) sum.online += seconds
    }
    for (const call of day.calls) {
      if (call.start < from || call.start >= end) continue
      const talk = Math.min(call.talkEnd, now) - call.start
      addCall(sum, call.kind, talk, Math.max(0, Math.min(call.end, now) - call.talkEnd), 1)
    }
  }
  return { ...sum, offline: Math.max(0, end - from) - sum.online, ...averages(sum) }
}

export function averages(
  sum: Measures,
): Pick<TruthMeasures, 'averageInboundTalk' | 'averageVideoTalk' | 'averageWrapUp'> {
  const mean = (seconds: number, calls: number): number => (calls === 0 ? 0 : Math.round(seconds / calls))
  return {
    averageInboundTalk: mean(sum.inboundCallSeconds, sum.inboundCalls),
    averageVideoTalk: mean(sum.videoCallSeconds, sum.videoCalls),
    averageWrapUp: mean(sum.wrapUpSeconds, sum.inboundCalls + sum.outboundCalls),
  }
}
