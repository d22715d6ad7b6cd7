import type { AgentRow, AgentsAnswer, MeasureFields, Summary } from '@readyboard/contract'
import type { Sums } from '@readyboard/timesheet'
import { type Span, toSummary } from '../reports/figures.ts'
import { addSums } from '../store/add-sums.ts'

type Compared = NonNullable<AgentsAnswer['compared']>

/** What a pinned table is compared with, its totals cut down to some of the agents. */
export function comparedOfSome({ compared }: AgentsAnswer, rows: readonly AgentRow[]): Compared | undefined {
  if (!compared?.alike) return compared
  const { alike } = compared
  const side = (which: 'now' | 'before') =>
    totalOf(
      rows.flatMap((row) => row.compared?.[which] ?? []),
      // Calls were divided by the time they took from a day up alone.
      alike[which].averageInboundTalkSeconds === null ? 'clock' : 'day',
    )
  return { ...compared, alike: { ...alike, now: side('now'), before: side('before') } }
}

function totalOf(sides: readonly MeasureFields[], span: Span): Summary {
  const [only, ...others] = sides
  const agents = sides.filter(({ onlineSeconds }) => (onlineSeconds ?? 0) > 0).length
  if (only !== undefined && others.length === 0) return { agents, ...only }
  // Online and offline make up all that was covered; a moment more where Zoom counted beyond it.
  const covered = Math.min(...sides.map((side) => (side.onlineSeconds ?? 0) + (side.offlineSeconds ?? 0)))
  const coveredSeconds = only === undefined ? 0 : covered
  const figures = { ...addSums(sides.map(sumsOf)), agents, people: sides.length, plainAverages: null }
  return toSummary(only && figures, coveredSeconds, span)
}

/** Averages go back to sums by what they were weighted with: calls, and online time. */
function sumsOf(side: MeasureFields): Sums {
  const calls = (side.inboundCalls ?? 0) + (side.outboundCalls ?? 0)
  const { averageWrapUpSeconds: wrapUp, zoomOccupiedShare: share } = side
  const online = side.onlineSeconds ?? 0
  return {
    // Not one: averages of a single row are nobody's here.
    rows: 2,
    readySeconds: side.readySeconds ?? 0,
    notReadySeconds: side.notReadySeconds ?? 0,
    occupiedSeconds: side.occupiedSeconds ?? 0,
    onlineSeconds: online,
    offlineSeconds: side.offlineSeconds ?? 0,
    inboundCalls: side.inboundCalls,
    inboundCallSeconds: side.inboundCallSeconds,
    outboundCalls: side.outboundCalls,
    outboundCallSeconds: side.outboundCallSeconds,
    inconsistentRows: side.inconsistentRows ?? 0,
    wrapUpSeconds: wrapUp === null ? null : wrapUp * calls,
    wrapUpCalls: wrapUp === null ? null : calls,
    zoomOccupiedPercentSeconds: share === null ? null : share * 100 * online,
    zoomPercentSeconds: share === null ? null : online,
    ownInboundTalkSeconds: null,
    ownVideoTalkSeconds: null,
    ownWrapUpSeconds: null,
  }
}
