import type { AgentRow, ComparedTotals, MeasureFields, Summary } from '@readyboard/contract'
import { toSummary } from '../reports/figures.ts'
import { addSums } from '../store/add-sums.ts'
import type { Pinned } from './pinned.ts'
import { pinnedSums } from './pinned-sums.ts'

/** A row of a pinned table and its place among all of them. */
type Found = { row: AgentRow; at: number }

/** What a pinned table is compared with, its totals cut down to some of the agents. */
export function comparedOfSome(pinned: Pinned, found: readonly Found[]): ComparedTotals | undefined {
  const { compared } = pinned.agents
  if (!compared?.alike) return compared
  const { alike } = compared
  return {
    ...compared,
    alike: { ...alike, now: totalOf(pinned, found, 'now'), before: totalOf(pinned, found, 'before') },
  }
}

function totalOf({ agents, compared: kept }: Pinned, found: readonly Found[], which: 'now' | 'before'): Summary {
  const some = found.flatMap(({ row, at }) => {
    const side = row.compared?.[which]
    return side ? [{ side, weights: kept?.[which].weights[at] ?? null }] : []
  })
  const sides = some.map(({ side }) => side)
  const online = sides.filter(({ onlineSeconds }) => (onlineSeconds ?? 0) > 0).length
  const [only, ...others] = sides
  // Without what its averages rest on, a single row can still be told as it is.
  if (!kept && only && others.length === 0) return { agents: online, ...only }
  const sums = addSums(some.map(({ side, weights }) => pinnedSums(side, weights)))
  const figures = { ...sums, agents: online, people: sides.length, plainAverages: null }
  // Calls were divided by the time they took from a day up alone.
  const span = kept?.span ?? (agents.compared?.alike?.[which].averageInboundTalkSeconds == null ? 'clock' : 'day')
  return toSummary(only && figures, kept?.[which].coveredSeconds ?? coveredOf(sides), span)
}

/** Online and offline make up all that was covered; a moment more where Zoom counted beyond it. */
function coveredOf(sides: readonly MeasureFields[]): number {
  if (sides.length === 0) return 0
  return Math.min(...sides.map((side) => (side.onlineSeconds ?? 0) + (side.offlineSeconds ?? 0)))
}
