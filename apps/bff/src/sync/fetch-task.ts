import type { Cell } from '../store/cell.ts'
import type { Trouble } from './trouble.ts'

/** A window on its way from Zoom into the store. Instants in epoch seconds. */
export class FetchTask {
  readonly cell: Cell
  readonly from: number
  readonly to: number
  readonly starts: ReadonlySet<number>
  readonly kind: 'new' | 'refresh'
  requestsDone = 0
  requestsExpected: number
  /** Null when it was stored. */
  readonly finished: Promise<Trouble | null>
  readonly #listeners = new Set<() => void>()
  readonly #finish: (trouble: Trouble | null) => void

  constructor(
    window: { cell: Cell; starts: readonly number[]; from: number; to: number },
    kind: 'new' | 'refresh',
    requestsExpected: number,
  ) {
    this.cell = window.cell
    this.from = window.from
    this.to = window.to
    this.starts = new Set(window.starts)
    this.kind = kind
    this.requestsExpected = requestsExpected
    const { promise, resolve } = Promise.withResolvers<Trouble | null>()
    this.finished = promise
    this.#finish = resolve
  }

  onProgress(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(): void {
    for (const listener of this.#listeners) listener()
  }

  finish(trouble: Trouble | null): void {
    this.#finish(trouble)
  }
}
