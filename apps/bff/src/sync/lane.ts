/**
 * How urgent a fetch is: somebody waits for it; what they wait for is to be compared with it; it failed before and is
 * tried again by itself; or it is only stored in advance.
 */
export const LANES = ['waiting', 'compared', 'gap', 'backfill'] as const
export type Lane = (typeof LANES)[number]

/** An empty list for each lane. */
export function emptyLanes<Item>(): Record<Lane, Item[]> {
  return { waiting: [], compared: [], gap: [], backfill: [] }
}

export function isMoreUrgent(lane: Lane, other: Lane): boolean {
  return LANES.indexOf(lane) < LANES.indexOf(other)
}
