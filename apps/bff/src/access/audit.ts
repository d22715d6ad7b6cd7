import { setImmediate as nextTurn } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { AuditStore, StoredLook } from '../store/audit.ts'
import type { Viewer } from './viewer.ts'

/** What somebody is about to be shown. */
export type Shown = Pick<StoredLook, 'action' | 'queues' | 'agents' | 'from' | 'to' | 'rows' | 'exported'>

/** The same look again within this is the same look: a page that renews itself is not a look a minute. */
const SAME_LOOK_MS = 5 * 60_000
/** More people than this are told as everybody in the queues, which they are a part of. */
const MOST_NAMED = 200
const MOST_IN_A_WRITE = 500
const SWEEP_EVERY_MS = 3_600_000

/**
 * The record of who looked at whom, written before the answer goes out: what cannot be recorded is not shown.
 *
 * @param keepDays how long a look is kept
 * @param now epoch ms
 */
export function createAudit(store: AuditStore, keepDays: number, now: () => number) {
  const lately = new LRUCache<string, Promise<void>>({ max: 50_000, ttl: SAME_LOOK_MS })
  const waiting: StoredLook[] = []
  let writing: Promise<void> | null = null
  let sweptAt = Number.NEGATIVE_INFINITY

  /** All that came while the last write ran goes into the next one. */
  async function write(): Promise<void> {
    await nextTurn()
    const looks = waiting.splice(0, MOST_IN_A_WRITE)
    writing = waiting.length > 0 ? write() : null
    await store.add(looks)
    await sweep()
  }

  async function sweep(): Promise<void> {
    if (Math.abs(now() - sweptAt) < SWEEP_EVERY_MS) return
    sweptAt = now()
    await store.sweep(Math.floor(now() / 1000) - keepDays * 86_400).catch(() => undefined)
  }

  /** @throws StoreError where it cannot be written */
  function record({ id, name, email }: Viewer, shown: Shown): Promise<void> {
    const agents = shown.agents && shown.agents.length <= MOST_NAMED ? shown.agents : null
    // How many rows there were may change from minute to minute without being another look.
    const { rows: _, ...look } = shown
    const key = JSON.stringify([id, look])
    const known = lately.get(key)
    if (known) return known
    const at = Math.floor(now() / 1000)
    waiting.push({ ...shown, agents, at, viewer: id, viewerName: name, viewerEmail: email })
    writing ??= write()
    const written = writing
    lately.set(key, written)
    written.catch(() => lately.delete(key))
    return written
  }

  return { record }
}

export type Audit = ReturnType<typeof createAudit>
