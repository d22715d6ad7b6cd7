import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'

/** Requests are spread so that this much of the limit stays free for jitter on the way to Zoom. */
const HEADROOM = 0.12
/** Two requests that left a second apart may arrive closer together. */
const JITTER_MS = 150
/** Timers fire late on a busy machine. So many slots of that are caught up, or the rate would stay behind for good. */
const MOST_LATE_GAPS = 3

/** A strict schedule of sending times, shared by everything that asks Zoom. */
export type Pace = {
  /** Resolves when the caller may send, in the order of asking. */
  slot(signal?: AbortSignal): Promise<void>
  /** Nobody sends for so long. */
  pauseFor(milliseconds: number): void
}

/**
 * A strict schedule (next = max(now, next) + 1/rate), not a window that lets twice the rate through at its edge. Timers
 * fire late, so the times really sent are looked at too: never more than `perSecond` in any second.
 *
 * @param pauseMs before the first one: a second after the start, what an earlier process sent is past
 */
export function createPace(perSecond: number, pauseMs: number): Pace {
  // Durations are measured by the steady clock: the other one may jump.
  const now = () => performance.now()
  const gap = 1000 / (perSecond * (1 - HEADROOM))
  const most = Math.max(1, Math.floor(perSecond))
  const sent: number[] = []
  let next = now() + pauseMs
  let turn: Promise<unknown> = Promise.resolve()

  const earliest = () => {
    const oldest = sent[sent.length - most]
    return oldest === undefined ? next : Math.max(next, oldest + 1000 + JITTER_MS)
  }

  const wait = async (signal?: AbortSignal) => {
    signal?.throwIfAborted()
    let due = Math.max(now(), earliest())
    for (let left = due - now(); left > 0; left = due - now()) {
      await delay(Math.ceil(left), undefined, signal ? { signal } : {})
      due = Math.max(due, earliest())
    }
    signal?.throwIfAborted()
    const time = now()
    sent.push(time)
    if (sent.length > most) sent.shift()
    next = Math.max(time - MOST_LATE_GAPS * gap, due) + gap
  }

  /** The sender may be held up by other work between its slot and its request: what counts is when it left. */
  const left = async () => {
    await nextTurn()
    sent[sent.length - 1] = now()
  }

  return {
    slot(signal) {
      const mine = turn.then(() => wait(signal))
      turn = mine.then(left, () => undefined)
      return mine
    },
    pauseFor(milliseconds) {
      next = Math.max(next, now() + milliseconds)
    },
  }
}
