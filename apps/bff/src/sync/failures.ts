import { type Cell, cellKey } from '../store/cell.ts'
import type { Step } from './step-state.ts'
import type { Trouble } from './trouble.ts'

export type Failed = { key: string; from: number; to: number; trouble: Trouble; error: unknown }

/** What failed lately and when it is worth another try, so that a thousand viewers do not ask a thousand times. */
export class Failures {
  #failed: Failed[] = []

  remember({ cell, from, to }: { cell: Cell; from: number; to: number }, trouble: Trouble, error: unknown): void {
    this.#failed = this.#failed.filter((failed) => failed.trouble.retryAt > trouble.since)
    this.#failed.push({ key: cellKey(cell), from, to, trouble, error })
  }

  /** The failure for which a step is not asked again before its `retryAt`; null when it may be. */
  of(cell: Cell, { start, end }: Step, now: number): Failed | null {
    const key = cellKey(cell)
    return (
      this.#failed.find(
        (failed) => failed.key === key && failed.from < end && failed.to > start && failed.trouble.retryAt > now,
      ) ?? null
    )
  }
}
