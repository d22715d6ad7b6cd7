import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Person, Viewer } from './viewer.ts'

export type RightsSetup = {
  adminEmails: readonly string[]
  adminGroup: string | null
  /** The queues that Zoom says somebody supervises, by their address. */
  supervisedBy: (email: string) => Promise<readonly string[]>
  /** The id of who takes calls under an address; null where nobody does, or where it is not one person's. */
  agentOf: (email: string) => Promise<string | null>
  /** How long a viewer's rights are believed before the lists are looked at again, in milliseconds. */
  believedMs?: number
}

/** Short beside the minutes within which the lists follow Zoom. */
const BELIEVED_MS = 3000

/** The digest by which somebody is known here: who they are to their provider, never their address. */
export function viewerId({ issuer, subject }: Pick<Person, 'issuer' | 'subject'>): string {
  return createHash('sha256').update(`${issuer}\n${subject}`).digest('base64url')
}

/** What somebody may see now: all of it, the queues that Zoom says they supervise, or their own numbers. */
export function createRights({
  adminEmails,
  adminGroup,
  supervisedBy,
  agentOf,
  believedMs = BELIEVED_MS,
}: RightsSetup) {
  const admins = new Set(adminEmails.map((email) => email.trim().toLowerCase()))
  const lately = new LRUCache<string, Promise<Viewer>>({ max: 10_000, ttl: believedMs })

  async function viewerOf(person: Person): Promise<Viewer> {
    const { name, email, groups } = person
    const who = { id: viewerId(person), name, email }
    const isAdmin = (email !== null && admins.has(email)) || (adminGroup !== null && groups.includes(adminGroup))
    if (isAdmin) return { ...who, role: 'administrator', queues: 'all', self: null }
    if (email === null) return { ...who, role: 'guest', queues: [], self: null }
    const [queues, self] = await Promise.all([supervisedBy(email), agentOf(email)])
    const role = queues.length > 0 ? 'supervisor' : self === null ? 'guest' : 'agent'
    return { ...who, role, queues: [...queues].sort(), self }
  }

  return {
    viewerOf(person: Person): Promise<Viewer> {
      const key = JSON.stringify([viewerId(person), person.email, person.groups])
      const known = lately.get(key)
      if (known) return known
      const found = viewerOf(person)
      lately.set(key, found)
      // What could not be said is asked again by the next one.
      found.catch(() => lately.delete(key))
      return found
    },
  }
}
