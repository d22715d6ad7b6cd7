import { dirname } from 'node:path'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { isGivenUp, toRunningError } from './duckdb-errors.ts'
import { CHECKPOINT_AT, connectTo, openDuckDbFile } from './duckdb-file.ts'
import { StoreCannotWrite } from './store-errors.ts'

/** Without a checkpoint only the log grows, which needs the least room. */
const NO_CHECKPOINT = '1TB'
const CHECKPOINTS_AGAIN_MS = 60_000

/** A connection that outlives the engine's giving up. `era` tells of which opening of the file it is. */
export type Line = { duck: DuckDBConnection; era: number; inTransaction: boolean }

/**
 * The engine on its file. After an error that leaves the file in doubt (mostly a checkpoint on a full disk) it gives up and
 * answers nothing, not even reads: then the file is opened anew, with everything that was committed, and no checkpoint is
 * tried for a minute.
 */
export class DuckDbEngine {
  readonly #path: string
  readonly #lines = new Set<Line>()
  readonly #running = new Set<Promise<unknown>>()
  #instance: DuckDBInstance
  #isOpen = true
  #isClosed = false
  #era = 0
  #reopening: Promise<void> | null = null
  #checkpoints: NodeJS.Timeout | undefined

  private constructor(path: string, instance: DuckDBInstance) {
    this.#path = path
    this.#instance = instance
  }

  /** @throws StoreError */
  static async open(path: string): Promise<DuckDbEngine> {
    return new DuckDbEngine(path, await openDuckDbFile(path))
  }

  async connect(): Promise<Line> {
    while (!this.#isReady()) await this.#openAgain()
    const connecting = connectTo(this.#instance)
    this.#running.add(connecting)
    try {
      const line = { duck: await connecting, era: this.#era, inTransaction: false }
      this.#lines.add(line)
      return line
    } finally {
      this.#running.delete(connecting)
    }
  }

  /**
   * Runs something on a line; once more where the engine had given up and no transaction is lost by that.
   *
   * @throws StoreError where the disk refuses
   */
  async run<Result>(line: Line, work: (duck: DuckDBConnection) => Promise<Result>): Promise<Result> {
    for (let again = !line.inTransaction; ; again = false) {
      while (!this.#isReady()) await this.#openAgain()
      if (line.era !== this.#era) throw new StoreCannotWrite('the engine gave up in the middle of a transaction')
      const running = work(line.duck)
      this.#running.add(running)
      try {
        return await running
      } catch (error) {
        if (!isGivenUp(error)) throw toRunningError(error, dirname(this.#path))
        this.#running.delete(running)
        if (line.era === this.#era) this.#isOpen = false
        if (!again) throw toRunningError(error, dirname(this.#path))
      } finally {
        this.#running.delete(running)
      }
    }
  }

  /** The transaction on the line is over, well or not. */
  endTransaction(line: Line): void {
    line.inTransaction = false
    line.era = this.#era
  }

  /** Lets what runs come to its end; nothing else is run from now on. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#checkpoints)
    await Promise.allSettled([this.#reopening, ...this.#running])
    this.#hangUp()
    this.#lines.clear()
  }

  /** Looked at right before each use: the engine may close or give up while somebody waits. */
  #isReady(): boolean {
    if (this.#isClosed) throw new Error('the store is closed')
    return this.#isOpen
  }

  #openAgain(): Promise<void> {
    this.#reopening ??= this.#reopen().finally(() => {
      this.#reopening = null
    })
    return this.#reopening
  }

  async #reopen(): Promise<void> {
    // What an open line holds would be lost with it.
    await Promise.allSettled(this.#running)
    this.#hangUp()
    this.#instance = await openDuckDbFile(this.#path, NO_CHECKPOINT)
    this.#era += 1
    for (const line of this.#lines) {
      line.duck = await connectTo(this.#instance)
      // A transaction is gone with its line: what comes next in it must not run outside of it.
      if (!line.inTransaction) line.era = this.#era
    }
    this.#isOpen = true
    clearTimeout(this.#checkpoints)
    this.#checkpoints = setTimeout(() => void this.#allowCheckpoints(), CHECKPOINTS_AGAIN_MS).unref()
  }

  /** The lock on the file goes with the last line, so all are closed. Closing twice does no harm. */
  #hangUp(): void {
    for (const { duck } of this.#lines) duck.closeSync()
    this.#instance.closeSync()
  }

  async #allowCheckpoints(): Promise<void> {
    if (!this.#isOpen || this.#isClosed) return
    const duck = await this.#instance.connect()
    await duck.run(`set global checkpoint_threshold = '${CHECKPOINT_AT}'`)
    duck.closeSync()
  }
}
