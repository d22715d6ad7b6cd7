import type { FetchTask } from './fetch-task.ts'
import type { KindedNeed } from './window-tasks.ts'

/** What somebody asked for, failed, and is tried again by itself. Instants in epoch seconds. */
type Gap = {
  need: KindedNeed
  /** Of the cell. */
  key: string
  since: number
  /** Zoom, or the kind of failure, said not to come back before. */
  notBefore: number
  retryAt: number
}

const FIRST_PAUSE_SECONDS = 5
const LONGEST_PAUSE_SECONDS = 120
/** Nobody has got it for so long: it is left to whoever asks again. */
const GIVEN_UP_AFTER_SECONDS = 6 * 3600
const LONG_WAIT_SECONDS = 3600

/**
 * The windows that are still owed. After a failure one of them is tried as a probe, ever more rarely; the first success
 * makes all of them due at once, so that an outage costs few requests and its end is noticed without anybody looking.
 */
export class Gaps {
  #gaps: Gap[] = []
  #pauseSeconds = FIRST_PAUSE_SECONDS

  get size(): number {
    return this.#gaps.length
  }

  add(task: FetchTask, key: string, now: number, notBefore: number): void {
    const { cell, from, to, kind } = task
    const known = this.#gaps.filter((gap) => gap.key === key && gap.need.steps.some((step) => isIn(step, from, to)))
    // The rest of a day that is used up is no time in which anybody could have got it.
    const waits = notBefore - now > LONG_WAIT_SECONDS
    const since = waits ? notBefore : Math.min(now, ...known.map((gap) => gap.since))
    this.forget(key, from, to)
    const starts = [...task.starts].sort((a, b) => a - b)
    const steps = starts.map((start, index) => ({ start, end: starts[index + 1] ?? to }))
    const retryAt = Math.max(notBefore, now + this.#pauseSeconds)
    this.#gaps.push({ need: { cell, steps, kind }, key, since, notBefore, retryAt })
  }

  /** It was stored, or somebody decided that it is not wanted. */
  forget(key: string, from: number, to: number): void {
    this.#gaps = this.#gaps.flatMap((gap) => {
      if (gap.key !== key) return [gap]
      const steps = gap.need.steps.filter((step) => !isIn(step, from, to))
      return steps.length > 0 ? [{ ...gap, need: { ...gap.need, steps } }] : []
    })
  }

  /** Zoom answers again. */
  allDue(now: number): void {
    this.#pauseSeconds = FIRST_PAUSE_SECONDS
    for (const gap of this.#gaps) gap.retryAt = Math.min(gap.retryAt, Math.max(now, gap.notBefore))
  }

  /** Epoch seconds of the next try, null when nothing is owed. */
  nextAt(): number | null {
    return this.#gaps.length === 0 ? null : Math.min(...this.#gaps.map(({ retryAt }) => retryAt))
  }

  /** What to try now: all that is due after a success, a single probe after a failure. */
  takeDue(now: number): KindedNeed[] {
    this.#gaps = this.#gaps.filter(({ since }) => now - since < GIVEN_UP_AFTER_SECONDS)
    const due = this.#gaps.filter(({ retryAt }) => retryAt <= now)
    if (due.length === 0) return []
    const probing = this.#pauseSeconds > FIRST_PAUSE_SECONDS
    this.#pauseSeconds = Math.min(LONGEST_PAUSE_SECONDS, this.#pauseSeconds * 2)
    for (const gap of due) gap.retryAt = now + this.#pauseSeconds
    return due.slice(0, probing ? 1 : due.length).map(({ need }) => need)
  }
}

const isIn = ({ start }: { start: number }, from: number, to: number) => start >= from && start < to
