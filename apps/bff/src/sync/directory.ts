import { type Queue, type ZoomClient, ZoomNotFound } from '@readyboard/zoom'
import { z } from 'zod'
import { KeptList, type KeptListParts, ListUnavailable } from './kept-list.ts'
import { LONG_WAIT_MS, soon } from './soon.ts'

export type DirectoryAgent = { id: string; name: string; email: string | null; active: boolean; teams: string[] }
export type DirectoryTeam = { id: string; name: string; userIds: string[] }

/** Who and what there is, as Zoom lists it now. Reads reject with ListUnavailable when nothing is kept and Zoom cannot say. */
export type Directory = {
  queues(): Promise<Queue[]>
  /** Everybody in the queue, or in the account. */
  agents(queue: string | null): Promise<DirectoryAgent[]>
  /** Who takes calls or took them once: everybody in the account but those who only lead. */
  callTakers(): Promise<DirectoryAgent[]>
  /**
   * The queues that somebody supervises by their address, confirmed by Zoom within minutes. A queue whose supervisors nobody
   * can tell gives no right.
   */
  supervisedBy(email: string): Promise<string[]>
  /** The queues that somebody belongs to now; none where there are too many queues to ask each. */
  queuesOf(userId: string): Promise<string[]>
  /** Who takes calls under an address, confirmed likewise; null for nobody, and where several have it. */
  agentOf(email: string): Promise<string | null>
  /** Who takes calls now: the members of the queue, or of any queue. */
  members(queue: string | null): Promise<DirectoryMember[]>
  /** The teams that anybody belongs to, with everybody in them, former members included. */
  teams(): Promise<DirectoryTeam[]>
}

export type DirectoryMember = Pick<DirectoryAgent, 'id' | 'name'>

/** Each queue's members are a list of their own: of more queues than this, Zoom's users are asked who is an agent. */
const MOST_QUEUES = 40
/** Roles whose people take no calls. Companies name roles as they like; these are Zoom's own. */
const LEADS = /admin|supervisor/i

const queue = z.object({
  id: z.string(),
  name: z.string(),
  channel: z.string().nullable(),
  agents: z.number().nullable(),
})
const team = z.object({ id: z.string(), name: z.string() })
const member = z.object({ userId: z.string(), name: z.string(), email: z.string().nullable(), teams: z.array(team) })
// Lists kept by an earlier version know no roles.
const user = member.extend({ active: z.boolean(), role: z.string().nullable().default(null) })
type Member = z.infer<typeof member>

export function createDirectory(zoom: ZoomClient, parts: KeptListParts): Directory {
  const queues = new KeptList(parts, 'queues', queue, () => zoom.queues())
  const users = new KeptList(parts, 'users', user, () => zoom.users())
  const members = new Map<string, KeptList<Member>>()
  const supervisors = new Map<string, KeptList<Member>>()

  const membersOf = (id: string) => {
    const known = members.get(id)
    if (known) return known
    const list = new KeptList(parts, `queue:${id}`, member, () => zoom.queueAgents(id))
    members.set(id, list)
    return list
  }

  const supervisorsOf = (id: string) => {
    const known = supervisors.get(id)
    if (known) return known
    const list = new KeptList(parts, `supervisors:${id}`, member, () => zoom.queueSupervisors(id))
    supervisors.set(id, list)
    return list
  }

  /** Null where that cannot be told: too many queues, or one whose list is not to be had. */
  const membersOfAny = async (): Promise<Member[] | null> => {
    const all = await queues.read()
    if (all.length > MOST_QUEUES) return null
    const lists = await Promise.all(all.map(({ id }) => membersOf(id).read()))
    return lists.flat()
  }

  return {
    queues: () => queues.read(),
    async agents(queueId) {
      const everybody = await users.read()
      if (queueId === null) return everybody.map((one) => toAgent(one, one.active))
      const active = new Map(everybody.map((one) => [one.userId, one.active]))
      return (await membersOf(queueId).read()).map((one) => toAgent(one, active.get(one.userId) ?? true))
    },
    async supervisedBy(email) {
      const isTheirs = (list: readonly Member[]) => list.some((one) => one.email?.toLowerCase() === email)
      const all = await queues.read()
      const led = await Promise.all(
        all.map(async ({ id }) => {
          const list = supervisorsOf(id)
          // Most queues are not theirs: an older list will do to say that.
          const seems = await list.read().then(isTheirs, () => false)
          return seems && isTheirs(await list.confirmed().catch(unlessGone)) ? [id] : []
        }),
      )
      return led.flat()
    },
    async queuesOf(userId) {
      const all = await queues.read()
      if (all.length > MOST_QUEUES) return []
      const isIn = async (id: string) => (await membersOf(id).read()).some((one) => one.userId === userId)
      return (await Promise.all(all.map(async ({ id }) => ((await isIn(id)) ? [id] : [])))).flat()
    },
    async agentOf(email) {
      const [one, ...others] = (await users.confirmed()).filter((user) => user.email?.toLowerCase() === email)
      if (!one?.active || others.length > 0) return null
      if (!LEADS.test(one.role ?? '')) return one.userId
      const inQueues = await membersOfAny().catch(() => null)
      return inQueues?.some(({ userId }) => userId === one.userId) ? one.userId : null
    },
    async callTakers() {
      const inTime = soon(
        membersOfAny().then((all) => all ?? []),
        LONG_WAIT_MS,
      )
      const [everybody, members] = await Promise.all([users.read(), inTime])
      const inQueues = new Set(members?.map(({ userId }) => userId))
      return everybody
        .filter(({ userId, role }) => inQueues.has(userId) || !LEADS.test(role ?? ''))
        .map((one) => toAgent(one, one.active))
    },
    async teams() {
      const teams = new Map<string, DirectoryTeam>()
      for (const { userId, teams: own } of await users.read())
        for (const { id, name } of own) {
          const team = teams.get(id) ?? { id, name, userIds: [] }
          team.userIds.push(userId)
          teams.set(id, team)
        }
      return [...teams.values()]
    },
    async members(queueId) {
      if (queueId !== null) return (await membersOf(queueId).read()).map(toMember)
      const [members, everybody] = await Promise.all([membersOfAny().catch(() => null), users.read()])
      if (!members || members.length === 0)
        return everybody.filter(({ active, role }) => active && !LEADS.test(role ?? '')).map(toMember)
      const gone = new Set(everybody.filter(({ active }) => !active).map(({ userId }) => userId))
      const here = members.filter(({ userId }) => !gone.has(userId))
      return [...new Map(here.map((one) => [one.userId, toMember(one)])).values()]
    },
  }
}

/** A queue that Zoom no longer has gives nobody a right; any other trouble is no reason to say who has none. */
function unlessGone(error: unknown): Member[] {
  if (error instanceof ListUnavailable && error.cause instanceof ZoomNotFound) return []
  throw error
}

function toMember({ userId, name }: Member): DirectoryMember {
  return { id: userId, name }
}

function toAgent({ userId, name, email, teams }: Member, active: boolean): DirectoryAgent {
  return { id: userId, name, email, active, teams: teams.map(({ id }) => id) }
}
