import { DAY_SECONDS } from '@readyboard/timesheet'
import type { Store } from '../store/store.ts'
import type { SyncSettings } from './settings.ts'

type RetentionParts = {
  store: Pick<Store, 'dropRows'>
  keep: SyncSettings['keep']
  /** What was looked at before holds no more. */
  forgetLooks: () => void
  /** Epoch ms. */
  now: () => number
  say: (facts: Record<string, unknown>, message: string) => void
}

const EVERY_MS = 3_600_000

/**
 * Deletes rows that are older than they may be kept, once an hour. Nobody is answered from them even before that: what is
 * too old counts as out of reach.
 */
export function createRetention({ store, keep, forgetLooks, now, say }: RetentionParts) {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()

  async function run(): Promise<void> {
    let dropped = 0
    for (const age of ['clock', 'day'] as const) {
      // At the edge of a day in UTC: a row that reaches over it goes with the next one.
      const before = Math.floor((now() / 1000 - keep[age]) / DAY_SECONDS) * DAY_SECONDS
      dropped += await store.dropRows(age, before)
    }
    if (dropped === 0) return
    forgetLooks()
    say({ rows: dropped }, 'rows that were kept for as long as they may be are deleted')
  }

  const runSafely = () => {
    running = run().catch((error: unknown) => say({ err: error }, 'what is too old could not be deleted'))
    return running
  }

  return {
    start(): void {
      timer = setInterval(() => void runSafely(), EVERY_MS).unref()
      void runSafely()
    },
    run: runSafely,
    async stop(): Promise<void> {
      clearInterval(timer)
      await running
    },
  }
}
