import type { Edges } from '../store/store.ts'
import type { JobProgress } from './fetch-job.ts'
import type { Trouble } from './trouble.ts'

export type StretchState = 'final' | 'provisional' | 'fetching' | 'missing' | 'failed' | 'out-of-reach'

/** What is known about a stretch of the range. Instants in epoch seconds. */
export type CoveragePart = { from: number; to: number; state: StretchState; fetchedAt: number | null }

/** What the store can say to a question now, and what is on its way. Instants in epoch seconds. */
export type Look = {
  /** Per bucket of the question. Only covered ones have rows in `edges`. */
  buckets: { state: StretchState; covered: boolean; coveredSeconds: number }[]
  parts: CoveragePart[]
  edges: Edges
  coveredSeconds: number
  /** The oldest fetch among what is not final; all final: the latest one. */
  asOf: number | null
  rejected: number
  /** Changes when a number behind the answer changes. */
  version: string
  fetch: JobProgress | null
  trouble: Trouble | null
  /** When the answer may change by itself, without anything new in the store; 0 while something is on its way. */
  validUntil: number
}
