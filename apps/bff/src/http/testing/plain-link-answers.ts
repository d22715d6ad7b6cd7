import type { AgentsAnswer, ChangesAnswer, SavedView, TimeSheetReport } from '@readyboard/contract'
import { NotFound, type Shows } from '../answers.ts'
import type { Link, LinkAnswers } from '../link-answers.ts'

const link: Link = {
  ...{ id: 'F1', kind: 'pinned', page: '/', agent: null, address: 'range=last-week' },
  ...{ createdAt: '2026-11-08T14:00:00+00:00', createdBy: 'Anyone here', expiresAt: null },
}
const view: SavedView = {
  ...{ id: 'F1', name: 'Mine', page: '/', agent: null, address: 'range=today', shared: false, isDefault: false },
  ...{ own: true, owner: 'Anyone here', createdAt: '2026-11-08T14:00:00+00:00' },
}
const changes: ChangesAnswer = {
  ...{ pinnedAt: link.createdAt, asOf: null, complete: true, totals: [], rows: [] },
  ...{ page: 1, pageSize: 50, total: 0 },
}

/** One link and one view, both called F1, whatever is asked; what is changed is not kept. */
export function plainLinkAnswers(report: TimeSheetReport, agents: AgentsAnswer): LinkAnswers {
  const known = <Answer>(id: string, what: 'link' | 'view', answer: Answer): Promise<Answer> =>
    id === 'F1' ? Promise.resolve(answer) : Promise.reject(new NotFound(what))
  const shows: Shows = { action: 'pinned', queues: null, agents: null, from: null, to: null }
  const made = <Body>(body: Body) => ({ key: null, shows, body: async () => body })
  return {
    createLink: async () => link,
    ownLinks: async (_, page) => ({ items: [link], ...page, total: 1 }),
    openLink: (_, id) => known(id, 'link', link),
    deleteLink: (_, id) => known(id, 'link', undefined),
    pinnedReport: (_, id) => known(id, 'link', made(report)),
    pinnedAgents: (_, id) => known(id, 'link', made(agents)),
    changesSince: (_, id) => known(id, 'link', made(changes)),
    views: async () => ({ items: [view] }),
    createView: async () => view,
    changeView: (_, id) => known(id, 'view', view),
    deleteView: (_, id) => known(id, 'view', undefined),
  }
}

/** The same, and each change is told. */
export function toldLinkWrites(plain: LinkAnswers, tell: () => void): Partial<LinkAnswers> {
  const told =
    <Asked extends unknown[], Answer>(write: (...asked: Asked) => Answer) =>
    (...asked: Asked): Answer => {
      tell()
      return write(...asked)
    }
  return {
    createLink: told(plain.createLink),
    deleteLink: told(plain.deleteLink),
    createView: told(plain.createView),
    changeView: told(plain.changeView),
    deleteView: told(plain.deleteView),
  }
}
