import { cellKey } from '../store/cell.ts'
import type { FetchTask } from './fetch-task.ts'
import { Gaps } from './gaps.ts'
import type { KindedNeed } from './window-tasks.ts'

/** What is looked at, so that a clock that was put forward is noticed soon. */
const LOOK_EVERY_MS = 1000

export type GapKeeperParts = {
  /** Epoch ms. */
  now: () => number
  /** False while it is known that nobody would answer. */
  mayAsk: () => boolean
  /** Asks for what is owed. */
  ask: (needs: readonly KindedNeed[]) => Promise<void>
}

/** Tries again by itself what somebody asked for and failed. */
export function createGapKeeper({ now, mayAsk, ask }: GapKeeperParts) {
  const gaps = new Gaps()
  const seconds = () => Math.floor(now() / 1000)
  let timer: NodeJS.Timeout | null = null

  function tryDue(): void {
    const nextAt = gaps.nextAt()
    if (nextAt === null) {
      stop()
      return
    }
    if (nextAt > seconds() || !mayAsk()) return
    const due = gaps.takeDue(seconds())
    // A failure to ask leaves the gap where it is.
    if (due.length > 0) void ask(due).catch(() => undefined)
  }

  function stop(): void {
    if (timer !== null) clearInterval(timer)
    timer = null
  }

  return {
    size: () => gaps.size,
    failed(task: FetchTask, retryAt: number): void {
      gaps.add(task, cellKey(task.cell), seconds(), retryAt)
      timer ??= setInterval(tryDue, LOOK_EVERY_MS).unref()
    },
    stored(key: string, from: number, to: number): void {
      gaps.forget(key, from, to)
      gaps.allDue(seconds())
    },
    forget: (key: string, from: number, to: number) => gaps.forget(key, from, to),
    close: stop,
  }
}
