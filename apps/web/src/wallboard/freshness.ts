/** How often a wallboard asks for news; what is missed twice is said. */
export const UPDATE_MS = 60_000
/** Time that Zoom may take to answer for an interval that has just ended. */
const GRACE_MS = 30_000

export type Freshness = {
  stale: boolean
  /** Age in minutes of what is shown, counted from the end of its interval. */
  ageMinutes: number
}

/**
 * Whether the wall shows what it should. It is stale when two updates in a row brought nothing: the product did not
 * answer, or an interval ended and its numbers did not come.
 *
 * @param now epoch milliseconds
 * @param closedEnd end of the interval that is shown, epoch milliseconds
 * @param answeredAt when the product last answered, epoch milliseconds
 */
export function freshness(now: number, closedEnd: number, answeredAt: number, intervalMs: number): Freshness {
  const missed = 2 * UPDATE_MS + GRACE_MS
  const silent = now - answeredAt > missed
  const behind = now - closedEnd > intervalMs + missed
  return { stale: silent || behind, ageMinutes: Math.max(0, Math.floor((now - closedEnd) / 60_000)) }
}
