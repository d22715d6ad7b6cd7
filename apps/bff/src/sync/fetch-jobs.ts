import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { FetchJob } from './fetch-job.ts'
import type { FetchTask } from './fetch-task.ts'

/** How long one may ask how a fetch ended. */
const ENDED_JOB_MS = 10 * 60_000
const MOST_JOBS = 1000

/** The fetches that run, and for a while those that have ended. */
export class FetchJobs {
  readonly #jobs = new LRUCache<string, FetchJob>({ max: MOST_JOBS })
  readonly #rate: () => number

  /** @param rate requests a second that are sent now */
  constructor(rate: () => number) {
    this.#rate = rate
  }

  of(id: string): FetchJob | null {
    return this.#jobs.get(id) ?? null
  }

  open(tasks: readonly FetchTask[]): FetchJob {
    const job = new FetchJob(randomUUID(), tasks, this.#rate)
    this.#jobs.set(job.id, job)
    void job.finished.then(() => this.#jobs.set(job.id, job, { ttl: ENDED_JOB_MS }))
    return job
  }

  /**
   * The job of which these tasks are what is left: it goes on counting from where it began.
   *
   * @param beingStored what may be seen in the store already
   */
  withLeft(tasks: readonly FetchTask[], beingStored: Iterable<FetchTask>): FetchJob | undefined {
    const wanted = new Set(tasks.map(({ origin }) => origin))
    const storing = new Set([...beingStored].map(({ origin }) => origin))
    return [...this.#jobs.values()].find((job) => {
      const left = new Set(job.tasks.filter(({ hasEnded }) => !hasEnded).map(({ origin }) => origin))
      const isRest = [...left].every((task) => wanted.has(task) || storing.has(task))
      return job.end === null && isRest && [...wanted].every((task) => left.has(task))
    })
  }

  /** What is still wanted by somebody who follows its job, or has looked in the last `lingerMs`. */
  wanted(lingerMs: number): Set<FetchTask> {
    const jobs = [...this.#jobs.values()].filter((job) => job.end === null && job.isWanted(lingerMs))
    return new Set(jobs.flatMap((job) => job.tasks.map((task) => task.origin)))
  }
}
