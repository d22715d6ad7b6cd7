import { z } from 'zod'

const count = z.int().nonnegative()

/** What was looked at. */
export const LOOKS = ['report', 'agents', 'intervals', 'dose', 'peers', 'pinned', 'export'] as const
export type LookKind = (typeof LOOKS)[number]

/**
 * That somebody looked at numbers. `queues` null: all together; `agents` null: everybody in the queues; `from` and `to` of
 * the range, in UTC; null where numbers were pinned. Names are those of now, ids where nobody can say.
 */
export const Look = z.object({
  at: z.iso.datetime({ offset: true }),
  viewer: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }),
  what: z.enum(LOOKS),
  queues: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
  agents: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
  from: z.iso.datetime({ offset: true }).nullable(),
  to: z.iso.datetime({ offset: true }).nullable(),
  rows: count,
  exported: z.boolean(),
})
export type Look = z.infer<typeof Look>

/** Newest first. `keptDays`: older ones are gone. */
export const LooksAnswer = z.object({
  items: z.array(Look),
  page: count,
  pageSize: count,
  total: count,
  keptDays: count,
})
export type LooksAnswer = z.infer<typeof LooksAnswer>
