import { z } from 'zod'
import type { Store } from '../store/store.ts'

export type KeptListParts = {
  store: Store
  /** Epoch ms. */
  now: () => number
  warn: (error: unknown, message: string) => void
}

const MAX_AGE_MS = 10 * 60_000

/**
 * A list of Zoom's that changes rarely: asked at most every ten minutes, once for all who ask at the same time, kept over
 * restarts, and given out of date rather than not at all.
 */
export class KeptList<Item> {
  readonly #parts: KeptListParts
  readonly #name: string
  readonly #items: z.ZodType<Item[]>
  readonly #ask: () => AsyncIterable<Item>
  #kept: { fetchedAt: number; items: Item[] } | null = null
  #asking: Promise<Item[]> | null = null

  constructor(parts: KeptListParts, name: string, item: z.ZodType<Item>, ask: () => AsyncIterable<Item>) {
    this.#parts = parts
    this.#name = `list:${name}`
    this.#items = z.array(item)
    this.#ask = ask
  }

  /** @throws ZoomError when nothing is kept and Zoom cannot be asked */
  async read(): Promise<Item[]> {
    if (this.#kept && this.#isFresh(this.#kept.fetchedAt)) return this.#kept.items
    this.#asking ??= this.#renew().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  async #renew(): Promise<Item[]> {
    const { store, now, warn } = this.#parts
    this.#kept ??= await this.#stored()
    if (this.#kept && this.#isFresh(this.#kept.fetchedAt)) return this.#kept.items
    try {
      const kept = { fetchedAt: now(), items: await Array.fromAsync(this.#ask()) }
      await store.putNote(this.#name, JSON.stringify(kept))
      this.#kept = kept
      return kept.items
    } catch (error) {
      if (!this.#kept) throw error
      warn(error, `${this.#name} could not be renewed; an older one is used`)
      return this.#kept.items
    }
  }

  async #stored(): Promise<{ fetchedAt: number; items: Item[] } | null> {
    const body = await this.#parts.store.note(this.#name)
    if (body === null) return null
    const kept = z.object({ fetchedAt: z.number(), items: this.#items }).safeParse(JSON.parse(body))
    return kept.data ?? null
  }

  #isFresh(fetchedAt: number): boolean {
    return this.#parts.now() - fetchedAt < MAX_AGE_MS
  }
}
