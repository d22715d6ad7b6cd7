import type {
  AgentsAnswer,
  IntervalRow,
  IntervalSort,
  IntervalsAnswer,
  TableView,
  TimeSheetReport,
} from '@readyboard/contract'
import type { Span } from '@readyboard/timesheet'
import {
  type AlikeBoth,
  beforeOf,
  type Compared,
  comparedAgents,
  comparedReport,
  comparedTotals,
} from '../reports/compared.ts'
import type { SumsByBucket } from '../reports/time-sheet-report.ts'
import type { AgentSums, Reader } from '../store/store.ts'
import { type AlikePairs, type AlikeSide, alikePairs, sumsOf } from './alike.ts'
import { edgesWithin } from './ended-buckets.ts'
import { type ComparedLook, coveredSecondsOf, filterOf, type Looked } from './looked.ts'

/** Puts beside a report and its tables what they are compared with. `before`: where that was looked at. */
export function answerCompared(reader: Reader) {
  async function alikeSums(at: Looked, before: ComparedLook, pairs: AlikePairs, whole: Whole): Promise<AlikeBoth> {
    const [now, then] = await Promise.all([
      sumsOf(reader, pairs.now, at, whole.now),
      sumsOf(reader, pairs.before, before, whole.before),
    ])
    return {
      places: pairs.places,
      span: pairs.span,
      now: { figures: now.get(null), coveredSeconds: pairs.now.covered.range },
      before: { figures: then.get(null), coveredSeconds: pairs.before.covered.range },
    }
  }

  /** Of these people, each by their user id. */
  async function sumsByAgent(side: AlikeSide, userIds: readonly string[], span: Span): Promise<Map<string, AgentSums>> {
    if (userIds.length === 0) return new Map()
    const page = { sort: 'displayName', order: 'asc', limit: userIds.length, offset: 0 } as const
    const { rows } = await reader.agentSums({ ...side.filter, agents: userIds }, page, side.covered, span)
    return new Map(rows.flatMap((row) => (row.onlineSeconds === null ? [] : [[row.userId, row]])))
  }

  /** The sums of these people on either side of what is alike. */
  async function bothSides({ now, before, span }: AlikePairs, userIds: readonly string[]) {
    const [here, there] = await Promise.all([sumsByAgent(now, userIds, span), sumsByAgent(before, userIds, span)])
    return { now: here, before: there }
  }

  return {
    bothSides,

    async report(report: TimeSheetReport, at: Looked, before: ComparedLook, sums: SumsByBucket) {
      const others = await reader.sums(filterOf(before))
      const alike = await alikeSums(at, before, alikePairs(at, before), { now: sums, before: others })
      return { ...report, previous: comparedReport(at.asked, comparedOf(before), others, alike) }
    },

    /** @param search the same as the table's; its totals are those of whom it found */
    async agents(answer: AgentsAnswer, at: Looked, before: ComparedLook, totals: SumsByBucket, search: string) {
      const pairs = alikePairs(at, before, search)
      const userIds = answer.rows.map(({ userId }) => userId)
      const [alike, people] = await Promise.all([
        alikeSums(at, before, pairs, { now: totals }),
        bothSides(pairs, userIds),
      ])
      return comparedAgents(answer, at.asked, comparedOf(before), alike, people)
    },

    /** @param found the sums of all that the table holds, and the interval of each of the answer's rows */
    async intervals(
      answer: IntervalsAnswer,
      at: Looked,
      before: ComparedLook,
      table: Filtered,
      { totals, buckets }: Found,
    ) {
      const pairs = alikePairs(at, before, table.search)
      const { places } = pairs
      const pieces = answer.rows.flatMap(({ userId }, index) => {
        const place = places[buckets[index] ?? -1] ?? null
        return place === null ? [] : [{ userId, place }]
      })
      const [alike, others] = await Promise.all([
        // Which rows do not add up is told of this side alone.
        table.only === null ? alikeSums(at, before, pairs, { now: totals }) : null,
        piecesOf(before, pieces),
      ])
      const rows = answer.rows.map((row, index): IntervalRow => {
        const place = places[buckets[index] ?? -1] ?? null
        const sums = place === null ? undefined : others.get(`${place} ${row.userId}`)
        return { ...row, before: place === null || !sums ? null : beforeOf(comparedOf(before), place, sums) }
      })
      return { ...answer, compared: comparedTotals(at.asked, comparedOf(before), alike), rows }
    },
  }

  /** Sums by interval and person. */
  async function piecesOf(before: ComparedLook, pieces: readonly { userId: string; place: number }[]) {
    if (pieces.length === 0) return new Map<string, never>()
    const filter = filterOf(before)
    const [userIds, places] = [pieces.map(({ userId }) => userId), pieces.map(({ place }) => place)]
    const { rows } = await reader.intervalSums(
      { ...filter, edges: edgesWithin(filter.edges, new Set(places)), pieces: { userIds, buckets: places } },
      { sort: 'start', order: 'asc', limit: pieces.length, offset: 0 },
      coveredSecondsOf(before.look),
      'clock',
    )
    return new Map(rows.map((row) => [`${row.bucket} ${row.userId}`, row]))
  }
}

type Filtered = Pick<TableView<IntervalSort>, 'search' | 'only'>
type Found = { totals: SumsByBucket; buckets: readonly number[] }

/** Sums of all that is covered, where they are known already. */
type Whole = { now: SumsByBucket; before?: SumsByBucket }

const comparedOf = ({ asked, look, counterparts }: ComparedLook): Compared => ({ asked, known: look, counterparts })
