/** What decides when something is asked again, and how much may be asked. Durations in seconds. */
export type SyncSettings = {
  source: string
  /** Heavy requests the account may make. */
  perSecond: number
  perDay: number
  mediumPerSecond: number
  /** The part of `perDay` that this product may use, 0..1. */
  share: number
  /** A fetch that takes a larger part of `perDay` (0..1), or longer, is not started by a mere look. */
  consent: { share: number; seconds: number }
  /** A closed interval younger than this may still change. */
  settleSeconds: number
  /** What ended longer ago is out of Zoom's reach. */
  lookBackSeconds: number
  /** For how long rows may be kept: of intervals below a day, and of days. */
  keep: { clock: number; day: number }
}

/** How old an interval that is not final may be before it is asked for again, when somebody looks. */
export const RUNNING_MAX_AGE_SECONDS = 60
export const CLOSED_MAX_AGE_SECONDS = 3600

/** The parts of the share that asking again, and storing in advance, may use: the rest is for those who wait. */
export const REFRESH_PART = 0.2
export const BACKFILL_PART = 0.3
