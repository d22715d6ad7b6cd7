/** What the judge wrote down about one request. Holds no secret. */
export type LoggedRequest = {
  /** Epoch milliseconds of the simulator's clock at arrival. */
  at: number
  /** Milliseconds of a clock that never jumps; differences between requests are real time. */
  steadyAt: number
  method: string
  path: string
  params: Record<string, string>
  kind: 'oauth' | 'heavy' | 'medium' | 'other'
  /** Null while unanswered, and where the connection was cut before an answer. */
  status: number | null
  /** Kind of the fault played, if any. */
  fault: string | null
  /** Milliseconds until the answer was sent or the connection ended; null while it goes on. */
  tookMs: number | null
  /** The client went away first. */
  aborted: boolean
}

/** The most requests of a kind that arrived within any one second. */
export function peakPerSecond(log: readonly LoggedRequest[], kind: LoggedRequest['kind']): number {
  const times = log.filter((entry) => entry.kind === kind).map((entry) => entry.steadyAt)
  let peak = 0
  let first = 0
  for (const [last, time] of times.entries()) {
    while ((times[first] ?? time) <= time - 1000) first += 1
    peak = Math.max(peak, last - first + 1)
  }
  return peak
}
