import type { StoredWindow } from '../store/store.ts'
import { CLOSED_MAX_AGE_SECONDS, RUNNING_MAX_AGE_SECONDS, type SyncSettings } from './settings.ts'

/** One step of a cell's grain, [start, end) in epoch seconds. */
export type Step = { start: number; end: number }

/** What the store knows of a step. `due`: worth asking again now. `reachable`: Zoom can still be asked for it. */
export type StepState =
  | { known: 'missing' | 'out-of-reach' }
  | { known: 'final'; window: StoredWindow }
  | { known: 'provisional'; window: StoredWindow; due: boolean; reachable: boolean }

/** More than this ahead of now is no time at which anything was fetched. */
const CLOCK_SLACK_SECONDS = 60

/**
 * A step is final when it was fetched long enough after its end. One that was fetched before it closed and is closed
 * now is missing: what is stored is only its beginning. So is one fetched before it began, and one that was fetched in the
 * future: the clock has been put back since, so nobody knows when that was. Zoom refuses a window that starts beyond its
 * reach, so a step counts as reachable by its start.
 */
export function stepState(
  window: StoredWindow | undefined,
  step: Step,
  now: number,
  { settleSeconds, lookBackSeconds }: Pick<SyncSettings, 'settleSeconds' | 'lookBackSeconds'>,
): StepState {
  const running = step.end > now
  const reachable = step.start >= now - lookBackSeconds
  const isPlaced = window !== undefined && window.fetchedAt <= now + CLOCK_SLACK_SECONDS
  if (!isPlaced || window.fetchedAt < (running ? step.start : step.end)) {
    return { known: reachable ? 'missing' : 'out-of-reach' }
  }
  if (window.fetchedAt >= step.end + settleSeconds && window.rejected === 0) return { known: 'final', window }
  const maxAge = running ? RUNNING_MAX_AGE_SECONDS : CLOSED_MAX_AGE_SECONDS
  return { known: 'provisional', window, due: reachable && now - window.fetchedAt >= maxAge, reachable }
}

/** Finds the window around a step, over windows in order of time: in one walk where the steps ascend. */
export function windowFinder(windows: readonly StoredWindow[]): (step: Step) => StoredWindow | undefined {
  let at = 0
  let last = Number.NEGATIVE_INFINITY
  return (step) => {
    if (step.start < last) at = 0
    last = step.start
    while (at < windows.length && (windows[at]?.to ?? 0) <= step.start) at += 1
    const window = windows[at]
    return window && window.from <= step.start && window.to >= step.end ? window : undefined
  }
}
