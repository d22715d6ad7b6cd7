import { cellKey } from '../store/cell.ts'
import { PartIsSpent } from './budget.ts'
import { Failures } from './failures.ts'
import type { FetchTask } from './fetch-task.ts'
import { createGapKeeper, type GapKeeperParts } from './gap-keeper.ts'
import { Outage } from './outage.ts'
import { Reach } from './reach.ts'
import { StoredLately } from './stored-lately.ts'
import { type PassingTrouble, Stopped, troubleOf } from './trouble.ts'
import { Withheld } from './withheld.ts'

type OutcomesSetup = GapKeeperParts & { lookBackSeconds: number }

/** What came of a failed try. `halve`: it reaches too far back, its newer half may not. `isNews`: worth a line in the log. */
type Failed = { trouble: PassingTrouble; halve: boolean; isNews: boolean }

/** What became of the windows that were asked for: stored, failed, stopped, beyond Zoom's reach. */
export class WindowOutcomes {
  readonly failures = new Failures()
  readonly withheld = new Withheld()
  readonly reach: Reach
  readonly lately = new StoredLately()
  readonly #outage = new Outage()
  readonly #gaps
  readonly #now: () => number

  constructor({ lookBackSeconds, ...gaps }: OutcomesSetup) {
    this.reach = new Reach(lookBackSeconds)
    this.#gaps = createGapKeeper(gaps)
    this.#now = gaps.now
  }

  /** Zoom does not answer at present, as far as the last who asked know; null when it does. */
  get outage(): PassingTrouble | null {
    return this.#outage.now(this.#seconds())
  }

  /** Windows that are owed: they failed, and are tried again by themselves. */
  get owed(): number {
    return this.#gaps.size()
  }

  /** Rows were dropped: whatever was read off the store before holds no more. */
  forgetLooks(): void {
    this.lately.add({ from: 0, to: Number.MAX_SAFE_INTEGER })
  }

  stored(task: FetchTask): void {
    const key = cellKey(task.cell)
    this.lately.add(task)
    this.failures.forget(task)
    this.#outage.over()
    this.withheld.release(key, task.from, task.to)
    this.#gaps.stored(key, task.from, task.to)
  }

  failed(task: FetchTask, error: unknown): Failed {
    const now = this.#seconds()
    const trouble = troubleOf(error, now)
    const quiet = { trouble, isNews: false }
    if (this.reach.isBeyond(error, task.from, now)) {
      if (task.starts.size > 1) return { ...quiet, halve: true }
      this.reach.endsAfter(task.from, now)
      return { ...quiet, halve: false }
    }
    // What a purpose has no requests left for is no failure of the window: another purpose may ask for it.
    if (error instanceof Stopped || error instanceof PartIsSpent) return { ...quiet, halve: false }
    this.failures.remember(task, trouble, error)
    this.#outage.saw(trouble)
    if (task.kind === 'new') this.#gaps.failed(task, trouble.retryAt)
    return { trouble, halve: false, isNews: true }
  }

  /** Somebody stopped it: a mere look does not begin it again, nor does it come by itself. */
  stopped({ cell, from, to, kind }: FetchTask): void {
    if (kind === 'new') this.withheld.add(cellKey(cell), from, to)
    this.#gaps.forget(cellKey(cell), from, to)
  }

  close(): void {
    this.#gaps.close()
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1000)
  }
}
