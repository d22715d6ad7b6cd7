import { LRUCache } from 'lru-cache'
import type { Step } from './step-state.ts'

const MOST_CELLS = 1000

/** What somebody stopped: not fetched by a mere look, until somebody asks for it. By key of the cell; epoch seconds. */
export class Withheld {
  readonly #stretches = new LRUCache<string, { from: number; to: number }[]>({ max: MOST_CELLS })

  add(key: string, from: number, to: number): void {
    this.release(key, from, to)
    this.#stretches.set(key, [...(this.#stretches.get(key) ?? []), { from, to }])
  }

  /** Somebody asked for it, or it was stored. What is left of a stretch stays withheld. */
  release(key: string, from: number, to: number): void {
    const left = (this.#stretches.get(key) ?? []).flatMap((stretch) =>
      [
        { from: stretch.from, to: Math.min(stretch.to, from) },
        { from: Math.max(stretch.from, to), to: stretch.to },
      ].filter((piece) => piece.from < piece.to),
    )
    if (left.length > 0) this.#stretches.set(key, left)
    else this.#stretches.delete(key)
  }

  has(key: string, { start, end }: Step): boolean {
    return this.#stretches.get(key)?.some(({ from, to }) => from < end && to > start) ?? false
  }
}
