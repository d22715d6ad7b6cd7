import { NOT_READY, OCCUPIED, READY } from './agent-day.ts'
import type { Centre } from './centre.ts'
import { addCall, type Measures, noMeasures } from './packed-day.ts'

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
  /** One agent's sums in [from, to), epoch seconds; what lies after now counts nothing. Unknown agent: throws. */
  measures: (stretch: { userId: string; from: number; to: number }) => TruthMeasures
}

export function createTruth(centre: Centre, nowSeconds: () => number): Truth {
  return {
    agents: () =>
      centre.agents.map((agent) => ({
        userId: agent.userId,
        displayName: agent.displayName,
        email: agent.email,
        zone: agent.zone,
        active: agent.active,
        teamId: agent.team.team_id,
        queueIds: agent.queues.map((queue) => centre.queues[queue]?.id ?? ''),
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
    measures: ({ userId, from, to }) => count(centre, userId, from, to, nowSeconds()),
  }
}

function count(centre: Centre, userId: string, from: number, to: number, now: number): TruthMeasures {
  const agent = centre.agentOf(userId)
  if (!agent) throw new Error(`no agent ${userId}`)
  const sum = noMeasures()
  const end = Math.min(to, now)
  const { first, last } = centre.daysTouching(agent, from, Math.max(from, end))
  for (let epochDay = first; epochDay <= last; epochDay++) {
    const day = centre.day(agent, epochDay)
    for (const segment of day?.segments ?? []) {
      const seconds = Math.max(0, Math.min(end, segment.end) - Math.max(from, segment.start))
      if (segment.state === READY) sum.ready += seconds
      if (segment.state === NOT_READY) sum.notReady += seconds
      if (segment.state === OCCUPIED) sum.occupied += seconds
      if (segment.online) sum.online += seconds
    }
    for (const call of day?.calls ?? []) {
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
