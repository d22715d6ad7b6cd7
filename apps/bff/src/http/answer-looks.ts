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
  /** Who looked at somebody, and nothing of whom else; nobody did at who takes no calls. */
  looksAt(self: string | null, page: Pick<LooksWish, 'page' | 'pageSize'>): Promise<LooksAnswer>
}

export function answerLooks(store: Store, directory: Directory, keptDays: number): LookAnswers {
  /** By stored rows, and by the lists of now: who has no row is listed all the same. */
  async function queuesOf(userId: string): Promise<string[]> {
    const [rows, lists] = await Promise.all([store.queuesOf(userId), directory.queuesOf(userId).catch(() => [])])
    return [...new Set([...rows, ...lists])]
  }

  async function looks({ viewer, agent, page, pageSize }: LooksWish): Promise<LooksAnswer> {
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
  }

  return {
    looks,
    async looksAt(self, page) {
      if (self === null) return { items: [], ...page, total: 0, keptDays }
      const { items, ...rest } = await looks({ viewer: null, agent: self, ...page })
      // Whom else somebody looked at with them is those people's business.
      const own = items.map((look) => ({ ...look, agents: look.agents?.filter(({ id }) => id === self) ?? null }))
      return { items: own, ...rest }
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
