import { type AgentSort, readAddress, type TableView } from '@readyboard/contract'
import { formatInstant } from '@readyboard/timesheet'
import { LRUCache } from 'lru-cache'
import { changesBetween } from '../reports/changes.ts'
import { spanOf } from '../reports/figures.ts'
import { frozenAgents, frozenReport } from '../reports/frozen.ts'
import type { StoredLink } from '../store/links.ts'
import { sortName } from '../store/name-order.ts'
import type { Store } from '../store/store.ts'
import { type Answers, NotFound, type Waiting } from './answers.ts'
import { type LinkAnswers, TooMuchToKeep } from './link-answers.ts'
import { coveredSecondsOf, filterOf, type Looker } from './looked.ts'
import { type Pinned, packed, unpacked, Weights } from './pinned.ts'
import { pinnedTable } from './pinned-table.ts'
import type { Viewer } from './viewer.ts'

const MOST_AGENTS = 20_000
const MOST_TEXT = 8 * 1024 * 1024
const TRIES = 3
/** Unpacked ones at hand, counted in rows of agents: somebody who sorts and pages asks for the same again and again. */
const ROWS_AT_HAND = 40_000
const AT_ONCE: Waiting = { waitSeconds: 0, signal: new AbortController().signal }
const WHOLE: TableView<AgentSort> = {
  ...{ sort: 'displayName', order: 'asc', search: '', only: null },
  ...{ page: 1, pageSize: MOST_AGENTS },
}

type Live = Pick<Answers, 'report' | 'agents'>
type Opened = (viewer: Viewer, id: string) => Promise<StoredLink>

/** The numbers that a page with this address shows now, as text for the store. */
export async function pinNumbers(store: Store, looker: Looker, live: Live, address: string): Promise<string> {
  const { question } = readAddress(address)
  for (let tries = 1; ; tries += 1) {
    const report = await (await live.report(question, AT_ONCE)).body()
    const agents = await (await live.agents(question, WHOLE, AT_ONCE)).body()
    if (agents.total > MOST_AGENTS)
      throw new TooMuchToKeep('address', `The numbers of at most ${MOST_AGENTS} agents can be pinned; ask for fewer.`)
    const at = await looker.looked(question, AT_ONCE)
    // A window that came in between would leave the figures and the table at odds.
    const isOne =
      [agents.coverage.version, at.look.version].every((version) => version === report.coverage.version) &&
      agents.compared?.coverage.version === report.previous?.coverage.version
    if (!isOne && tries < TRIES) continue
    const span = spanOf(at.asked)
    const page = { sort: 'displayName', order: 'asc', limit: MOST_AGENTS, offset: 0 } as const
    const { rows } = await store.agentSums(filterOf(at), page, coveredSecondsOf(at.look), span)
    const sums = new Map(rows.map((row) => [row.userId, row]))
    const weights = agents.rows.map(({ userId }) => Weights.nullable().parse(sums.get(userId) ?? null))
    const { coveredSeconds } = at.look
    const text = await packed({
      ...{ report: frozenReport(report), agents: frozenAgents(agents) },
      ...{ weights, coveredSeconds, span },
    })
    if (text.length > MOST_TEXT)
      throw new TooMuchToKeep(
        'address',
        'These are more numbers than can be pinned; ask for fewer agents or intervals.',
      )
    return text
  }
}

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
      await openedPinned(viewer, id)
      return { key: JSON.stringify(['pinned report', id]), body: async () => (await pinnedOf(id)).report }
    },

    async pinnedAgents(viewer, id, table) {
      await openedPinned(viewer, id)
      const key = JSON.stringify(['pinned agents', id, table])
      return { key, body: async () => pinnedTable(await pinnedOf(id), table) }
    },

    async changesSince(viewer, id, page) {
      const { address, createdAt } = await openedPinned(viewer, id)
      const { question } = readAddress(address)
      // What it was compared with is nobody's change here, and need not be looked at.
      const now = await live.agents({ ...question, compare: 'none' }, WHOLE, AT_ONCE)
      const body = async () => {
        const [{ agents: before }, after] = await Promise.all([pinnedOf(id), now.body()])
        return changesBetween(before, after, formatInstant(createdAt, 'UTC'), page, sortName)
      }
      return { key: now.key && JSON.stringify(['changes', id, page, now.key]), body }
    },
  }
}
