import type { AgentListAnswer, QueuesAnswer, TeamsAnswer } from '@readyboard/contract'
import type { Viewer } from '../access/viewer.ts'
import { sortName } from '../store/name-order.ts'
import type { Directory } from '../sync/directory.ts'
import type { Admission } from './admission.ts'
import { BadQuestion } from './answers.ts'

const PAGE = 50

/** Queues by name, a page at a time; `search` is found anywhere in the name, in any case and without accents. */
export async function queueList(
  directory: Directory,
  viewer: Viewer,
  search: string,
  cursor: string | null,
): Promise<QueuesAnswer> {
  const own = (await directory.queues()).filter(({ id }) => viewer.queues === 'all' || viewer.queues.includes(id))
  const { items, nextCursor } = pageOf(matching(own, search), cursor)
  return { items: items.map(({ id, name, channel, agents }) => ({ id, name, channel, agents })), nextCursor }
}

export async function agentList(
  admission: Admission,
  viewer: Viewer,
  queue: string | null,
  search: string,
  cursor: string | null,
): Promise<AgentListAnswer> {
  const found = matching(await admission.agentsFor(viewer, queue), search)
  return { ...pageOf(found, cursor), total: found.length }
}

/** Teams by name, a page at a time, with how many of the queue's agents each has. */
export async function teamList(
  admission: Admission,
  viewer: Viewer,
  queue: string | null,
  search: string,
  cursor: string | null,
): Promise<TeamsAnswer> {
  const [teams, agents] = await Promise.all([admission.teamsFor(viewer, queue), admission.agentsFor(viewer, queue)])
  const here = new Set(agents.map(({ id }) => id))
  const counted = teams.map(({ id, name, userIds }) => ({
    id,
    name,
    agents: userIds.filter((one) => here.has(one)).length,
  }))
  return pageOf(
    matching(counted, search).filter((team) => team.agents > 0),
    cursor,
  )
}

function matching<Item extends { id: string; name: string }>(items: readonly Item[], search: string): Item[] {
  const wanted = sortName(search)
  return items
    .map((item) => ({ item, name: sortName(item.name) }))
    .filter(({ name }) => name.includes(wanted))
    .sort((a, b) => compare(a.name, b.name) || compare(a.item.id, b.item.id))
    .map(({ item }) => item)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The cursor names the last item given, so that a list that changes in between loses nobody. */
function pageOf<Item extends { id: string; name: string }>(items: readonly Item[], cursor: string | null) {
  const after = cursor === null ? null : readCursor(cursor)
  const start =
    after === null
      ? 0
      : items.findIndex(
          (item) =>
            compare(sortName(item.name), after.name) > 0 || (sortName(item.name) === after.name && item.id > after.id),
        )
  const page = start < 0 ? [] : items.slice(start, start + PAGE)
  const last = page.at(-1)
  const more = last !== undefined && start + PAGE < items.length
  return { items: page, nextCursor: more ? writeCursor(last) : null }
}

function writeCursor({ id, name }: { id: string; name: string }): string {
  return Buffer.from(JSON.stringify([sortName(name), id])).toString('base64url')
}

function readCursor(cursor: string): { name: string; id: string } {
  try {
    const [name, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (typeof name === 'string' && typeof id === 'string') return { name, id }
  } catch {
    // Falls through to the same answer as a text that we never wrote.
  }
  throw new BadQuestion([{ parameter: 'cursor', detail: 'is not a `nextCursor` of this list' }])
}
