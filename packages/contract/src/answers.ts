import { INTERVALS } from '@readyboard/timesheet'
import { z } from 'zod'
import type { Comparison } from './question.ts'
import { isComparison } from './question-codec.ts'

const instant = z.iso.datetime({ offset: true })
const count = z.int().nonnegative()
const seconds = z.int()
const ratio = z.number().min(0).max(1).nullable()
const average = z.number().nonnegative().nullable()
// Of rows that do not add up: they are counted as Zoom reported them.
const ratioOrMore = z.number().nonnegative().nullable()

/** The question as the server resolved it; `to` is exclusive. */
export const ResolvedQuery = z.object({
  from: instant,
  to: instant,
  tz: z.string(),
  interval: z.enum(INTERVALS),
  queue: z.string().nullable(),
  agents: z.array(z.string()),
  /** Teams asked about and agents left out; absent where there are none. */
  teams: z.array(z.string()).optional(),
  except: z.array(z.string()).optional(),
  range: z.string().nullable(),
  compare: z.custom<Comparison>((text) => typeof text === 'string' && isComparison(text)),
})
export type ResolvedQuery = z.infer<typeof ResolvedQuery>

/** What is known about a stretch of the range. `provisional`: stored, but Zoom may still change it. */
export const PART_STATES = ['final', 'provisional', 'fetching', 'missing', 'failed', 'out-of-reach'] as const
export type PartState = (typeof PART_STATES)[number]

export const CoveragePart = z.object({
  from: instant,
  to: instant,
  state: z.enum(PART_STATES),
  fetchedAt: instant.nullable(),
})
export type CoveragePart = z.infer<typeof CoveragePart>

export const FetchProgress = z.object({
  id: z.string(),
  requestsDone: count,
  requestsExpected: count,
  secondsLeft: z.number().nonnegative(),
})
export type FetchProgress = z.infer<typeof FetchProgress>

/** What it takes to ask Zoom for something: heavy requests, the seconds they take at Zoom's pace, and their part of the account's day (0..1, or more). */
export const Cost = z.object({
  requests: count,
  seconds: z.number().nonnegative(),
  shareOfDay: z.number().nonnegative(),
})
export type Cost = z.infer<typeof Cost>

/** `needsConsent`: it is only fetched once somebody has agreed, as it costs more than CONSENT_SHARE or CONSENT_SECONDS. */
const Offer = Cost.extend({ needsConsent: z.boolean() })

/** What a question would cost now. `alreadyStored`: the part of its intervals that is stored, 0..1. */
export const EstimateAnswer = Offer.extend({
  alreadyStored: z.number().min(0).max(1),
  /** Requests that are on their way for it already, whoever asked for them: they are no part of the cost. */
  underWay: count,
  /** Coarser intervals of the same range that cost less, the finest first. */
  cheaper: z.array(Offer.extend({ interval: z.enum(INTERVALS) })),
})
export type EstimateAnswer = z.infer<typeof EstimateAnswer>

/** Why part of an answer is missing, in words for a person. `retryAt`: the next try. */
export const CoverageProblem = z.object({
  code: z.string(),
  detail: z.string(),
  since: instant.nullable(),
  retryAt: instant.nullable(),
  /** With `needs-consent`: what the fetch would cost that was not started. */
  estimate: EstimateAnswer.optional(),
})
export type CoverageProblem = z.infer<typeof CoverageProblem>

export const Coverage = z.object({
  /** complete: every interval is covered (provisional ones count). */
  state: z.enum(['complete', 'partial', 'fetching', 'failed']),
  /** The oldest fetch among parts that are not final; all final: the latest fetch; nothing stored: null. */
  asOf: instant.nullable(),
  /** Changes when a number behind this answer changes. */
  version: z.string(),
  intervals: z.object({ covered: count, total: count, provisional: count }),
  parts: z.array(CoveragePart),
  fetch: FetchProgress.nullable(),
  rowsRejected: count,
  problem: CoverageProblem.nullable(),
})
export type Coverage = z.infer<typeof Coverage>

/** Seconds are whole; shares and occupancy 0..1, null when their divisor is 0; null is never 0. */
export const MeasureFields = z.object({
  readySeconds: seconds.nullable(),
  notReadySeconds: seconds.nullable(),
  occupiedSeconds: seconds.nullable(),
  onlineSeconds: seconds.nullable(),
  /** Covered time minus online, for people with a row. */
  offlineSeconds: seconds.nullable(),
  inboundCalls: count.nullable(),
  inboundCallSeconds: seconds.nullable(),
  outboundCalls: count.nullable(),
  outboundCallSeconds: seconds.nullable(),
  readyShare: ratio,
  notReadyShare: ratio,
  occupiedShare: ratio,
  occupancy: ratio,
  averageInboundTalkSeconds: average,
  averageWrapUpSeconds: average,
  averageVideoTalkSeconds: average,
  /** Occupied ÷ online; beyond 1 only where rows do not add up. */
  occupancyOfOnline: ratioOrMore,
  /** Zoom's own occupied percentage as a ratio, weighted by online time. null when no row has one. */
  zoomOccupiedShare: ratioOrMore,
  inconsistentRows: count.nullable(),
})
export type MeasureFields = z.infer<typeof MeasureFields>

/** `agents`: people with online time. All null when nothing of the range is stored. */
export const Summary = MeasureFields.extend({ agents: count.nullable() })
export type Summary = z.infer<typeof Summary>

/** The average over people of their own ratio, each counting once. `agents`: those with something to divide by. */
export const PlainAverage = z.object({ value: ratioOrMore, agents: count })
export type PlainAverage = z.infer<typeof PlainAverage>

/** What a total rests on. Counts are null when nothing of the range is stored. */
export const Basis = z.object({
  /** Pieces of one agent in one interval with a row: agent-hours when asked by the hour. */
  agentIntervals: count.nullable(),
  /** Those of them that do not add up. */
  inconsistentAgentIntervals: count.nullable(),
  plainAverages: z.object({
    occupancy: PlainAverage,
    occupancyOfOnline: PlainAverage,
    zoomOccupiedShare: PlainAverage,
  }),
})
export type Basis = z.infer<typeof Basis>

/** One interval of the range. `missing` and `failed` ones have null measures; a fetched one that held nothing has zeros. */
export const SeriesPoint = Summary.extend({ start: instant, end: instant, state: z.enum(PART_STATES) })
export type SeriesPoint = z.infer<typeof SeriesPoint>

/**
 * Like for like: the pairs of intervals that have ended and are covered on both sides. Differences are taken of these
 * sums, so that a running hour or a gap never looks like a change.
 */
export const Alike = z.object({
  /** How many of the range's intervals have such a counterpart, and how many there are. */
  intervals: count,
  of: count,
  /** The end of the last of them, on the side of the range that was asked. */
  until: instant,
})
export type Alike = z.infer<typeof Alike>

/** What an answer is compared with, and its sums on both sides like for like; null where no pair of intervals is alike. */
export const ComparedTotals = z.object({
  query: ResolvedQuery,
  coverage: Coverage,
  alike: Alike.extend({ now: Summary, before: Summary }).nullable(),
})
export type ComparedTotals = z.infer<typeof ComparedTotals>

/** The same of a report, with all that is known of the compared range. */
export const ComparedReport = ComparedTotals.extend({
  summary: Summary,
  series: z.array(SeriesPoint),
  /** For each interval of the report's series the index of its counterpart in this series; null where it has none. */
  counterparts: z.array(count.nullable()),
})
export type ComparedReport = z.infer<typeof ComparedReport>

export const TimeSheetReport = z.object({
  query: ResolvedQuery,
  coverage: Coverage,
  summary: Summary,
  basis: Basis,
  /** Null where nothing is compared. */
  previous: ComparedReport.nullable(),
  /**
   * Where a viewer who may not see all queues asks about all of theirs: how many queues, and how many people have rows in
   * more than one of them. They count once. Null where one queue answers, or all together.
   */
  queues: z.object({ asked: count, agentsInSeveral: count }).nullable().default(null),
  series: z.array(SeriesPoint),
})
export type TimeSheetReport = z.infer<typeof TimeSheetReport>

/**
 * Which kind of nothing a row may be. `online`: has online time. `offline`: fetched, and none of it; all zeros.
 * `not-a-member`: of the queue that was asked, as of now, for Zoom keeps no history of membership. `not-fetched`: nothing
 * of the range is covered. The last two have no value and count in no total.
 */
export const PRESENCES = ['online', 'offline', 'not-a-member', 'not-fetched'] as const
export type Presence = (typeof PRESENCES)[number]

export const AgentRow = MeasureFields.extend({
  userId: z.string(),
  displayName: z.string(),
  presence: z.enum(PRESENCES),
  /** Intervals in which the agent has a row; null where nothing is known. */
  intervals: count.nullable(),
  /** Like for like, where something is compared; `before` is null for whom there is no row then. */
  compared: z.object({ now: MeasureFields.nullable(), before: MeasureFields.nullable() }).optional(),
})
export type AgentRow = z.infer<typeof AgentRow>

const paged = { page: z.int().positive(), pageSize: z.int().positive(), total: count }

export const AgentsAnswer = z.object({
  query: ResolvedQuery,
  coverage: Coverage,
  totals: Summary,
  basis: Basis,
  /** Where something is compared. */
  compared: ComparedTotals.optional(),
  rows: z.array(AgentRow),
  ...paged,
})
export type AgentsAnswer = z.infer<typeof AgentsAnswer>

/** One agent in one interval. Zoom's percentages are null where rows were summed. */
export const IntervalRow = AgentRow.omit({ intervals: true, compared: true }).extend({
  /**
   * The same agent in the counterpart of the interval, where something is compared; null where there is none, or one of
   * both still runs or is not covered.
   */
  before: MeasureFields.extend({ start: instant, end: instant }).nullable().optional(),
  start: instant,
  end: instant,
  state: z.enum(PART_STATES),
  /** Zoom's own offline time of a single row; serves the row check only. */
  zoomOfflineSeconds: seconds.nullable(),
  zoomReadyPercentage: z.number().nullable(),
  zoomNotReadyPercentage: z.number().nullable(),
  zoomOccupiedPercentage: z.number().nullable(),
  consistent: z.boolean(),
})
export type IntervalRow = z.infer<typeof IntervalRow>

export const IntervalsAnswer = z.object({
  query: ResolvedQuery,
  coverage: Coverage,
  totals: Summary,
  basis: Basis,
  /** As of the agents. Nothing is alike where only rows that do not add up are asked for: these have no counterparts. */
  compared: ComparedTotals.optional(),
  rows: z.array(IntervalRow),
  ...paged,
})
export type IntervalsAnswer = z.infer<typeof IntervalsAnswer>
