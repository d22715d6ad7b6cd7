import { ZoomError, ZoomRateLimitError } from '@readyboard/zoom'
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel'
import { z } from 'zod'
import type { Store } from '../store/store.ts'
import { type PassingTrouble, troubleOf } from './trouble.ts'

export type KeptListParts = {
  store: Store
  /** Epoch ms. */
  now: () => number
  warn: (error: unknown, message: string) => void
}

const MAX_AGE_MS = 10 * 60_000
/** Older than this it is only given where Zoom cannot say. */
const OLD_MS = 86_400_000
/** Rights follow what Zoom says within five minutes: a list is renewed ahead, and waited for when it is older than that. */
const RENEW_AHEAD_MS = 2 * 60_000
const CONFIRMED_MS = 4 * 60_000
/** Where Zoom cannot be asked, rights stay as they were for so long. */
const UNCONFIRMED_MS = 60 * 60_000
/** Zoom could not say: it is not asked again for so long, lest everybody waits for the same silence. */
const TRY_AGAIN_MS = 5000

const passing = handleWhen(
  (error) =>
    error instanceof ZoomError && error.retryable && !(error instanceof ZoomRateLimitError && error.kind === 'day'),
)
const trying = retry(passing, {
  maxAttempts: 1,
  backoff: new ExponentialBackoff({ initialDelay: 500, maxDelay: 4000 }),
})

/** Nothing is kept of a list, and Zoom cannot give it at the moment. */
export class ListUnavailable extends Error {
  readonly trouble: PassingTrouble

  constructor(trouble: PassingTrouble, cause: unknown) {
    super(trouble.detail, { cause })
    this.name = 'ListUnavailable'
    this.trouble = trouble
  }
}

/**
 * A list of Zoom's that changes rarely: asked at most every ten minutes, once for all who ask at the same time, and kept
 * over restarts. Nobody waits for a renewal: what is out of date is given meanwhile.
 */
export class KeptList<Item> {
  readonly #parts: KeptListParts
  readonly #name: string
  readonly #items: z.ZodType<Item[]>
  readonly #ask: () => AsyncIterable<Item>
  #kept: { fetchedAt: number; items: Item[] } | null = null
  #loading: Promise<void> | null = null
  #asking: Promise<Item[]> | null = null
  #failed: { until: number; error: unknown } | null = null

  constructor(parts: KeptListParts, name: string, item: z.ZodType<Item>, ask: () => AsyncIterable<Item>) {
    this.#parts = parts
    this.#name = `list:${name}`
    this.#items = z.array(item)
    this.#ask = ask
  }

  /** @throws ListUnavailable when nothing is kept and Zoom cannot be asked */
  async read(): Promise<Item[]> {
    this.#loading ??= this.#load()
    await this.#loading
    const kept = this.#kept
    const age = kept === null ? Number.POSITIVE_INFINITY : this.#parts.now() - kept.fetchedAt
    if (kept && age < MAX_AGE_MS) return kept.items
    if (kept === null) return await this.#renewedOnce()
    const renewed = this.#renewedOnce().catch(() => kept.items)
    return age < OLD_MS ? kept.items : await renewed
  }

  /**
   * The list as Zoom confirmed it minutes ago, for what rights rely on: renewed ahead of time, waited for when it is too
   * old. Where Zoom cannot say, what it last said holds for a while, and then nothing does.
   *
   * @throws ListUnavailable
   */
  async confirmed(): Promise<Item[]> {
    this.#loading ??= this.#load()
    await this.#loading
    const kept = this.#kept
    const age = kept === null ? Number.POSITIVE_INFINITY : Math.abs(this.#parts.now() - kept.fetchedAt)
    if (kept && age < RENEW_AHEAD_MS) return kept.items
    const renewed = this.#renewedOnce()
    if (kept === null || age >= UNCONFIRMED_MS) return await renewed
    const orKept = renewed.catch(() => kept.items)
    return age >= CONFIRMED_MS ? await orKept : kept.items
  }

  /** One renewal for all who ask at the same time, and none for a while after one that failed. */
  async #renewedOnce(): Promise<Item[]> {
    const wait = (this.#failed?.until ?? 0) - this.#parts.now()
    // Longer than it lasts: the clock has been put back.
    if (this.#failed && wait > 0 && wait <= TRY_AGAIN_MS) throw this.#failed.error
    this.#asking ??= this.#renew().finally(() => {
      this.#asking = null
    })
    return await this.#asking
  }

  async #renew(): Promise<Item[]> {
    const { store, now, warn } = this.#parts
    try {
      const kept = { fetchedAt: now(), items: await trying.execute(() => Array.fromAsync(this.#ask())) }
      this.#kept = kept
      this.#failed = null
      // Not kept over a restart, but here: a full disk is no reason to do without.
      await store
        .putNote(this.#name, JSON.stringify(kept))
        .catch((error: unknown) => warn(error, `${this.#name} could not be kept`))
      return kept.items
    } catch (error) {
      const unavailable = new ListUnavailable(troubleOf(error, Math.floor(now() / 1000)), error)
      this.#failed = { until: now() + TRY_AGAIN_MS, error: unavailable }
      warn(error, `${this.#name} could not be renewed${this.#kept ? '; an older one is used' : ''}`)
      throw unavailable
    }
  }

  async #load(): Promise<void> {
    const { store, warn } = this.#parts
    try {
      const body = await store.note(this.#name)
      if (body === null) return
      this.#kept = z.object({ fetchedAt: z.number(), items: this.#items }).parse(JSON.parse(body))
    } catch (error) {
      warn(error, `${this.#name} could not be read from the store; Zoom is asked`)
    }
  }
}
