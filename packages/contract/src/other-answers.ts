import { WEEK_DAYS } from '@readyboard/timesheet'
import { z } from 'zod'
import { FetchProgress } from './answers.ts'

const count = z.int().nonnegative()

export const Queue = z.object({
  id: z.string(),
  name: z.string(),
  channel: z.string().nullable(),
  agents: count.nullable(),
})
export type Queue = z.infer<typeof Queue>
export const QueuesAnswer = z.object({ items: z.array(Queue), nextCursor: z.string().nullable() })
export type QueuesAnswer = z.infer<typeof QueuesAnswer>

/** `teams`: the ids of those the agent belongs to now. */
export const Agent = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  active: z.boolean(),
  teams: z.array(z.string()),
})
export type Agent = z.infer<typeof Agent>
/** `total`: how many agents match, over all pages. */
export const AgentListAnswer = z.object({ items: z.array(Agent), nextCursor: z.string().nullable(), total: count })
export type AgentListAnswer = z.infer<typeof AgentListAnswer>

/** `agents`: how many take calls and belong to it now, in the queue that was asked about or in any. */
export const Team = z.object({ id: z.string(), name: z.string(), agents: count })
export type Team = z.infer<typeof Team>
export const TeamsAnswer = z.object({ items: z.array(Team), nextCursor: z.string().nullable() })
export type TeamsAnswer = z.infer<typeof TeamsAnswer>

/** Who is looking, what they may see, and what a page needs before it asks anything else. */
export const SessionAnswer = z.object({
  viewer: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }),
  /** `role` guest: nothing is theirs to see. `ownAgent`: their own id among the agents. `audit`: they may see who looked at whom. */
  rights: z.object({
    role: z.enum(['administrator', 'supervisor', 'agent', 'guest']),
    allQueues: z.boolean(),
    ownAgent: z.string().nullable(),
    audit: z.boolean(),
  }),
  /** `signIn`: everybody who looks has signed in. */
  features: z.object({ demo: z.boolean(), signIn: z.boolean() }),
  defaults: z.object({ timeZone: z.string(), weekStartsOn: z.enum(WEEK_DAYS) }),
  /** For how many hours Zoom may change what has ended, and for how many days it can be asked. */
  zoom: z.object({ settleHours: z.number(), lookBackDays: z.number() }),
  version: z.string(),
})
export type SessionAnswer = z.infer<typeof SessionAnswer>

/**
 * Heavy requests to Zoom: the account's limits, the share this product may use, and how much of it is gone today.
 * `otherAppsSeen`: Zoom refused a request that was within our limits, so others use the account too.
 */
export const QuotaAnswer = z.object({
  perSecond: z.number(),
  perDay: count,
  share: z.number(),
  usedToday: count,
  otherAppsSeen: z.boolean(),
  resetsAt: z.iso.datetime({ offset: true }),
  /** What this product allows itself now: less than its share where others were seen to use the account. */
  mayUseToday: count,
  /** Of `usedToday`: asking again what may have changed, and what nobody waits for. */
  refreshesToday: count,
  backfillToday: count,
  /** Zoom's daily limit was hit: nothing is asked before. */
  stoppedUntil: z.iso.datetime({ offset: true }).nullable(),
})
export type QuotaAnswer = z.infer<typeof QuotaAnswer>

/** A fetch that was started or joined by `POST /fetches`. Nothing to fetch: no requests, and it has ended. */
export const FetchStarted = z.object({ id: z.string(), requestsExpected: count, secondsLeft: z.number().nonnegative() })
export type FetchStarted = z.infer<typeof FetchStarted>

/** Server-sent events of `GET /fetches/:id/events`; the name of the event is `type`. */
export const FetchEvent = z.discriminatedUnion('type', [
  FetchProgress.extend({ type: z.literal('progress') }),
  z.object({ type: z.literal('done'), id: z.string() }),
  z.object({ type: z.literal('failed'), id: z.string(), detail: z.string() }),
])
export type FetchEvent = z.infer<typeof FetchEvent>
