import type { FetchTask } from './fetch-task.ts'
import type { Trouble } from './trouble.ts'

/** How far a fetch has come. `secondsLeft` as the limit allows, not less than it took so far. */
export type JobProgress = { id: string; requestsDone: number; requestsExpected: number; secondsLeft: number }

export type JobEvent = { type: 'progress' } | { type: 'done' } | { type: 'failed'; trouble: Trouble }

/** What somebody waits for: the windows of one question, shared with everybody who waits for the same ones. */
export class FetchJob {
  readonly id: string
  readonly tasks: readonly FetchTask[]
  /** Resolves when every window is stored or has failed. */
  readonly finished: Promise<void>
  readonly #perSecond: number
  readonly #listeners = new Set<(event: JobEvent) => void>()
  #end: JobEvent | null = null

  constructor(id: string, tasks: readonly FetchTask[], perSecond: number) {
    this.id = id
    this.tasks = tasks
    this.#perSecond = perSecond
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
    const secondsLeft = this.#end ? 0 : Math.ceil((requestsExpected - requestsDone) / this.#perSecond)
    return { id: this.id, requestsDone, requestsExpected, secondsLeft }
  }

  /** Null while it runs. */
  get end(): JobEvent | null {
    return this.#end
  }

  /** Calls back with every change from now on; answers with how to stop that. */
  listen(listener: (event: JobEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(event: JobEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
