import { cellKey } from '../store/cell.ts'
import type { NewWindow } from '../store/store.ts'
import { StoreCannotWrite } from '../store/store-errors.ts'
import { createAskZoom, createBreaker } from './ask-zoom.ts'
import { type ChainLimit, createChainLimit, lanesWithRoom } from './chain-limit.ts'
import { FetchJob } from './fetch-job.ts'
import { FetchJobs } from './fetch-jobs.ts'
import type { FetchTask } from './fetch-task.ts'
import { fetchWindow, type TooLong } from './fetch-window.ts'
import type { FetcherParts } from './fetcher-parts.ts'
import { halveTask } from './halve-task.ts'
import { LANES, type Lane } from './lane.ts'
import type { Need } from './needs.ts'
import type { Step } from './step-state.ts'
import { TaskBoard } from './task-board.ts'
import { Stopped, Stopping, troubleOf } from './trouble.ts'
import { WindowOutcomes } from './window-outcomes.ts'
import type { Density } from './window-size.ts'
import { expectedRequests, type KindedNeed, splitTask, tasksFor } from './window-tasks.ts'

const NOTHING_KNOWN: Density = { most: 0, likely: 0 }
/** Who looks now and then still wants it; who has not looked for so long has gone. */
const LINGER_MS = 120_000

/** Fetches windows, each once however many ask for it, several page chains at a time, the urgent first. */
export class Fetcher {
  readonly outcomes: WindowOutcomes
  readonly #parts: FetcherParts
  readonly #board = new TaskBoard()
  readonly #running = new Set<FetchTask>()
  readonly #storing = new Set<FetchTask>()
  readonly #jobs: FetchJobs
  readonly #breaker = createBreaker()
  readonly #chains: ChainLimit
  readonly #closing = new AbortController()
  readonly #sweep: NodeJS.Timeout

  constructor(parts: FetcherParts) {
    this.#parts = parts
    this.#chains = createChainLimit(Math.max(2, Math.ceil(parts.settings.perSecond)))
    this.#jobs = new FetchJobs(parts.pace.rate)
    this.outcomes = new WindowOutcomes({
      now: parts.now,
      lookBackSeconds: parts.settings.lookBackSeconds,
      mayAsk: () => !this.#breaker.isOpen(),
      ask: async (needs) => {
        const job = await this.fetch(needs, this.generation, 'gap')
        if (job instanceof FetchJob) job.kept = true
      },
    })
    const lingerMs = parts.lingerMs ?? LINGER_MS
    this.#sweep = setInterval(() => this.#dropUnwanted(lingerMs), Math.min(10_000, lingerMs)).unref()
  }

  /** Grows with every window stored. */
  get generation(): number {
    return this.outcomes.lately.generation
  }

  get isClosing(): boolean {
    return this.#closing.signal.aborted
  }

  /** Requests that wait for their turn, as far as anybody knows. */
  get queued(): number {
    return this.#board.requestsWaiting(LANES)
  }

  /** Those of them that go before what is asked now in a lane, or beside it. */
  queuedBefore(lane: Lane): number {
    return this.#board.requestsWaiting(LANES.slice(0, LANES.indexOf(lane) + 1))
  }

  /** Requests a second that are sent now. */
  rate(): number {
    return this.#parts.pace.rate()
  }

  /** Seconds for which Zoom wants to be left alone yet. */
  pausedSeconds(): number {
    return this.#parts.pace.pausedMs() / 1000
  }

  job(id: string): FetchJob | null {
    return this.#jobs.of(id)
  }

  isUnderWay(cell: Need['cell'], step: Step): boolean {
    return this.#board.of(cellKey(cell), step) !== undefined
  }

  /** Requests that are on their way for these steps, as far as anybody knows. */
  requestsUnderWay(needs: readonly Need[]): number {
    return this.#board.requestsFor(needs)
  }

  /** How many requests it takes to ask for what of these steps is not on its way already. */
  async requestsFor({ cell, steps }: Need): Promise<number> {
    const key = cellKey(cell)
    const open = steps.filter((step) => this.#board.of(key, step) === undefined)
    if (open.length === 0) return 0
    return expectedRequests({ cell, steps: open }, await this.#parts.density(cell))
  }

  /**
   * The job that brings these steps: windows under way are joined, the rest is asked for. Null when nothing is needed.
   *
   * @param seen the generation at which the needs were read off the store; `outdated` when windows of that time were stored since
   */
  async fetch(needs: readonly KindedNeed[], seen: number, lane: Lane): Promise<FetchJob | 'outdated' | null> {
    if (needs.length === 0 || this.isClosing) return null
    const densities = await Promise.all(needs.map(({ cell }) => this.#parts.density(cell)))
    if (this.isClosing) return null
    if (this.outcomes.lately.touches(needs, seen)) return 'outdated'
    // From here to the end nothing waits: two questions with the same gap must not both open a window for it.
    const joined = new Set<FetchTask>()
    const added = needs.flatMap((need, index) => this.#newTasks(need, densities[index] ?? NOTHING_KNOWN, lane, joined))
    this.#board.add(added, { first: false })
    this.#board.promote(joined, lane)
    const tasks = [...joined, ...added]
    const job = (added.length === 0 && this.#jobs.withLeft(tasks, this.#storing)) || this.#jobs.open(tasks)
    job.looked()
    this.#pump()
    return job
  }

  /** One job that brings what several bring. */
  together(jobs: readonly FetchJob[]): FetchJob {
    const [first, ...others] = jobs.filter(({ tasks }) => tasks.length > 0)
    if (others.length === 0) return first ?? this.nothing()
    const tasks = [...new Set(jobs.flatMap((job) => job.tasks))]
    // Whoever looks again follows what they followed before.
    return (
      this.#jobs.withLeft(
        tasks.filter((task) => !task.hasEnded),
        this.#storing,
      ) ?? this.#jobs.open(tasks)
    )
  }

  /** A job that has nothing to do. */
  nothing(): FetchJob {
    return this.#jobs.open([])
  }

  /** Ends a fetch for everybody who waits for it, and keeps a mere look from beginning it again. */
  stop(id: string): boolean {
    const job = this.#jobs.of(id)
    if (!job) return false
    if (job.end !== null) return true
    const meant = new Set(job.tasks.filter((task) => !task.hasEnded).map((task) => task.origin))
    for (const task of meant) this.outcomes.stopped(task)
    this.#end((task) => meant.has(task.origin))
    for (const task of this.#running) if (meant.has(task.origin)) task.stopping.abort(new Stopped())
    return true
  }

  /** Stops what runs; windows that are not whole are not kept. */
  async close(): Promise<void> {
    this.#closing.abort(new Stopping())
    clearInterval(this.#sweep)
    this.outcomes.close()
    const left = [...this.#running]
    for (const task of this.#board.takeWaiting(() => true)) {
      this.#board.drop(task)
      task.finish(troubleOf(new Stopping(), this.#seconds()))
    }
    await Promise.all(left.map((task) => task.finished))
  }

  #newTasks({ cell, steps, kind }: KindedNeed, density: Density, lane: Lane, joined: Set<FetchTask>): FetchTask[] {
    const key = cellKey(cell)
    const open = steps.filter((step) => {
      const task = this.#board.of(key, step)
      if (task) joined.add(task)
      return !task
    })
    return tasksFor({ cell, steps: open, kind }, density, { lane })
  }

  /** What nobody wants any more and has not begun is not asked for; what runs is finished and stored. */
  #dropUnwanted(lingerMs: number): void {
    const wanted = this.#jobs.wanted(lingerMs)
    this.#end((task) => !wanted.has(task.origin))
  }

  /** Ends waiting tasks without having asked. */
  #end(isMeant: (task: FetchTask) => boolean): void {
    for (const task of this.#board.takeWaiting(isMeant)) {
      this.#board.drop(task)
      task.finish(troubleOf(new Stopped(), this.#seconds()))
    }
  }

  #pump(): void {
    while (!this.isClosing) {
      const task = this.#board.next(lanesWithRoom([...this.#running], this.#chains.chains()))
      if (!task) return
      this.#running.add(task)
      void this.#run(task)
    }
  }

  async #run(task: FetchTask): Promise<void> {
    const { store, warn } = this.#parts
    let trouble = null
    let halved = false
    try {
      // Without a place to keep them, pages are not asked for.
      const full = await store.cannotWriteBecause()
      if (full !== null) throw new StoreCannotWrite(full)
      const fetched = await this.#ask(task)
      this.#closing.signal.throwIfAborted()
      task.stopping.signal.throwIfAborted()
      if ('tooLong' in fetched) return this.#board.add(splitTask(task, fetched.rowsPerSecond), { first: true })
      this.#storing.add(task)
      await store.commitWindow(fetched)
      this.outcomes.stored(task)
      if (fetched.rejected > 0) warn(null, `${fetched.rejected} rows of a window could not be used`)
    } catch (error) {
      if (this.isClosing) trouble = troubleOf(error, this.#seconds())
      else {
        const failed = this.outcomes.failed(task, error)
        trouble = failed.trouble
        halved = failed.halve
        if (failed.isNews) warn(error, `a window could not be fetched: ${trouble.code}`)
      }
    } finally {
      this.#running.delete(task)
      this.#storing.delete(task)
      // The steps of the half that waits stay under way with the whole.
      if (halved) halveTask(task, (part) => this.#addPart(part))
      else this.#board.drop(task)
      this.#pump()
    }
    if (halved) void task.finished.then(() => this.#board.drop(task))
    else task.finish(trouble)
  }

  #addPart(part: FetchTask): void {
    this.#board.add([part], { first: true })
    this.#pump()
  }

  #ask(task: FetchTask): Promise<NewWindow | TooLong> {
    const { zoom, pace, budget, now } = this.#parts
    const ask = createAskZoom({
      zoom,
      pace,
      budget,
      now,
      breaker: this.#breaker.policy,
      chains: this.#chains,
      lane: () => task.lane,
      purpose: () => (task.kind === 'refresh' ? 'refresh' : task.lane === 'backfill' ? 'backfill' : 'new'),
      signal: AbortSignal.any([this.#closing.signal, task.stopping.signal]),
    })
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
