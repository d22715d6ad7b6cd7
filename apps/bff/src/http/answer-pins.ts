import { readAddress } from '@readyboard/contract'
import { formatInstant } from '@readyboard/timesheet'
import { LRUCache } from 'lru-cache'
import type { Viewer } from '../access/viewer.ts'
import { changesBetween } from '../reports/changes.ts'
import type { StoredLink } from '../store/links.ts'
import { sortName } from '../store/name-order.ts'
import type { Store } from '../store/store.ts'
import { type Answers, NotFound, type Shows } from './answers.ts'
import { readScope } from './kept-scope.ts'
import type { LinkAnswers } from './link-answers.ts'
import { AT_ONCE, WHOLE } from './pin-numbers.ts'
import { type Pinned, unpacked } from './pinned.ts'
import { pinnedTable } from './pinned-table.ts'

/** Unpacked ones at hand, counted in rows of agents: somebody who sorts and pages asks for the same again and again. */
const ROWS_AT_HAND = 40_000

type Live = Pick<Answers, 'agents'>
type Opened = (viewer: Viewer, id: string) => Promise<StoredLink>

/** Pinned numbers, and what is not as it was. */
export function answerPins(
  { links }: Store,
  opened: Opened,
  live: Live,
): Pick<LinkAnswers, 'pinnedReport' | 'pinnedAgents' | 'changesSince'> {
  const atHand = new LRUCache<string, Pinned>({
    maxSize: ROWS_AT_HAND,
    sizeCalculation: ({ agents, report }) => agents.rows.length + report.series.length + 1,
  })

  /** @throws NotFound also for a link that was never pinned */
  async function pinnedOf(id: string): Promise<Pinned> {
    const known = atHand.get(id)
    if (known) return known
    const text = await links.pin(id)
    if (text === null) throw new NotFound('link')
    const pinned = await unpacked(text)
    atHand.set(id, pinned)
    return pinned
  }

  async function openedPinned(viewer: Viewer, id: string): Promise<StoredLink> {
    const link = await opened(viewer, id)
    if (link.kind !== 'pinned') throw new NotFound('link')
    return link
  }

  return {
    async pinnedReport(viewer, id) {
      const link = await openedPinned(viewer, id)
      return {
        shows: pinnedShows(link),
        key: JSON.stringify(['pinned report', id]),
        body: async () => (await pinnedOf(id)).report,
      }
    },

    async pinnedAgents(viewer, id, table) {
      const link = await openedPinned(viewer, id)
      const key = JSON.stringify(['pinned agents', id, table])
      return { shows: pinnedShows(link), key, body: async () => pinnedTable(await pinnedOf(id), table) }
    },

    async changesSince(viewer, id, page) {
      const link = await openedPinned(viewer, id)
      const { address, createdAt } = link
      const { question } = readAddress(address)
      // What it was compared with is nobody's change here, and need not be looked at.
      const now = await live.agents({ ...viewer, ...readScope(link) }, { ...question, compare: 'none' }, WHOLE, AT_ONCE)
      const body = async () => {
        const [{ agents: before }, after] = await Promise.all([pinnedOf(id), now.body()])
        return changesBetween(before, after, formatInstant(createdAt, 'UTC'), page, sortName)
      }
      return { shows: now.shows, key: now.key && JSON.stringify(['changes', id, page, now.key]), body }
    },
  }
}

/** Numbers that were kept with a link: of its queue and people, as they were. */
function pinnedShows(link: StoredLink): Shows {
  const { queue, agents } = readAddress(link.address).question
  const queues = readScope(link)?.queues ?? 'all'
  const of = queue === null ? (queues === 'all' ? null : queues) : [queue]
  return { action: 'pinned', queues: of, agents: agents.length > 0 ? agents : null, from: null, to: null }
}
