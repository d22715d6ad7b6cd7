import { oneAtATime } from '../store/one-at-a-time.ts'
import type { RequestsUsed, Store } from '../store/store.ts'
import { createLearnedDay } from './learned-day.ts'
import { BACKFILL_PART, REFRESH_PART, type SyncSettings } from './settings.ts'

/** The share of today's requests is used up, or Zoom said the day is over. `resetsAt`: epoch ms of the next 00:00 UTC. */
export class DayIsSpent extends Error {
  readonly resetsAt: number

  constructor(resetsAt: number, reason: string) {
    super(reason)
    this.name = 'DayIsSpent'
    this.resetsAt = resetsAt
  }
}

/** The part of the share for what nobody waits for is used up; new questions go on. */
export class PartIsSpent extends DayIsSpent {
  readonly purpose: 'refresh' | 'backfill'

  constructor(resetsAt: number, purpose: 'refresh' | 'backfill') {
    super(resetsAt, `the part of today’s requests for ${PURPOSES[purpose]} is used up`)
    this.name = 'PartIsSpent'
    this.purpose = purpose
  }
}

const PURPOSES = { refresh: 'what is already stored', backfill: 'what is stored in advance' }

/** What a request is for: a question somebody asks, numbers that are stored already, or storing in advance. */
export type Purpose = 'new' | 'refresh' | 'backfill'

/** Counted ahead in blocks, so that a commit is not needed for every request; a crash loses at most this many. */
const BLOCK = 8
const STOP_NOTE = 'daily-stop'

export type Budget = {
  /** Counts a heavy request before it is sent. @throws DayIsSpent, PartIsSpent */
  reserve(purpose: Purpose): Promise<void>
  /** Whether so many more requests of this purpose fit into their part of the share. */
  allows(purpose: 'refresh' | 'backfill', requests: number): Promise<boolean>
  /** Requests of today: in all, and those of the two purposes that have a part of their own. */
  usedToday(): Promise<RequestsUsed>
  /** What this product can expect to get of today: its share, or less where other apps were seen to use the account up. */
  mayUseToday(): Promise<number>
  /** Zoom's own daily limit was hit: nothing more until then (epoch ms), over restarts too. */
  stopUntil(time: number): Promise<void>
  /** Epoch ms until which nothing may be asked, null when something may. */
  stoppedUntil(): Promise<number | null>
  /** @throws DayIsSpent */
  throwIfStopped(): Promise<void>
  /** Zoom refused what was within our limits. */
  sawOthers(): void
  othersSeen(): Promise<boolean>
  resetsAt(): number
  /** Uncounts what was counted ahead and never sent. Nothing may be reserved after. */
  close(): Promise<void>
}

export function createBudget(store: Store, settings: SyncSettings, now: () => number = Date.now): Budget {
  const dailyLimit = Math.floor(settings.perDay * settings.share)
  const learned = createLearnedDay(store, dailyLimit)
  let block = { day: '', left: 0 }
  let stop: number | null | undefined
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

  /** What is done ahead leaves the rest of a day that others shorten to those who wait. */
  const fits = async (purpose: 'refresh' | 'backfill', requests: number) => {
    const day = today()
    const used = await store.requestsUsed(day)
    const part = purpose === 'refresh' ? REFRESH_PART : BACKFILL_PART
    const most = Math.floor((await learned.limit(day)) * part)
    return (purpose === 'refresh' ? used.refreshes : used.backfills) + requests <= most
  }

  const usedToday = async () => {
    const day = today()
    const { used, ...parts } = await store.requestsUsed(day)
    return { ...parts, used: used - (block.day === day ? block.left : 0) }
  }

  const throwIfStopped = async () => {
    const until = await stoppedUntil()
    if (until !== null) throw new DayIsSpent(until, 'Zoom’s daily limit for the account is used up')
  }

  return {
    stoppedUntil,
    throwIfStopped,
    resetsAt,
    usedToday,
    allows: fits,
    mayUseToday: () => learned.limit(today()),
    reserve: (purpose) =>
      inTurn(async () => {
        await throwIfStopped()
        if (purpose !== 'new' && !(await fits(purpose, 1))) throw new PartIsSpent(resetsAt(), purpose)
        const day = today()
        if (block.day !== day || block.left === 0) {
          const { used } = await store.requestsUsed(day)
          const size = Math.min(BLOCK, dailyLimit - used)
          if (size <= 0) throw new DayIsSpent(resetsAt(), 'this product’s share of today’s requests is used up')
          await store.reserveRequests(day, { used: size, refreshes: 0, backfills: 0 })
          block = { day, left: size }
        }
        block.left -= 1
        if (purpose === 'refresh') await store.reserveRequests(day, { used: 0, refreshes: 1, backfills: 0 })
        if (purpose === 'backfill') await store.reserveRequests(day, { used: 0, refreshes: 0, backfills: 1 })
      }),
    async stopUntil(time) {
      stop = time
      await store.putNote(STOP_NOTE, String(time))
      const { used } = await usedToday()
      await learned.dayEnded(today(), used)
    },
    sawOthers: () => learned.sawOthers(today()),
    othersSeen: async () => (await learned.sawOthersOn(today())) || (await learned.limit(today())) < dailyLimit,
    close: () =>
      inTurn(async () => {
        const { day, left } = block
        block = { day: '', left: 0 }
        if (left > 0) await store.reserveRequests(day, { used: -left, refreshes: 0, backfills: 0 })
      }),
  }
}
