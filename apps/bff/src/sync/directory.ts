import type { Queue, ZoomClient } from '@readyboard/zoom'
import { z } from 'zod'
import { KeptList, type KeptListParts } from './kept-list.ts'

export type DirectoryAgent = { id: string; name: string; email: string | null; active: boolean }

/** Who and what there is, as Zoom lists it now. Reads reject with ListUnavailable when nothing is kept and Zoom cannot say. */
export type Directory = {
  queues(): Promise<Queue[]>
  /** Everybody in the queue, or in the account. */
  agents(queue: string | null): Promise<DirectoryAgent[]>
}

const queue = z.object({
  id: z.string(),
  name: z.string(),
  channel: z.string().nullable(),
  agents: z.number().nullable(),
})
const team = z.object({ id: z.string(), name: z.string() })
const member = z.object({ userId: z.string(), name: z.string(), email: z.string().nullable(), teams: z.array(team) })
const user = member.extend({ active: z.boolean() })
type Member = z.infer<typeof member>

export function createDirectory(zoom: ZoomClient, parts: KeptListParts): Directory {
  const queues = new KeptList(parts, 'queues', queue, () => zoom.queues())
  const users = new KeptList(parts, 'users', user, () => zoom.users())
  const members = new Map<string, KeptList<Member>>()

  const membersOf = (id: string) => {
    const known = members.get(id)
    if (known) return known
    const list = new KeptList(parts, `queue:${id}`, member, () => zoom.queueAgents(id))
    members.set(id, list)
    return list
  }

  return {
    queues: () => queues.read(),
    async agents(queueId) {
      const everybody = await users.read()
      if (queueId === null) return everybody.map((one) => toAgent(one, one.active))
      const active = new Map(everybody.map((one) => [one.userId, one.active]))
      return (await membersOf(queueId).read()).map((one) => toAgent(one, active.get(one.userId) ?? true))
    },
  }
}

function toAgent({ userId, name, email }: Member, active: boolean): DirectoryAgent {
  return { id: userId, name, email, active }
}
