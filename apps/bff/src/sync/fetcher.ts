import { randomUUID } from 'node:crypto'
import type { ZoomClient } from '@readyboard/zoom'
import { LRUCache } from 'lru-cache'
import { cellKey } from '../store/cell.ts'
import type { Store } from '../store/store.ts'
import { createAskZoom } from './ask-zoom.ts'
import type { Budget } from './budget.ts'
import { Failures } from './failures.ts'
import { FetchJob } from './fetch-job.ts'
import { FetchTask } from './fetch-task.ts'
import { fetchWindow } from './fetch-window.ts'
import { type Need, runsOf } from './needs.ts'
import type { Pace } from './pace.ts'
import type { SyncSettings } from './settings.ts'
import type { Step } from './step-state.ts'
import { troubleOf } from './trouble.ts'
import { sizeWindows } from './window-size.ts'

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

/** `refresh`: it is stored already and may have changed. */
export type KindedNeed = Need & { kind: 'new' | 'refresh' }

/** Fetches windows, each once however many ask for it, several page chains at a time, questions taking turns. */
export class Fetcher {
  readonly failures = new Failures()
  readonly #parts: FetcherParts
  /** Waiting tasks by the question that brought them; questions take turns. */
  readonly #waiting: FetchTask[][] = []
  readonly #running = new Set<FetchTask>()
  readonly #jobs = new LRUCache<string, FetchJob>({ max: 1000, ttl: 10 * 60_000, updateAgeOnGet: true })
  readonly #closing = new AbortController()
  #generation = 0

  constructor(parts: FetcherParts) {
    this.#parts = parts
  }

  /** Grows with every window stored. */
  get generation(): number {
    return this.#generation
  }

  job(id: string): FetchJob | null {
    return this.#jobs.get(id) ?? null
  }

  isUnderWay(cell: Need['cell'], step: Step): boolean {
    return this.#taskOf(cellKey(cell), step) !== undefined
  }

  /**
   * The job that brings these steps: windows under way are joined, the rest is asked for. Null when nothing is needed.
   *
   * @param seen the generation at which the needs were read off the store; `outdated` when windows were stored since
   */
  async fetch(needs: readonly KindedNeed[], seen: number): Promise<FetchJob | 'outdated' | null> {
    const densities = await Promise.all(needs.map(({ cell }) => this.#parts.rowsPerSecond(cell)))
    if (seen !== this.#generation) return 'outdated'
    // From here to the end nothing waits: two questions with the same gap must not both open a window for it.
    const joined = new Set<FetchTask>()
    const added = needs.flatMap((need, index) => this.#newTasks(need, densities[index] ?? 0, joined))
    if (added.length > 0) this.#waiting.push([...added])
    const tasks = [...joined, ...added]
    if (tasks.length === 0) return null
    const job = (added.length === 0 && this.#sameJob(tasks)) || this.#newJob(tasks)
    this.#pump()
    return job
  }

  /** Stops what runs; windows that are not whole are not kept. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('Readyboard is stopping'))
    const left = [...this.#running]
    for (const task of this.#waiting.splice(0).flat())
      task.finish(troubleOf(this.#closing.signal.reason, this.#seconds()))
    await Promise.all(left.map((task) => task.finished))
  }

  #newTasks({ cell, steps, kind }: KindedNeed, rowsPerSecond: number, joined: Set<FetchTask>): FetchTask[] {
    const key = cellKey(cell)
    const open = steps.filter((step) => {
      const task = this.#taskOf(key, step)
      if (task) joined.add(task)
      return !task
    })
    return this.#tasksFor(cell, open, rowsPerSecond, kind)
  }

  #tasksFor(cell: Need['cell'], steps: readonly Step[], rowsPerSecond: number, kind: 'new' | 'refresh'): FetchTask[] {
    return runsOf(steps)
      .reverse()
      .flatMap((edges) =>
        sizeWindows(edges, rowsPerSecond).map(({ from, to, requestsExpected }) => {
          const starts = edges.filter((edge) => edge >= from && edge < to)
          return new FetchTask({ cell, from, to, starts }, kind, requestsExpected)
        }),
      )
  }

  #taskOf(key: string, { start, end }: Step): FetchTask | undefined {
    const holds = (task: FetchTask) => task.from <= start && task.to >= end && cellKey(task.cell) === key
    return [...this.#running].find(holds) ?? this.#waiting.flat().find(holds)
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
    return job
  }

  #pump(): void {
    while (
      this.#running.size < Math.max(2, Math.ceil(this.#parts.settings.perSecond)) &&
      !this.#closing.signal.aborted
    ) {
      const turn = this.#waiting.shift()
      const task = turn?.shift()
      if (turn && turn.length > 0) this.#waiting.push(turn)
      if (!task) return
      this.#running.add(task)
      void this.#run(task)
    }
  }

  async #run(task: FetchTask): Promise<void> {
    const { store, zoom, pace, budget, now, warn } = this.#parts
    const ask = createAskZoom(zoom, pace, budget, task.kind, this.#closing.signal, now)
    const before = task.requestsDone
    let trouble = null
    try {
      const fetched = await fetchWindow(
        ask,
        task,
        () => this.#seconds(),
        (pages, expected) => {
          task.requestsDone = before + pages
          task.requestsExpected = before + (expected ?? Math.max(task.requestsExpected, pages + 1))
          task.tell()
        },
      )
      if ('tooLong' in fetched) {
        await this.#split(task, fetched.rowsPerSecond)
        return
      }
      await store.commitWindow(fetched)
      this.#generation += 1
      if (fetched.rejected > 0) warn(null, `${fetched.rejected} rows of a window could not be used`)
    } catch (error) {
      trouble = troubleOf(error, this.#seconds())
      this.failures.remember(task, trouble, error)
      if (!this.#closing.signal.aborted) warn(error, `a window could not be fetched: ${trouble.code}`)
    } finally {
      this.#running.delete(task)
      this.#pump()
    }
    task.finish(trouble)
  }

  /** Puts shorter windows in the place of one that turned out long; it ends when they have. */
  async #split(task: FetchTask, rowsPerSecond: number): Promise<void> {
    const starts = [...task.starts].sort((a, b) => a - b)
    const steps = starts.map((start, index) => ({ start, end: starts[index + 1] ?? task.to }))
    const parts = this.#tasksFor(task.cell, steps, rowsPerSecond, task.kind)
    const count = () => {
      task.requestsDone = 1 + parts.reduce((sum, part) => sum + part.requestsDone, 0)
      task.requestsExpected =
        1 + parts.reduce((sum, part) => sum + Math.max(part.requestsDone, part.requestsExpected), 0)
      task.tell()
    }
    for (const part of parts) part.onProgress(count)
    count()
    this.#waiting.unshift([...parts])
    void Promise.all(parts.map((part) => part.finished)).then((troubles) => {
      task.finish(troubles.find((trouble) => trouble !== null) ?? null)
    })
  }

  #seconds(): number {
    return Math.floor(this.#parts.now() / 1000)
  }
}
