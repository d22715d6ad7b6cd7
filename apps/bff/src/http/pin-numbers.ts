import { type AgentSort, type AgentsAnswer, readAddress, type TableView } from '@readyboard/contract'
import type { Viewer } from '../access/viewer.ts'
import { spanOf } from '../reports/figures.ts'
import { frozenAgents, frozenReport } from '../reports/frozen.ts'
import type { AgentSums, Snapshot, Store } from '../store/store.ts'
import type { Directory } from '../sync/directory.ts'
import { alikePairs } from './alike.ts'
import type { Waiting } from './answers.ts'
import { TooMuchToKeep } from './link-answers.ts'
import { listedNow } from './listed-now.ts'
import { coveredSecondsOf, filterOf, type LookedBoth, type Looker } from './looked.ts'
import { lookedSnapshot } from './looked-snapshot.ts'
import { type Pinned, packed, Weights } from './pinned.ts'
import { reportBodies } from './report-bodies.ts'

const MOST_AGENTS = 20_000
const MOST_TEXT = 8 * 1024 * 1024
/** Nobody waits for what is still on its way. */
export const AT_ONCE: Waiting = { waitSeconds: 0, signal: new AbortController().signal }
/** The table of agents with every row. */
export const WHOLE: TableView<AgentSort> = {
  ...{ sort: 'displayName', order: 'asc', search: '', only: null },
  ...{ page: 1, pageSize: MOST_AGENTS },
}

/**
 * The numbers that a page with this address shows now, all of one moment, as text for the store.
 *
 * @throws TooMuchToKeep, and a Refusal where they change too fast
 */
export async function pinNumbers(
  store: Store,
  directory: Directory,
  looker: Looker,
  viewer: Viewer,
  address: string,
): Promise<string> {
  const { question } = readAddress(address)
  const look = () => looker.lookedBoth(viewer, question, AT_ONCE)
  const { at, snapshot, listed } = await lookedSnapshot(store, await look(), look, (seen) => listedNow(directory, seen))
  try {
    const { report, agents, compared } = reportBodies(snapshot)
    const [frozen, table] = [frozenReport(await report(at)), frozenAgents(await agents(at, WHOLE, listed))]
    if (table.total > MOST_AGENTS)
      throw new TooMuchToKeep('address', `The numbers of at most ${MOST_AGENTS} agents can be pinned; ask for fewer.`)
    const userIds = table.rows.map(({ userId }) => userId)
    const text = await packed({
      ...{ report: frozen, agents: table, coveredSeconds: at.look.coveredSeconds, span: spanOf(at.asked) },
      weights: await weightsOf(snapshot, at, table),
      ...(at.before && { compared: await comparedWeights(at, at.before) }),
    })
    if (text.length > MOST_TEXT)
      throw new TooMuchToKeep(
        'address',
        'These are more numbers than can be pinned; ask for fewer agents or intervals.',
      )
    return text

    async function comparedWeights(now: LookedBoth, before: NonNullable<LookedBoth['before']>) {
      const pairs = alikePairs(now, before)
      const sums = await compared.bothSides(pairs, userIds)
      const side = (which: 'now' | 'before') => ({
        coveredSeconds: pairs[which].covered.range,
        weights: userIds.map((userId) => weightsIn(sums[which], userId)),
      })
      return { span: pairs.span, now: side('now'), before: side('before') }
    }
  } finally {
    await snapshot.end()
  }
}

async function weightsOf(snapshot: Snapshot, at: LookedBoth, { rows }: AgentsAnswer): Promise<Pinned['weights']> {
  const page = { sort: 'displayName', order: 'asc', limit: MOST_AGENTS, offset: 0 } as const
  const sums = await snapshot.agentSums(filterOf(at), page, coveredSecondsOf(at.look), spanOf(at.asked))
  const byAgent = new Map(sums.rows.flatMap((row) => (row.onlineSeconds === null ? [] : [[row.userId, row]])))
  return rows.map(({ userId }) => weightsIn(byAgent, userId))
}

function weightsIn(sums: ReadonlyMap<string, AgentSums>, userId: string): Weights | null {
  return Weights.nullable().parse(sums.get(userId) ?? null)
}
