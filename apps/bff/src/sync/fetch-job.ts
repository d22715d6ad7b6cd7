import type { FetchTask } from './fetch-task.ts'
import type { Trouble } from './trouble.ts'

/** How far a fetch has come. `secondsLeft` as the limit allows, not less than it took so far. */
export type JobProgress = { id: string; requestsDone: number; requestsExpected: number; secondsLeft: number }

export type JobEvent = { type: 'progress' } | { type: 'done' } | { type: 'failed'; trouble: Trouble }

/** A page that is loaded anew listens again sooner. */
const LEFT_MS = 20_000

/** What somebody waits for: the windows of one question, shared with everybody who waits for the same ones. */
export class FetchJob {
  readonly id: string
  readonly tasks: readonly FetchTask[]
  /** Resolves when every window is stored or has failed. */
  readonly finished: Promise<void>
  readonly #rate: () => number
  readonly #listeners = new Set<(event: JobEvent) => void>()
  #end: JobEvent | null = null

  /** It runs to its end whether anybody follows it or not. */
  kept = false
  #waiting = 0
  #wasFollowed = false
  #lookedAt = performance.now()

  /** @param rate requests a second that are sent now */
  constructor(id: string, tasks: readonly FetchTask[], rate: () => number) {
    this.id = id
    this.tasks = tasks
    this.#rate = rate
    if (tasks.length === 0) this.#end = { type: 'done' }
    const unlisten = tasks.map((task) => task.onProgress(() => this.#tell({ type: 'progress' })))
    this.finished = Promise.all(tasks.map((task) => task.finished)).then((troubles) => {
      for (const stop of unlisten) stop()
      const trouble = troubles.find((result) => result !== null)
      this.#end = trouble ? { type: 'failed', trouble } : { type: 'done' }
      this.#tell(this.#end)
    })
  }

  progress(): JobProgress {
    const requestsDone = this.tasks.reduce((sum, task) => sum + task.requestsDone, 0)
    const requestsExpected = this.tasks.reduce(
      (sum, task) => sum + Math.max(task.requestsDone, task.requestsExpected),
      0,
    )
    const secondsLeft = this.#end ? 0 : Math.ceil((requestsExpected - requestsDone) / this.#rate())
    return { id: this.id, requestsDone, requestsExpected, secondsLeft }
  }

  /** Null while it runs. */
  get end(): JobEvent | null {
    return this.#end
  }

  /** Somebody looked at what it brings. */
  looked(): void {
    this.#lookedAt = performance.now()
  }

  /** Resolves with the end of the job; until then somebody waits for it. */
  async waitFor(over: Promise<unknown>): Promise<void> {
    this.#waiting += 1
    await Promise.race([this.finished, over]).finally(() => {
      this.#waiting -= 1
      this.looked()
    })
  }

  /** Whether anybody still wants it: it is to be kept, somebody listens or waits, or has looked in the last `lingerMs`. */
  isWanted(lingerMs: number): boolean {
    if (this.kept || this.#waiting > 0 || this.#listeners.size > 0) return true
    // Who listened and stopped has gone; who only looks may look again.
    const linger = this.#wasFollowed ? Math.min(lingerMs, LEFT_MS) : lingerMs
    return performance.now() - this.#lookedAt < linger
  }

  /** Calls back with every change from now on; answers with how to stop that. */
  listen(listener: (event: JobEvent) => void): () => void {
    this.#listeners.add(listener)
    this.#wasFollowed = true
    return () => {
      this.#listeners.delete(listener)
      this.looked()
    }
  }

  #tell(event: JobEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
