import type { Cell } from '../store/cell.ts'
import type { Lane } from './lane.ts'
import type { Trouble } from './trouble.ts'

export type TaskSetup = {
  cell: Cell
  starts: readonly number[]
  from: number
  to: number
  kind: FetchTask['kind']
  lane: Lane
  requestsExpected: number
  /** The task that this one is a part of. */
  origin?: FetchTask
}

/** A window on its way from Zoom into the store. Instants in epoch seconds. */
export class FetchTask {
  readonly cell: Cell
  readonly from: number
  readonly to: number
  readonly starts: ReadonlySet<number>
  /** `refresh`: it is stored already and may have changed. */
  readonly kind: 'new' | 'refresh'
  lane: Lane
  /** What the question had opened before it was split: this task itself where it was not. */
  readonly origin: FetchTask
  requestsDone = 0
  requestsExpected: number
  /** Null when it was stored. */
  readonly finished: Promise<Trouble | null>
  hasEnded = false
  /** Ends its requests, running or not. */
  readonly stopping = new AbortController()
  readonly #listeners = new Set<() => void>()
  readonly #finish: (trouble: Trouble | null) => void

  constructor({ cell, starts, from, to, kind, lane, requestsExpected, origin }: TaskSetup) {
    this.cell = cell
    this.from = from
    this.to = to
    this.starts = new Set(starts)
    this.kind = kind
    this.lane = lane
    this.origin = origin ?? this
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
    this.hasEnded = true
    this.#finish(trouble)
  }
}
