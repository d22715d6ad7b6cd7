import { type Cell, cellKey } from '../store/cell.ts'
import type { Step } from './step-state.ts'
import type { PassingTrouble } from './trouble.ts'

export type Failed = { from: number; to: number; times: number; trouble: PassingTrouble; error: unknown }

type Window = { cell: Cell; from: number; to: number }

/** What goes on failing is tried ever more rarely: each try costs requests of the day. */
const LONGEST_PAUSE_SECONDS = 300
/** Failed again after this long counts as failed for the first time. */
const FORGOTTEN_AFTER_SECONDS = 900

/** What failed lately and when it is worth another try, so that a thousand viewers do not ask a thousand times. */
export class Failures {
  readonly #byCell = new Map<string, Failed[]>()

  remember({ cell, from, to }: Window, trouble: PassingTrouble, error: unknown): void {
    const now = trouble.since
    this.#forgetOld(now)
    const failed = this.#byCell.get(cellKey(cell)) ?? []
    const before = failed.filter((other) => other.from < to && other.to > from && other.trouble.code === trouble.code)
    const times = Math.max(0, ...before.map((other) => other.times)) + 1
    const since = Math.min(now, ...before.map((other) => other.trouble.since))
    const retryAt = trouble.growing ? now + pauseAfter(times, trouble.retryAt - now) : trouble.retryAt
    const others = failed.filter((other) => other.from < from || other.to > to)
    this.#byCell.set(cellKey(cell), [...others, { from, to, times, trouble: { ...trouble, since, retryAt }, error }])
  }

  /** It was stored at last. */
  forget({ cell, from, to }: Window): void {
    const key = cellKey(cell)
    const left = this.#byCell.get(key)?.filter((failed) => failed.from < from || failed.to > to)
    if (left?.length === 0) this.#byCell.delete(key)
    else if (left) this.#byCell.set(key, left)
  }

  /** The failure for which a step of the cell with this key is not asked again before its `retryAt`; null when it may be. */
  of(key: string, { start, end }: Step, now: number): Failed | null {
    const failed = this.#byCell.get(key)
    // What failed in the future failed before the clock was put back: its times mean nothing any more.
    const isBefore = ({ trouble }: Failed) => trouble.retryAt > now && trouble.since <= now
    return failed?.find((one) => one.from < end && one.to > start && isBefore(one)) ?? null
  }

  #forgetOld(now: number): void {
    for (const [key, failed] of this.#byCell) {
      const left = failed.filter(({ trouble }) => trouble.retryAt + FORGOTTEN_AFTER_SECONDS > now)
      if (left.length === 0) this.#byCell.delete(key)
      else if (left.length < failed.length) this.#byCell.set(key, left)
    }
  }
}

function pauseAfter(times: number, first: number): number {
  return Math.min(Math.max(first, LONGEST_PAUSE_SECONDS), first * 2 ** (times - 1))
}
