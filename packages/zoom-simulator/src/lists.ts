import { type Answer, apiError, ok, Refusal } from './answer.ts'
import type { Centre } from './centre.ts'
import { parsePageSize } from './page-size.ts'
import { boundKey, type PageTokens } from './page-tokens.ts'
import type { Agent, OtherUser } from './people.ts'
import type { Queue } from './queues.ts'
import type { Switches } from './switches.ts'

export type ListDoor = { centre: Centre; switches: () => Switches; tokens: PageTokens<number> }

/** `GET /contact_center/queues` */
export function listQueues(door: ListDoor, params: URLSearchParams): Answer {
  const { centre, switches } = door
  const form = switches().queueIdField
  const toBody = (queue: Queue): Record<string, unknown> => ({
    ...(form === 'queue_id' ? {} : { cc_queue_id: queue.id }),
    ...(form === 'cc_queue_id' ? {} : { queue_id: queue.legacyId }),
    queue_name: queue.name,
    agents_count: centre.agents.filter((agent) => agent.active && agent.queues.includes(queue.index)).length,
    channel: queue.channel,
  })
  return page(door, { path: '/queues', params, name: 'queues', most: 300, items: centre.queues, toBody })
}

/** `GET /contact_center/queues/{queueId}/agents`: members as of now. */
export function listQueueAgents(door: ListDoor, queueId: string, params: URLSearchParams): Answer {
  const queue = findQueue(door.centre, queueId)
  const items = door.centre.agents.filter((agent) => agent.active && agent.queues.includes(queue.index))
  const toBody = (agent: Agent): Record<string, unknown> => ({ ...person(agent), teams: [agent.team] })
  return page(door, { path: `/queues/${queue.id}/agents`, params, name: 'agents', most: 100, items, toBody })
}

/** `GET /contact_center/queues/{queueId}/supervisors` */
export function listQueueSupervisors(door: ListDoor, queueId: string, params: URLSearchParams): Answer {
  const queue = findQueue(door.centre, queueId)
  const items = door.centre.otherUsers.filter((user) => user.queues.includes(queue.index))
  return page(door, {
    path: `/queues/${queue.id}/supervisors`,
    params,
    name: 'supervisors',
    most: 100,
    items,
    toBody: person,
  })
}

/** `GET /contact_center/users`: agents, former agents, supervisors, administrators. */
export function listUsers(door: ListDoor, params: URLSearchParams): Answer {
  const agents = door.centre.agents.map((agent) => ({
    ...person(agent),
    role_name: 'Agent',
    user_access: agent.active ? 'active' : 'inactive',
    teams: [agent.team],
  }))
  const others = door.centre.otherUsers.map((user) => ({
    ...person(user),
    role_name: user.role,
    user_access: 'active',
    teams: [],
  }))
  const items = [...agents, ...others]
  return page(door, { path: '/users', params, name: 'users', most: 300, items, toBody: (user) => user })
}

export function findQueue(centre: Centre, queueId: string): Queue {
  const queue = centre.queueOf(queueId)
  if (!queue) throw new Refusal(apiError(404, 1201, `Queue does not exist: ${queueId}.`))
  return queue
}

function person(user: Agent | OtherUser): Record<string, unknown> {
  return { user_id: user.userId, display_name: user.displayName, user_email: user.email }
}

type Page<T> = {
  path: string
  params: URLSearchParams
  name: string
  most: number
  items: readonly T[]
  toBody: (item: T) => Record<string, unknown>
}

function page<T>(door: ListDoor, { path, params, name, most, items, toBody }: Page<T>): Answer {
  const size = parsePageSize(params, 30, most)
  const key = boundKey(path, params)
  const token = params.get('next_page_token')
  const start = token ? door.tokens.follow(token, key) : 0
  const end = start + size
  return ok({
    next_page_token: end < items.length ? door.tokens.issue(key, end) : '',
    page_size: size,
    total_records: items.length,
    [name]: items.slice(start, end).map(toBody),
  })
}
