/**
 * How urgent a fetch is: somebody waits for it; it failed before and is tried again by itself; or it is only stored in
 * advance.
 */
export const LANES = ['waiting', 'gap', 'backfill'] as const
export type Lane = (typeof LANES)[number]

export function isMoreUrgent(lane: Lane, other: Lane): boolean {
  return LANES.indexOf(lane) < LANES.indexOf(other)
}
