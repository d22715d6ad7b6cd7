import { z } from 'zod'
import { Coverage, ResolvedQuery } from './answers.ts'

const instant = z.iso.datetime({ offset: true })
const count = z.int().nonnegative()
const seconds = z.int().nonnegative()
const ratio = z.number().min(0).max(1).nullable()

/** Available (ready + occupied) seconds by the occupancy of the interval they belong to, and what follows from them. */
const DoseFields = z.object({
  availableSeconds: seconds,
  occupiedSeconds: seconds,
  under60Seconds: seconds,
  from60Seconds: seconds,
  from75Seconds: seconds,
  from85Seconds: seconds,
  over90Seconds: seconds,
  /** Time above 90 % ÷ available time. */
  over90Share: ratio,
  /** Occupied ÷ available, from sums. */
  occupancy: ratio,
})

/**
 * The longest time in which every interval had an occupancy above 90 % on ready + occupied time that filled at least half
 * of it; the latest where several are as long. [start, end).
 */
export const LoadRun = z.object({ seconds, intervals: count, start: instant, end: instant })
export type LoadRun = z.infer<typeof LoadRun>

export const DoseRow = DoseFields.extend({
  userId: z.string(),
  displayName: z.string(),
  longestRun: LoadRun.nullable(),
})
export type DoseRow = z.infer<typeof DoseRow>

/**
 * The load dose per agent, at a clock interval: `query.interval` is `1_hour` where none or a coarser one was asked. Only
 * intervals that are covered and have ended count, of these only `hours` where that is given.
 */
export const DoseAnswer = z.object({
  query: ResolvedQuery,
  coverage: Coverage,
  /** The hours of the week that count, as asked (`mon-10`, `mon`); null for all. */
  hours: z.string().nullable(),
  /** How many intervals count. */
  intervals: count,
  /** Over all pages; of those listed. */
  totals: DoseFields.extend({ agents: count, mostAvailableSeconds: seconds, longestRunSeconds: seconds }),
  /** Agents with online time and under 1 h of available time. They are in no row and no total. */
  leftOut: count,
  rows: z.array(DoseRow),
  page: z.int().positive(),
  pageSize: z.int().positive(),
  total: count,
})
export type DoseAnswer = z.infer<typeof DoseAnswer>
