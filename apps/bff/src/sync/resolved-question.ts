import type { Bucket, Interval } from '@readyboard/timesheet'

/** A question with its clock read: instants in epoch seconds, the range divided into its buckets. */
export type ResolvedQuestion = {
  from: number
  to: number
  /** As asked; see `canonicalZone` for the name under which it is stored. */
  zone: string
  interval: Interval
  buckets: readonly Bucket[]
  queue: string | null
  agents: readonly string[]
}
