import { createHash } from 'node:crypto'
import { callbackify } from 'node:util'
import type { SessionData } from 'express-session'
import { Store } from 'express-session'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { SessionStore } from '../../store/sessions.ts'
import { viewerId } from '../rights.ts'
import type { Person } from '../viewer.ts'

declare module 'express-session' {
  interface SessionData {
    person: Person
    idToken: string | null
  }
}

export type SessionLimits = { idleSeconds: number; absoluteSeconds: number }

/** Another instance may have ended a session: what was read is believed for so long. */
const BELIEVED_MS = 2000
/** When somebody was last seen is written at most so often. */
const SEEN_EVERY_SECONDS = 60
/** A clock that was put back by more than this must not give a session more time. */
const SKEW_SECONDS = 300

const Body = z.object({
  person: z.object({
    issuer: z.string(),
    subject: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    groups: z.array(z.string()),
  }),
  idToken: z.string().nullable(),
})
type Known = { body: z.infer<typeof Body>; createdAt: number; seenAt: number; readAt: number }

/** Sessions of express-session in our own store: found by a digest, ended by their limits or by anybody who may. */
export class ServerSessions extends Store {
  readonly #store: SessionStore
  readonly #limits: SessionLimits
  readonly #now: () => number
  readonly #known = new LRUCache<string, Known>({ max: 20_000 })
  #sweptAt = 0

  /** @param now epoch ms */
  constructor(store: SessionStore, limits: SessionLimits, now: () => number) {
    super()
    this.#store = store
    this.#limits = limits
    this.#now = now
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    answer(async () => {
      const known = await this.#find(digest(sid))
      return known && toData(known)
    }, done)
  }

  override set(sid: string, session: SessionData, done: (error?: unknown) => void = () => undefined): void {
    answer(() => this.#put(digest(sid), session), done)
  }

  override destroy(sid: string, done: (error?: unknown) => void = () => undefined): void {
    const id = digest(sid)
    this.#known.delete(id)
    answer(() => this.#store.remove(id), done)
  }

  override touch(sid: string, _session: SessionData, done: () => void = () => undefined): void {
    const id = digest(sid)
    const known = this.#known.get(id)
    const now = this.#seconds()
    // Not waited for, and not taken ill: somebody who was seen a minute more or less is no reason to fail.
    if (known && now - known.seenAt >= SEEN_EVERY_SECONDS) {
      known.seenAt = now
      void this.#store.seen(id, now).catch(() => undefined)
    }
    done()
  }

  async personOf(sid: string): Promise<Person | null> {
    return (await this.#find(digest(sid)))?.body.person ?? null
  }

  /** Ends all sessions of somebody. */
  async endAllOf(viewer: string): Promise<void> {
    await this.#store.removeAllOf(viewer)
    this.#known.clear()
  }

  async #find(id: string): Promise<Known | null> {
    const at = this.#known.get(id)
    const known = at && performance.now() - at.readAt < BELIEVED_MS ? at : await this.#read(id, at)
    if (known === null || !this.#isAlive(known)) {
      this.#known.delete(id)
      return null
    }
    return known
  }

  async #read(id: string, before: Known | undefined): Promise<Known | null> {
    await this.#sweep()
    const row = await this.#store.find(id)
    const body = row && Body.safeParse(JSON.parse(row.body)).data
    if (!row || !body) return null
    const seenAt = Math.max(row.seenAt, before?.seenAt ?? 0)
    const known = { body, createdAt: row.createdAt, seenAt, readAt: performance.now() }
    this.#known.set(id, known)
    return known
  }

  #isAlive({ createdAt, seenAt }: Known): boolean {
    const now = this.#seconds()
    const [age, idle] = [now - createdAt, now - seenAt]
    if (age < -SKEW_SECONDS || idle < -SKEW_SECONDS) return false
    return age < this.#limits.absoluteSeconds && idle < this.#limits.idleSeconds
  }

  async #put(id: string, session: SessionData): Promise<void> {
    const body = Body.parse({ person: session.person, idToken: session.idToken })
    const now = this.#seconds()
    const viewer = viewerId(body.person)
    const expiresAt = now + this.#limits.absoluteSeconds
    await this.#store.put({ id, viewer, body: JSON.stringify(body), createdAt: now, seenAt: now, expiresAt })
    this.#known.set(id, { body, createdAt: now, seenAt: now, readAt: performance.now() })
  }

  async #sweep(): Promise<void> {
    const now = this.#seconds()
    if (Math.abs(now - this.#sweptAt) < 3600) return
    this.#sweptAt = now
    await this.#store.sweep(now).catch(() => undefined)
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1000)
  }
}

/** For an interface of callbacks. */
const answer = <Result>(work: () => Promise<Result>, done: (error: unknown, result?: Result) => void): void =>
  callbackify(work)(done)

const digest = (sid: string) => createHash('sha256').update(sid).digest('base64url')

function toData({ body }: Known): SessionData {
  return { ...body, cookie: { originalMaxAge: null } }
}
