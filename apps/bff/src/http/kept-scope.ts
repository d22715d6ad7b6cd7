import { z } from 'zod'
import type { Scope } from '../access/policy.ts'
import type { StoredLink } from '../store/links.ts'

const Kept = z.object({
  queues: z.union([z.literal('all'), z.array(z.string())]),
  self: z.string().nullable(),
}) satisfies z.ZodType<Scope>

/** Whose numbers somebody pins: they stay behind the rights that it took to see them. */
export function writeScope({ queues, self }: Scope): string {
  return JSON.stringify({ queues, self })
}

/** Whose numbers are kept with a link, null where none are. Those of an earlier version were pinned by who saw everything. */
export function readScope({ kind, scope }: Pick<StoredLink, 'kind' | 'scope'>): Scope | null {
  if (kind !== 'pinned') return null
  return scope === null ? { queues: 'all', self: null } : Kept.parse(JSON.parse(scope))
}
