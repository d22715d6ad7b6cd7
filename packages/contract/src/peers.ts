import { z } from 'zod'
import { Coverage, ResolvedQuery } from './answers.ts'

const count = z.int().nonnegative()
const seconds = z.int().nonnegative()
const value = z.number().nonnegative()

/** A colleague counts from this much shared online time on. */
export const PEER_MINIMUM_SHARED_SECONDS = 8 * 3600
/** Of fewer values than this nothing is shown: they would point at persons. */
export const FEWEST_PEERS = 5

/**
 * One measure beside the same measure of colleagues. `values`: theirs, sorted upwards, of nobody in particular; empty,
 * and `median` null, where fewer than FEWEST_PEERS have one. `own` is null when there is nothing to divide by.
 */
export const PeerMeasure = z.object({ own: value.nullable(), median: value.nullable(), values: z.array(value) })
export type PeerMeasure = z.infer<typeof PeerMeasure>

/**
 * One agent beside colleagues in the same intervals. Only intervals count that have ended, are covered, and in which
 * both were online. Shared time of an interval is the smaller of both online times: the most they can have shared.
 * Each colleague's figures are of the intervals shared with the agent, the agent's own of those shared with any colleague
 * who counts. There are no names and no order that would hold from one measure to the next.
 */
export const PeersAnswer = z.object({
  query: ResolvedQuery,
  /** Of all agents in scope. */
  coverage: Coverage,
  /** Those with at least PEER_MINIMUM_SHARED_SECONDS of shared online time. */
  colleagues: count,
  /** The agent's intervals shared with any of them, and the agent's online time in those. */
  sharedIntervals: count,
  sharedSeconds: seconds,
  /** Null with fewer than FEWEST_PEERS colleagues. */
  measures: z
    .object({
      /** Occupied ÷ (occupied + ready). */
      occupancy: PeerMeasure,
      /** Not ready ÷ online. */
      notReadyRate: PeerMeasure,
      /** Inbound calls ÷ hours of ready + occupied. */
      inboundPerAvailableHour: PeerMeasure,
      /** Inbound call seconds ÷ inbound calls; of ranges below a day nobody has one. */
      averageInboundTalkSeconds: PeerMeasure,
    })
    .nullable(),
})
export type PeersAnswer = z.infer<typeof PeersAnswer>
