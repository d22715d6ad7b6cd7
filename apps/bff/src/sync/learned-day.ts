import { z } from 'zod'
import type { Store } from '../store/store.ts'

const NOTE = 'learned-day'
/** Each day without a refusal lets so much more be expected, until it is the whole share again. */
const GROWTH_A_DAY = 1.25
/** However little was left: so much is tried, or nothing could ever be learnt. */
const LEAST = 100

const Learned = z.object({ day: z.string(), limit: z.number() })

/**
 * What other apps of the account leave of the day. Zoom's daily refusal tells: so many requests got through, fewer than
 * our share. Kept over restarts. Days as `yyyy-MM-dd` in UTC.
 */
export function createLearnedDay(store: Store, share: number) {
  let learned: z.infer<typeof Learned> | null | undefined
  let seenOn: string | null = null

  const read = async () => {
    if (learned === undefined) {
      const body = await store.note(NOTE)
      learned = body === null ? null : (Learned.safeParse(JSON.parse(body)).data ?? null)
    }
    return learned
  }

  const limit = async (day: string) => {
    const known = await read()
    if (!known) return share
    const days = Math.max(0, (Date.parse(day) - Date.parse(known.day)) / 86_400_000)
    return Math.min(share, Math.floor(Math.max(known.limit, Math.min(share, LEAST)) * GROWTH_A_DAY ** days))
  }

  return {
    /** Requests that can be expected to get through on a day. */
    limit,
    /** Zoom ended the day after so many of ours. */
    async dayEnded(day: string, used: number): Promise<void> {
      if (used >= share) return
      learned = { day, limit: used }
      seenOn = day
      await store.putNote(NOTE, JSON.stringify(learned))
    },
    sawOthers(day: string): void {
      seenOn = day
    },
    sawOthersOn: async (day: string) => seenOn === day || (await read())?.day === day,
  }
}
