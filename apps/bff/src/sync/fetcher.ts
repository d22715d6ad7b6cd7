import { randomUUID } from 'node:crypto'
import type { ZoomClient } from '@readyboard/zoom'
import { LRUCache } from 'lru-cache'
import { cellKey } from '../store/cell.ts'
import type { NewWindow, Store } from '../store/store.ts'
import { createAskZoom, createBreaker } from './ask-zoom.ts'
import type { Budget } from './budget.ts'
import { Failures } from './failures.ts'
import { FetchJob } from './fetch-job.ts'
import type { FetchTask } from './fetch-task.ts'
import { fetchWindow, type TooLong } from './fetch-window.ts'
import type { Need } from './needs.ts'
import type { Pace } from './pace.ts'
import type { SyncSettings } from './settings.ts'
import type { Step } from './step-state.ts'
import { TaskBoard } from './task-board.ts'
import { Stopping, troubleOf } from './trouble.ts'
import { expectedRequests } from './window-size.ts'
import { type KindedNeed, splitTask, tasksFor } from './window-tasks.ts'

export type FetcherParts = {
  store: Store
  zoom: ZoomClient
  pace: Pace
  budget: Budget
  settings: SyncSettings
  /** Epoch ms. */
  now: () => number
  /** How many rows a second of a cell holds, as far as anybody knows. */
  rowsPerSecond: (cell: Need['cell']) => Promise<number>
  warn: (error: unknown, message: string) => void
}

/** How long one may ask how a fetch ended. */
const ENDED_JOB_MS = 10 * 60_000

/** Fetches windows, each once however many ask for it, several page chains at a time, questions taking turns. */
export class Fetcher {
  readonly failures = new Failures()
  readonly #parts: FetcherParts
  readonly #board = new TaskBoard()
  readonly #running = new Set<FetchTask>()
  readonly #jobs = new LRUCache<string, FetchJob>({ max: 1000 })
  readonly #breaker = createBreaker()
  readonly #closing = new AbortController()
  #generation = 0

  constructor(parts: FetcherParts) {
    this.#parts = parts
  }

  /** Grows with every window stored. */
  get generation(): number {
    return this.#generation
  }

  get isClosing(): boolean {
    return this.#closing.signal.aborted
  }

  job(id: string): FetchJob | null {
    return this.#jobs.get(id) ?? null
  }

  isUnderWay(cell: Need['cell'], step: Step): boolean {
    return this.#board.of(cellKey(cell), step) !== undefined
  }

  /** How many requests it takes to ask for what of these steps is not on its way already. */
  async requestsFor({ cell, steps }: Need): Promise<number> {
    const key = cellKey(cell)
    const open = steps.filter((step) => this.#board.of(key, step) === undefined)
    if (open.length === 0) return 0
    const density = await this.#parts.rowsPerSecond(cell)
    return expectedRequests(open.reduce((sum, { start, end }) => sum + end - start, 0) * density)
  }

  /**
   * The job that brings these steps: windows under way are joined, the rest is asked for. Null when nothing is needed.
   *
   * @param seen the generation at which the needs were read off the store; `outdated` when windows were stored since
   */
  async fetch(needs: readonly KindedNeed[], seen: number): Promise<FetchJob | 'outdated' | null> {
    if (needs.length === 0 || this.isClosing) return null
    const densities = await Promise.all(needs.map(({ cell }) => this.#parts.rowsPerSecond(cell)))
    if (this.isClosing) return null
    if (seen !== this.#generation) return 'outdated'
    // From here to the end nothing waits: two questions with the same gap must not both open a window for it.
    const joined = new Set<FetchTask>()
    const added = needs.flatMap((need, index) => this.#newTasks(need, densities[index] ?? 0, joined))
    this.#board.add(added, { first: false })
    const tasks = [...joined, ...added]
    const job = (added.length === 0 && this.#sameJob(tasks)) || this.#newJob(tasks)
    this.#pump()
    return job
  }

  /** Stops what runs; windows that are not whole are not kept. */
  async close(): Promise<void> {
    this.#closing.abort(new Stopping())
    const left = [...this.#running]
    for (const task of this.#board.takeWaiting()) task.finish(troubleOf(new Stopping(), this.#seconds()))
    await Promise.all(left.map((task) => task.finished))
  }

  #newTasks({ cell, steps, kind }: KindedNeed, rowsPerSecond: number, joined: Set<FetchTask>): FetchTask[] {
    const key = cellKey(cell)
    const open = steps.filter((step) => {
      const task = this.#board.of(key, step)
      if (task) joined.add(task)
      return !task
    })
    return tasksFor({ cell, steps: open, kind }, rowsPerSecond)
  }

  #sameJob(tasks: readonly FetchTask[]): FetchJob | undefined {
    const wanted = new Set(tasks)
    return [...this.#jobs.values()].find(
      (job) => job.end === null && job.tasks.length === wanted.size && job.tasks.every((task) => wanted.has(task)),
    )
  }

  #newJob(tasks: readonly FetchTask[]): FetchJob {
    const job = new FetchJob(randomUUID(), tasks, this.#parts.settings.perSecond)
    this.#jobs.set(job.id, job)
    void job.finished.then(() => this.#jobs.set(job.id, job, { ttl: ENDED_JOB_MS }))
    return job
  }

  #pump(): void {
    const most = Math.max(2, Math.ceil(this.#parts.settings.perSecond))
    while (this.#running.size < most && !this.isClosing) {
      const task = this.#board.next()
      if (!task) return
      this.#running.add(task)
      void this.#run(task)
    }
  }

  async #run(task: FetchTask): Promise<void> {
    const { store, warn } = this.#parts
    let trouble = null
    try {
      const fetched = await this.#ask(task)
      this.#closing.signal.throwIfAborted()
      if ('tooLong' in fetched) return this.#board.add(splitTask(task, fetched.rowsPerSecond), { first: true })
      await store.commitWindow(fetched)
      this.#generation += 1
      this.failures.forget(task)
      if (fetched.rejected > 0) warn(null, `${fetched.rejected} rows of a window could not be used`)
    } catch (error) {
      trouble = troubleOf(error, this.#seconds())
      this.failures.remember(task, trouble, error)
      if (!this.isClosing) warn(error, `a window could not be fetched: ${trouble.code}`)
    } finally {
      this.#running.delete(task)
      this.#board.drop(task)
      this.#pump()
    }
    task.finish(trouble)
  }

  #ask(task: FetchTask): Promise<NewWindow | TooLong> {
    const { zoom, pace, budget, now } = this.#parts
    const { signal } = this.#closing
    const ask = createAskZoom({ zoom, pace, budget, breaker: this.#breaker, kind: task.kind, signal, now })
    return fetchWindow(
      ask,
      task,
      () => this.#seconds(),
      (pages, expected) => {
        task.requestsDone = pages
        task.requestsExpected = expected ?? Math.max(task.requestsExpected, pages + 1)
        task.tell()
      },
    )
  }

  #seconds(): number {
    return Math.floor(this.#parts.now() / 1000)
  }
}
