import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'
import { emptyLanes, LANES, type Lane } from './lane.ts'
import { createLearnedRate } from './learned-rate.ts'

/** Requests are spread so that this much of the limit stays free for jitter on the way to Zoom. */
const HEADROOM = 0.12
/** Two requests that left a second apart may arrive closer together. */
const JITTER_MS = 150
/** Timers fire late on a busy machine. So many slots of that are caught up, or the rate would stay behind for good. */
const MOST_LATE_GAPS = 3

/** A strict schedule of sending times, shared by everything that asks Zoom. */
export type Pace = {
  /** Resolves when the caller may send: the more urgent lane first, within one in the order of asking. */
  slot(signal?: AbortSignal, lane?: Lane): Promise<void>
  /** Nobody sends for so long. */
  pauseFor(milliseconds: number): void
  /** How much of such a pause is left, in milliseconds. */
  pausedMs(): number
  /** Zoom refused a request although we kept to the limit: others use it too, so less of it is taken for a while. */
  shareLimit(): void
  /** Requests a second that are sent now. */
  rate(): number
}

type Waiting = { give: () => void }

/**
 * A strict schedule (next = max(now, next) + 1/rate), not a window that lets twice the rate through at its edge. Timers
 * fire late, so the times really sent are looked at too: never more than `perSecond` in any second.
 *
 * @param pauseMs before the first one: a second after the start, what an earlier process sent is past
 */
export function createPace(perSecond: number, pauseMs: number): Pace {
  // Durations are measured by the steady clock: the other one may jump.
  const now = () => performance.now()
  const learned = createLearnedRate(perSecond * (1 - HEADROOM), now)
  const gap = () => 1000 / learned.rate()
  const most = Math.max(1, Math.floor(perSecond))
  const sent: number[] = []
  const line = emptyLanes<Waiting>()
  let next = now() + pauseMs
  let pausedUntil = 0
  let serving: AbortController | null = null

  const earliest = () => {
    const oldest = sent[sent.length - most]
    return oldest === undefined ? next : Math.max(next, oldest + 1000 + JITTER_MS)
  }

  const isEmpty = () => LANES.every((lane) => line[lane].length === 0)
  const first = () => line[LANES.find((lane) => line[lane].length > 0) ?? 'waiting'].shift()

  async function serve(left: AbortSignal): Promise<void> {
    while (!isEmpty()) {
      let due = Math.max(now(), earliest())
      for (let rest = due - now(); rest > 0 && !left.aborted; rest = due - now()) {
        await delay(Math.ceil(rest), undefined, { signal: left }).catch(() => undefined)
        due = Math.max(due, earliest())
      }
      if (left.aborted) return
      const waiting = first()
      if (waiting === undefined) break
      const time = now()
      sent.push(time)
      if (sent.length > most) sent.shift()
      next = Math.max(time - MOST_LATE_GAPS * gap(), due) + gap()
      waiting.give()
      // The sender may be held up by other work between its slot and its request: what counts is when it left.
      await nextTurn()
      sent[sent.length - 1] = now()
      if (left.aborted) return
    }
    serving = null
  }

  return {
    async slot(signal, lane = 'waiting') {
      signal?.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const waiting = { give: resolve }
      line[lane].push(waiting)
      const leave = () => {
        const stood = line[lane].includes(waiting)
        line[lane] = line[lane].filter((other) => other !== waiting)
        if (stood && isEmpty()) {
          serving?.abort()
          serving = null
        }
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', leave, { once: true })
      if (serving === null) {
        serving = new AbortController()
        void serve(serving.signal)
      }
      await promise.finally(() => signal?.removeEventListener('abort', leave))
    },
    pauseFor(milliseconds) {
      pausedUntil = Math.max(pausedUntil, now() + milliseconds)
      next = Math.max(next, pausedUntil)
    },
    pausedMs: () => Math.max(0, pausedUntil - now()),
    shareLimit: learned.lower,
    rate: learned.rate,
  }
}
