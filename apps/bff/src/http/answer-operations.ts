import { formatInstant } from '@readyboard/timesheet'
import type { Store } from '../store/store.ts'
import type { SyncRoom } from '../sync/create-sync.ts'
import type { Answers } from './answers.ts'

/** How much of the day is used, and whether the product can work. */
export function answerOperations(
  store: Store,
  { budget, settings }: SyncRoom,
): Pick<Answers, 'quota' | 'notReadyBecause'> {
  return {
    async quota() {
      const [used, mayUseToday, otherAppsSeen, stop] = await Promise.all([
        budget.usedToday(),
        budget.mayUseToday(),
        budget.othersSeen(),
        budget.stoppedUntil(),
      ])
      return {
        perSecond: settings.perSecond,
        perDay: settings.perDay,
        share: settings.share,
        usedToday: used.used,
        otherAppsSeen,
        resetsAt: formatInstant(budget.resetsAt() / 1000, 'UTC'),
        mayUseToday,
        refreshesToday: used.refreshes,
        backfillToday: used.backfills,
        stoppedUntil: stop === null ? null : formatInstant(Math.ceil(stop / 1000), 'UTC'),
      }
    },

    async notReadyBecause() {
      const readable = await store.requestsUsed('').then(
        () => true,
        () => false,
      )
      if (!readable) return ['The store cannot be read.']
      const full = await store.cannotWriteBecause()
      return full === null ? [] : [`What Zoom sends cannot be kept: ${full}.`]
    },
  }
}
