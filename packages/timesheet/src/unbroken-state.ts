/** One agent's time in one interval, [start, end) in epoch seconds; null seconds where nothing is known. */
export type StateInterval = {
  start: number
  end: number
  readySeconds: number | null
  notReadySeconds: number | null
  occupiedSeconds: number | null
}

export const UNBROKEN_STATES = ['ready', 'notReady', 'occupied'] as const
export type UnbrokenState = (typeof UNBROKEN_STATES)[number]

/** Neighbouring intervals, the numbers `first` to `last`, that one state fills. `crosses`: a shift cut lies inside. */
export type UnbrokenRun = {
  state: UnbrokenState
  start: number
  end: number
  first: number
  last: number
  crosses: boolean
}

/** An interval is filled by a state from this part of it on: logging in and out of a state takes some seconds. */
export const FILLED_SHARE = 0.99
/** Shorter runs over a shift cut are what night shifts are made of. */
export const LEAST_CROSSING_SECONDS = 2 * 3600

/**
 * Runs of one state that may be a forgotten log-out: longer than `longestSeconds`, or at least two hours long with a
 * shift cut inside. What happened inside an interval is not known, so a run begins and ends with whole intervals; what
 * is not known, or has not ended at `now`, ends it.
 *
 * @param intervals in order of time
 * @param cuts instants at which nobody's shift goes on, such as each day's 04:00
 */
export function unbrokenRuns(
  intervals: readonly StateInterval[],
  { longestSeconds, cuts, now }: { longestSeconds: number; cuts: readonly number[]; now: number },
): UnbrokenRun[] {
  const runs: UnbrokenRun[] = []
  for (const [index, interval] of intervals.entries()) {
    const { start, end } = interval
    const state = end <= now ? filledBy(interval) : null
    if (state === null) continue
    const run = runs.at(-1)
    if (run?.state === state && run.end === start) {
      run.end = end
      run.last = index
    } else runs.push({ state, start, end, first: index, last: index, crosses: false })
  }
  return runs
    .map((run) => ({ ...run, crosses: cuts.some((cut) => run.start < cut && cut < run.end) }))
    .filter(({ start, end, crosses }) => {
      const seconds = end - start
      return seconds > longestSeconds || (crosses && seconds >= LEAST_CROSSING_SECONDS)
    })
}

/** The one state that fills an interval, if any does. */
function filledBy(interval: StateInterval): UnbrokenState | null {
  const length = interval.end - interval.start
  const fills = (seconds: number | null) => seconds !== null && length > 0 && seconds >= length * FILLED_SHARE
  return UNBROKEN_STATES.find((state) => fills(interval[`${state}Seconds`])) ?? null
}
