import type { Need } from './needs.ts'

/** A look takes no longer than so many windows to be stored; one that does is taken to be outdated. */
const MOST_KEPT = 1000

/** The windows stored last, to tell whether what was read off the store before still holds. */
export class StoredLately {
  readonly #windows: { from: number; to: number }[] = []
  #generation = 0

  /** Grows with every window stored. */
  get generation(): number {
    return this.#generation
  }

  add({ from, to }: { from: number; to: number }): void {
    this.#generation += 1
    this.#windows.push({ from, to })
    if (this.#windows.length > MOST_KEPT) this.#windows.shift()
  }

  /**
   * Whether a window stored after generation `seen` touches the time of any of these steps, in whatever cell: a finer one
   * may answer a coarser question.
   */
  touches(needs: readonly Need[], seen: number): boolean {
    const newer = this.#generation - seen
    if (newer > this.#windows.length) return true
    const windows = newer === 0 ? [] : this.#windows.slice(-newer)
    return windows.some(({ from, to }) =>
      needs.some(({ steps }) => steps.some(({ start, end }) => start < to && end > from)),
    )
  }
}
