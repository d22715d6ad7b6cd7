import { randomUUID } from 'node:crypto'
import type { ZoomClient } from '@readyboard/zoom'
import { LRUCache } from 'lru-cache'
import { cellKey } from '../store/cell.ts'
import type { NewWindow, Store } from '../store/store.ts'
import { StoreCannotWrite } from '../store/store-errors.ts'
import { createAskZoom, createBreaker } from './ask-zoom.ts'
import { type Budget, PartIsSpent } from './budget.ts'
import { type ChainLimit, createChainLimit } from './chain-limit.ts'
import { Failures } from './failures.ts'
import { FetchJob } from './fetch-job.ts'
import type { FetchTask } from './fetch-task.ts'
import { fetchWindow, type TooLong } from './fetch-window.ts'
import { createGapKeeper } from './gap-keeper.ts'
import { halveTask } from './halve-task.ts'
import { LANES, type Lane } from './lane.ts'
import type { Need } from './needs.ts'
import { Outage } from './outage.ts'
import type { Pace } from './pace.ts'
import { Reach } from './reach.ts'
import type { SyncSettings } from './settings.ts'
import type { Step } from './step-state.ts'
import { StoredLately } from './stored-lately.ts'
import { TaskBoard } from './task-board.ts'
import { type PassingTrouble, Stopped, Stopping, troubleOf } from './trouble.ts'
import type { Density } from './window-size.ts'
import { expectedRequests, type KindedNeed, splitTask, tasksFor } from './window-tasks.ts'
import { Withheld } from './withheld.ts'

export type FetcherParts = {
  store: Store
  zoom: ZoomClient
  pace: Pace
  budget: Budget
  settings: SyncSettings
  /** Epoch ms. */
  now: () => number
  /** How many rows a cell holds, as far as anybody knows. */
  density: (cell: Need['cell']) => Promise<Density>
  warn: (error: unknown, message: string) => void
  /** How long a fetch goes on that nobody follows any more. */
  lingerMs?: number | undefined
}

const NOTHING_KNOWN: Density = { most: 0, likely: 0 }
/** How long one may ask how a fetch ended. */
const ENDED_JOB_MS = 10 * 60_000
/** Who looks now and then still wants it; who has not looked for so long has gone. */
const LINGER_MS = 120_000

/** Fetches windows, each once however many ask for it, several page chains at a time, the urgent first. */
export class Fetcher {
  readonly failures = new Failures()
  readonly withheld = new Withheld()
  readonly reach: Reach
  readonly #parts: FetcherParts
  readonly #board = new TaskBoard()
  readonly #running = new Set<FetchTask>()
  readonly #storing = new Set<FetchTask>()
  readonly #jobs = new LRUCache<string, FetchJob>({ max: 1000 })
  readonly #breaker = createBreaker()
  readonly #chains: ChainLimit
  readonly #closing = new AbortController()
  readonly #gaps
  readonly #sweep: NodeJS.Timeout
  readonly #outage = new Outage()
  readonly #stored = new StoredLately()

  constructor(parts: FetcherParts) {
    this.#parts = parts
    this.reach = new Reach(parts.settings.lookBackSeconds)
    this.#chains = createChainLimit(Math.max(2, Math.ceil(parts.settings.perSecond)))
    this.#gaps = createGapKeeper({
      now: parts.now,
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
    return this.#stored.generation
  }

  get isClosing(): boolean {
    return this.#closing.signal.aborted
  }

  /** Zoom does not answer at present, as far as the last who asked know; null when it does. */
  get outage(): PassingTrouble | null {
    return this.#outage.now(this.#seconds())
  }

  /** Windows that are owed: they failed, and are tried again by themselves. */
  get owed(): number {
    return this.#gaps.size()
  }

  /** Requests that wait for their turn, as far as anybody knows. */
  get queued(): number {
    return requestsOf(this.#board.waiting())
  }

  /** Those of them that go before a question that somebody asks now, or beside it. */
  get queuedByPeople(): number {
    return requestsOf(this.#board.waiting().filter(({ lane }) => lane === 'waiting'))
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
    if (this.#stored.touches(needs, seen)) return 'outdated'
    // From here to the end nothing waits: two questions with the same gap must not both open a window for it.
    const joined = new Set<FetchTask>()
    const added = needs.flatMap((need, index) => this.#newTasks(need, densities[index] ?? NOTHING_KNOWN, lane, joined))
    this.#board.add(added, { first: false })
    this.#board.promote(joined, lane)
    const tasks = [...joined, ...added]
    const job = (added.length === 0 && this.#sameJob(tasks)) || this.#newJob(tasks)
    job.looked()
    this.#pump()
    return job
  }

  /** A job that has nothing to do. */
  nothing(): FetchJob {
    return this.#newJob([])
  }

  /** Ends a fetch for everybody who waits for it, and keeps a mere look from beginning it again. */
  stop(id: string): boolean {
    const job = this.#jobs.get(id)
    if (!job) return false
    if (job.end !== null) return true
    const meant = new Set(job.tasks.filter((task) => !task.hasEnded).map((task) => task.origin))
    for (const { cell, from, to, kind } of meant) {
      if (kind === 'new') this.withheld.add(cellKey(cell), from, to)
      this.#gaps.forget(cellKey(cell), from, to)
    }
    this.#end((task) => meant.has(task.origin))
    for (const task of this.#running) if (meant.has(task.origin)) task.stopping.abort(new Stopped())
    return true
  }

  /** Stops what runs; windows that are not whole are not kept. */
  async close(): Promise<void> {
    this.#closing.abort(new Stopping())
    clearInterval(this.#sweep)
    this.#gaps.close()
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

  /** The job of which these tasks are what is left: it goes on counting from where it began. */
  #sameJob(tasks: readonly FetchTask[]): FetchJob | undefined {
    const wanted = new Set(tasks.map(({ origin }) => origin))
    // What is just being stored may be seen in the store already.
    const storing = new Set([...this.#storing].map(({ origin }) => origin))
    return [...this.#jobs.values()].find((job) => {
      const left = new Set(job.tasks.filter(({ hasEnded }) => !hasEnded).map(({ origin }) => origin))
      const isRest = [...left].every((task) => wanted.has(task) || storing.has(task))
      return job.end === null && isRest && [...wanted].every((task) => left.has(task))
    })
  }

  #newJob(tasks: readonly FetchTask[]): FetchJob {
    const job = new FetchJob(randomUUID(), tasks, this.#parts.pace.rate)
    this.#jobs.set(job.id, job)
    void job.finished.then(() => this.#jobs.set(job.id, job, { ttl: ENDED_JOB_MS }))
    return job
  }

  /** What nobody wants any more and has not begun is not asked for; what runs is finished and stored. */
  #dropUnwanted(lingerMs: number): void {
    const jobs = [...this.#jobs.values()].filter((job) => job.end === null && job.isWanted(lingerMs))
    const wanted = new Set(jobs.flatMap((job) => job.tasks.map((task) => task.origin)))
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
      const task = this.#board.next(this.#lanesWithRoom())
      if (!task) return
      this.#running.add(task)
      void this.#run(task)
    }
  }

  /** What nobody waits for leaves half of the chains free: a question that comes begins at once. */
  #lanesWithRoom(): readonly Lane[] {
    const most = this.#chains.chains()
    const running = [...this.#running]
    if (running.length >= most) return []
    const inAdvance = running.filter(({ lane }) => lane !== 'waiting').length
    return inAdvance < Math.max(1, Math.floor(most / 2)) ? LANES : ['waiting']
  }

  async #run(task: FetchTask): Promise<void> {
    const { store, warn } = this.#parts
    const key = cellKey(task.cell)
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
      this.#stored.add(task)
      this.failures.forget(task)
      this.#outage.over()
      this.withheld.release(key, task.from, task.to)
      this.#gaps.stored(key, task.from, task.to)
      if (fetched.rejected > 0) warn(null, `${fetched.rejected} rows of a window could not be used`)
    } catch (error) {
      trouble = troubleOf(error, this.#seconds())
      if (this.reach.isBeyond(error, task.from, this.#seconds())) {
        halved = task.starts.size > 1
        if (!halved) this.reach.endsAfter(task.from, this.#seconds())
      }
      // What a purpose has no requests left for is no failure of the window: another purpose may ask for it.
      else if (!(error instanceof Stopped || error instanceof PartIsSpent) && !this.isClosing) {
        this.failures.remember(task, trouble, error)
        this.#outage.saw(trouble)
        if (task.kind === 'new') this.#gaps.failed(task, trouble.retryAt)
        warn(error, `a window could not be fetched: ${trouble.code}`)
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

const requestsOf = (tasks: readonly FetchTask[]): number =>
  tasks.reduce((sum, { requestsExpected }) => sum + requestsExpected, 0)
