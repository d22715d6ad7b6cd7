import type { Listed, Snapshot, Store } from '../store/store.ts'
import type { Waiting } from './answers.ts'
import type { Looked, Looker } from './looked.ts'
import { Refusal, retryAfter } from './problems.ts'

const MOST_TRIES = 10

/**
 * A snapshot with what is to be said about it: coverage and rows of the same moment, though windows may be committed
 * while it is taken. The caller ends it.
 */
export async function lookedSnapshot(
  store: Store,
  { lookedAt }: Looker,
  looked: Looked,
  waiting: Waiting,
  listedFor: (at: Looked) => Promise<readonly Listed[]>,
): Promise<{ at: Looked; snapshot: Snapshot; listed: readonly Listed[] }> {
  let at = looked
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const listed = await listedFor(at)
    const snapshot = await store.snapshot(listed)
    const after = await lookedAt(at.asked, { ...waiting, waitSeconds: 0 }).catch(async (error: unknown) => {
      await snapshot.end()
      throw error
    })
    if (after.look.version === at.look.version) return { at: after, snapshot, listed }
    await snapshot.end()
    at = after
  }
  throw new Refusal('overloaded', 'The numbers change too fast at the moment to be written down.', {
    headers: retryAfter(2),
  })
}
