import { createHash } from 'node:crypto'
import type { Listed } from '../store/store.ts'
import type { Directory } from './directory.ts'
import { LONG_WAIT_MS, soon } from './soon.ts'

/** @param covered whether anything of the range is: before that, nobody counts as offline */
type ListedWhen = (covered: boolean) => Listed[]

/**
 * Whom the agents table lists even where no row speaks of them: who takes calls now and is asked about and, of the agents
 * named, each with what can be said. Nobody where Zoom cannot say in time.
 */
export async function listedAgents(
  directory: Directory,
  { queues, agents }: { queues: readonly (string | null)[]; agents: readonly string[] },
  isAskedAbout: (userId: string) => boolean,
): Promise<ListedWhen> {
  const lists = await soon(Promise.all(queues.map((queue) => directory.members(queue))), LONG_WAIT_MS)
  const members = lists?.flat() ?? null
  const isOfAll = queues.includes(null)
  const named = agents.filter(isAskedAbout)
  const userIds = new Set([...named, ...(members ?? []).map(({ id }) => id).filter(isAskedAbout)])
  const names = new Map(members?.map(({ id, name }) => [id, name]))
  const belongs = (userId: string) => isOfAll || names.has(userId)
  const everybody = named.every((userId) => names.has(userId)) ? null : await soon(directory.agents(null), LONG_WAIT_MS)
  const others = new Map(everybody?.map(({ id, name }) => [id, name]))
  return (covered) => {
    // Not being told who belongs to the queue is no reason to say that somebody does not.
    if (members === null && !isOfAll && covered) return []
    return [...userIds].map((userId) => ({
      userId,
      displayName: names.get(userId) ?? others.get(userId) ?? null,
      counted: covered && belongs(userId),
    }))
  }
}

/** Short words for a list: other people, other words. */
export function digestOf(listed: readonly Listed[]): string {
  const hash = createHash('sha1')
  for (const { userId, counted } of listed) hash.update(`${userId},${counted};`)
  return hash.digest('base64url').slice(0, 12)
}
