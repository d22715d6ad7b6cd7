import { LOOKS, type Look, type LooksAnswer } from '@readyboard/contract'
import { formatInstant } from '@readyboard/timesheet'
import type { LookFilter, StoredLook } from '../store/audit.ts'
import type { Store } from '../store/store.ts'
import type { Directory } from '../sync/directory.ts'

/** Which looks somebody wants to see. */
export type LooksWish = { viewer: string | null; agent: string | null; page: number; pageSize: number }

export type LookAnswers = {
  /** Who looked at whom, for those who may see all of it. */
  looks(wish: LooksWish): Promise<LooksAnswer>
}

export function answerLooks(store: Store, directory: Directory, keptDays: number): LookAnswers {
  /** The queues that somebody is or was in, as far as rows and lists tell. */
  async function queuesOf(userId: string): Promise<string[]> {
    const all = (await directory.queues().catch(() => [])).map(({ id }) => id)
    const isIn = async (queue: string) => {
      if ((await store.peopleIn([queue], [userId])).size > 0) return true
      return (await directory.agents(queue).catch(() => [])).some(({ id }) => id === userId)
    }
    const found = await Promise.all(all.map(async (queue) => ((await isIn(queue)) ? [queue] : [])))
    return found.flat()
  }

  return {
    async looks({ viewer, agent, page, pageSize }) {
      const filter: LookFilter = {
        viewer,
        agent: agent === null ? null : { id: agent, queues: await queuesOf(agent) },
        since: null,
      }
      const part = { limit: pageSize, offset: (page - 1) * pageSize }
      const [{ rows, total }, queues, people] = await Promise.all([
        store.audit.list(filter, part),
        directory.queues().catch(() => []),
        directory.agents(null).catch(() => []),
      ])
      const queueNames = new Map(queues.map(({ id, name }) => [id, name]))
      const names = new Map(people.map(({ id, name }) => [id, name]))
      return { items: rows.map((row) => toAnswer(row, queueNames, names)), page, pageSize, total, keptDays }
    },
  }
}

function toAnswer(look: StoredLook, queueNames: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): Look {
  const named = (ids: readonly string[] | null, known: ReadonlyMap<string, string>) =>
    ids?.map((id) => ({ id, name: known.get(id) ?? id })) ?? null
  const instant = (at: number | null) => (at === null ? null : formatInstant(at, 'UTC'))
  return {
    at: formatInstant(look.at, 'UTC'),
    viewer: { id: look.viewer, name: look.viewerName, email: look.viewerEmail },
    what: LOOKS.find((kind) => kind === look.action) ?? 'report',
    queues: named(look.queues, queueNames),
    agents: named(look.agents, names),
    from: instant(look.from),
    to: instant(look.to),
    rows: look.rows,
    exported: look.exported,
  }
}
