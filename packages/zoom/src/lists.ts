import type { z } from 'zod'
import type { Api, CallOptions } from './api.ts'
import { memberSchema, pageSchema, queueSchema, teamSchema } from './api-types.ts'
import type { Member, Queue, User } from './directory.ts'
import { ZoomAnswerError } from './errors.ts'
import { followPages } from './pages.ts'

/** A list of Zoom's: where it is, how many items a page may have, and how an item becomes ours (`null`: unusable). */
export type List<Item> = {
  path: string
  field: string
  pageSize: number
  toItem: (raw: unknown) => Item | null
  identity: (item: Item) => string
}

/** The items over all pages, each once. Items without an identity are left out. */
export async function* readList<Item>(api: Api, list: List<Item>, options: CallOptions): AsyncGenerator<Item> {
  const seen = new Set<string>()
  const pages = followPages(list.pageSize, async (pageToken) => {
    const parameters = new URLSearchParams({ page_size: String(list.pageSize) })
    if (pageToken !== undefined) parameters.set('next_page_token', pageToken)
    return toPage(await api.get('medium', list.path, parameters, options), list.field)
  })
  for await (const page of pages) {
    for (const raw of page.items) {
      const item = list.toItem(raw)
      if (item === null || seen.has(list.identity(item))) continue
      seen.add(list.identity(item))
      yield item
    }
  }
}

function toPage(json: unknown, field: string) {
  const parsed = pageSchema.loose().safeParse(json)
  if (!parsed.success) throw new ZoomAnswerError(parsed.error.issues[0]?.path.join('.') || 'not an object')
  const { next_page_token, total_records, [field]: items } = parsed.data
  if (!Array.isArray(items) && !(items == null && total_records === 0)) throw new ZoomAnswerError(field)
  const found: unknown[] = Array.isArray(items) ? items : []
  return { items: found, nextPageToken: next_page_token || null, totalRecords: total_records ?? null }
}

export const queueList: List<Queue> = {
  path: '/contact_center/queues',
  field: 'queues',
  pageSize: 300,
  identity: (queue) => queue.id,
  toItem(raw) {
    const queue = queueSchema.safeParse(raw).data
    // `queue_id` is deprecated, and may be all there is.
    const id = queue?.cc_queue_id ?? queue?.queue_id
    if (queue === undefined || id === null || id === undefined) return null
    return { id, name: queue.queue_name || id, channel: queue.channel || null, agents: queue.agents_count ?? null }
  },
}

export const userList: List<User> = {
  path: '/contact_center/users',
  field: 'users',
  pageSize: 300,
  identity: (user) => user.userId,
  toItem(raw) {
    const user = memberSchema.safeParse(raw).data
    if (user === undefined) return null
    return {
      ...toMember(user),
      active: user.user_access?.toLowerCase() !== 'inactive',
      role: user.role_name || null,
    }
  },
}

export function queueMemberList(queueId: string, field: 'agents' | 'supervisors'): List<Member> {
  return {
    path: `/contact_center/queues/${encodeURIComponent(queueId)}/${field}`,
    field,
    pageSize: 100,
    identity: (member) => member.userId,
    toItem(raw) {
      const member = memberSchema.safeParse(raw).data
      return member === undefined ? null : toMember(member)
    },
  }
}

function toMember(member: z.infer<typeof memberSchema>): Member {
  return {
    userId: member.user_id,
    name: member.display_name || member.user_id,
    email: member.user_email || null,
    teams: (member.teams ?? []).flatMap((raw) => {
      const team = teamSchema.safeParse(raw).data
      return team === undefined ? [] : [{ id: team.team_id, name: team.team_name || team.team_id }]
    }),
  }
}
