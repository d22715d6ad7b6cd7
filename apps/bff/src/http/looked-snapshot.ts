import type { Listed, Snapshot, Store } from '../store/store.ts'
import type { ComparedLook, Looked } from './looked.ts'
import { Refusal, retryAfter } from './problems.ts'

const MOST_TRIES = 10

type Seen = Looked & { before?: ComparedLook | null }
type Taken<At> = { at: At; snapshot: Snapshot; listed: readonly Listed[] }

/**
 * A snapshot with what is to be said about it: coverage and rows of the same moment, though windows may be committed
 * while it is taken. The caller ends it.
 *
 * @param first what was looked at
 * @param again looks at the same, without waiting for anything
 */
export async function lookedSnapshot<At extends Seen>(
  store: Store,
  first: At,
  again: (at: At) => Promise<At>,
  listedFor: (at: At) => Promise<readonly Listed[]>,
): Promise<Taken<At>> {
  let at = first
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const listed = await listedFor(at)
    const snapshot = await store.snapshot(listed)
    const after = await again(at).catch(async (error: unknown) => {
      await snapshot.end()
      throw error
    })
    if (versionOf(after) === versionOf(at)) return { at: after, snapshot, listed }
    await snapshot.end()
    at = after
  }
  throw new Refusal('overloaded', 'The numbers change too fast at the moment to be written down.', {
    headers: retryAfter(2),
  })
}

function versionOf({ look, before }: Seen): string {
  return JSON.stringify([look.version, before?.look.version ?? null])
}
