import { oneAtATime } from '../store/one-at-a-time.ts'
import type { Store } from '../store/store.ts'
import { REFRESH_PART, type SyncSettings } from './settings.ts'

/** The share of today's requests is used up, or Zoom said the day is over. `resetsAt`: epoch ms of the next 00:00 UTC. */
export class DayIsSpent extends Error {
  readonly resetsAt: number

  constructor(resetsAt: number, reason: string) {
    super(reason)
    this.name = 'DayIsSpent'
    this.resetsAt = resetsAt
  }
}

/** The part of the share for asking again what is stored is used up; new questions go on. */
export class RefreshesSpent extends DayIsSpent {
  constructor(resetsAt: number) {
    super(resetsAt, 'the part of today’s requests for what is already stored is used up')
    this.name = 'RefreshesSpent'
  }
}

/** Counted ahead in blocks, so that a commit is not needed for every request; a crash loses at most this many. */
const BLOCK = 8
const STOP_NOTE = 'daily-stop'

export type Budget = {
  /** Counts a heavy request before it is sent. @throws DayIsSpent, RefreshesSpent */
  reserve(kind: 'new' | 'refresh'): Promise<void>
  /** Whether so many more requests for what is already stored fit into their part of the share. */
  allowsRefresh(requests: number): Promise<boolean>
  usedToday(): Promise<number>
  /** Zoom's own daily limit was hit: nothing more until then (epoch ms), over restarts too. */
  stopUntil(time: number): Promise<void>
  /** Epoch ms until which nothing may be asked, null when something may. */
  stoppedUntil(): Promise<number | null>
  resetsAt(): number
}

export function createBudget(store: Store, settings: SyncSettings, now: () => number = Date.now): Budget {
  const dailyLimit = Math.floor(settings.perDay * settings.share)
  let block = { day: '', left: 0 }
  let stop: number | null | undefined
  const mostRefreshes = Math.floor(dailyLimit * REFRESH_PART)
  const inTurn = oneAtATime()

  const today = () => new Date(now()).toISOString().slice(0, 10)
  const resetsAt = () => Date.parse(`${today()}T00:00:00Z`) + 86_400_000

  const stoppedUntil = async () => {
    if (stop === undefined) {
      const noted = Number(await store.note(STOP_NOTE)) || null
      // A stop that came while we read is the newer one.
      if (stop === undefined) stop = noted
    }
    return stop !== null && stop > now() ? stop : null
  }

  return {
    stoppedUntil,
    resetsAt,
    reserve: (kind) =>
      inTurn(async () => {
        const until = await stoppedUntil()
        if (until !== null) throw new DayIsSpent(until, 'Zoom’s daily limit for the account is used up')
        const day = today()
        if (kind === 'refresh') {
          const { refreshes } = await store.requestsUsed(day)
          if (refreshes >= mostRefreshes) throw new RefreshesSpent(resetsAt())
        }
        if (block.day !== day || block.left === 0) {
          const { used } = await store.requestsUsed(day)
          const size = Math.min(BLOCK, dailyLimit - used)
          if (size <= 0) throw new DayIsSpent(resetsAt(), 'this product’s share of today’s requests is used up')
          await store.reserveRequests(day, size, 0)
          block = { day, left: size }
        }
        block.left -= 1
        if (kind === 'refresh') await store.reserveRequests(day, 0, 1)
      }),
    async allowsRefresh(requests) {
      const { refreshes } = await store.requestsUsed(today())
      return refreshes + requests <= mostRefreshes
    },
    async usedToday() {
      const day = today()
      const { used } = await store.requestsUsed(day)
      return used - (block.day === day ? block.left : 0)
    },
    async stopUntil(time) {
      stop = time
      await store.putNote(STOP_NOTE, String(time))
    },
  }
}
