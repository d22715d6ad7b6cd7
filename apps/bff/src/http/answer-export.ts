import { Readable } from 'node:stream'
import { type ExportFormat, type ExportView, formatQuestion } from '@readyboard/contract'
import { csvFile } from '../export/csv-file.ts'
import type { ExportFacts, ExportRows } from '../export/export-facts.ts'
import { fileName } from '../export/file-name.ts'
import { jsonFile } from '../export/json-file.ts'
import { xlsxFile } from '../export/xlsx-file.ts'
import { XLSX_TYPE } from '../export/xlsx-parts.ts'
import { toCoverage } from '../reports/asked.ts'
import { agentsAnswer, intervalsAnswer } from '../reports/table-answers.ts'
import type { SumsByBucket } from '../reports/time-sheet-report.ts'
import type { Store } from '../store/store.ts'
import type { Directory } from '../sync/directory.ts'
import { listedAgents } from '../sync/listed-agents.ts'
import { SHORT_WAIT_MS, soon } from '../sync/soon.ts'
import type { AskingDefaults } from './answer-resolve.ts'
import type { ExportAnswers, ExportOrigin } from './export-answers.ts'
import { exportRows } from './export-rows.ts'
import { lookedSnapshot } from './export-snapshot.ts'
import { fixedPeriod } from './fixed-period.ts'
import { coveredSecondsOf, filterOf, type Looked, type Looker } from './looked.ts'
import { isAskedAbout } from './people-asked.ts'
import { Refusal, retryAfter } from './problems.ts'

/** Each holds one of the store's few connections for as long as its client takes. */
const MOST_AT_ONCE = 3

const BODY = {
  csv: (facts, rows) => Readable.from(csvFile(facts, rows), { objectMode: false }),
  json: (facts, rows) => Readable.from(jsonFile(facts, rows), { objectMode: false }),
  xlsx: xlsxFile,
} satisfies Record<ExportFormat, (facts: ExportFacts, rows: ExportRows) => Readable>

const CONTENT_TYPE = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: XLSX_TYPE,
} satisfies Record<ExportFormat, string>

/** Whole results as files, each from one snapshot of the store. */
export function answerExport(
  store: Store,
  directory: Directory,
  looker: Looker,
  defaults: AskingDefaults,
  now: () => number,
): ExportAnswers {
  let open = 0

  return {
    async exportFile(question, view, origin, waiting) {
      // A glance at the first lines is over at once and needs no place.
      const counts = view.rows === null
      if (counts && open >= MOST_AT_ONCE)
        throw new Refusal('overloaded', 'Other files are being written at the moment. Try again in a while.', {
          headers: retryAfter(10),
        })
      if (counts) open += 1
      const leave = () => {
        if (counts) open -= 1
      }
      try {
        const taken = await lookedSnapshot(store, looker, question, waiting, async ({ look, people }) => {
          const listedWhen = await listedAgents(directory, question, isAskedAbout(people))
          return listedWhen(look.buckets.some(({ covered }) => covered))
        })
        return await file(taken, view, origin, leave)
      } catch (error) {
        leave()
        throw error
      }
    },
  }

  async function file(
    { at, snapshot, listed }: Awaited<ReturnType<typeof lookedSnapshot>>,
    view: ExportView,
    origin: ExportOrigin,
    leave: () => void,
  ) {
    try {
      const filter = filterOf(at, view.search, view.only === 'inconsistent')
      const sums = await snapshot.sums(filter)
      const agents = await agentTotal()
      const facts = { ...factsOf(at, view, sums, agents), ...(await contextOf(at, view, origin)) }
      const rows = exportRows({ at, snapshot, filter, sums, listed, view })
      let ending: Promise<void> | null = null
      return {
        name: fileName(facts),
        contentType: CONTENT_TYPE[view.format],
        coverage: toCoverage(at.asked, at.look),
        rows: facts.rows,
        allRows: facts.allRows,
        offlineRows: facts.offlineRows,
        inconsistentRows: facts.inconsistentRows,
        body: () => BODY[view.format](facts, rows),
        end: () => {
          ending ??= snapshot.end().finally(leave)
          return ending
        },
      }
    } catch (error) {
      await snapshot.end()
      throw error
    }

    /** How many the agents' table has, with those who have no row. */
    async function agentTotal(): Promise<number> {
      if (view.table === 'intervals' && (view.format !== 'xlsx' || view.only !== null)) return 0
      const page = { sort: 'displayName', order: 'asc', limit: 1, offset: 0 } as const
      const all = filterOf(at, view.search)
      return (await snapshot.agentSums(all, page, coveredSecondsOf(at.look), 'day', listed)).total
    }
  }

  async function contextOf({ asked }: Looked, view: ExportView, { linkBase, build }: ExportOrigin) {
    const { queue, week } = asked.question
    const queues = queue === null ? null : await soon(directory.queues(), SHORT_WAIT_MS)
    const period = fixedPeriod(asked, week ?? defaults.weekStartsOn, now() / 1000) ?? asked.question.period
    const fixed = { ...asked.question, period, tz: asked.zone, interval: asked.interval }
    return {
      queueName: queues?.find(({ id }) => id === queue)?.name ?? null,
      link: `${linkBase}${view.table === 'agents' ? '/' : '/intervals'}?${formatQuestion(fixed)}`,
      build,
      madeAt: Math.floor(now() / 1000),
    }
  }
}

function factsOf({ asked, look }: Looked, view: ExportView, sums: SumsByBucket, agents: number) {
  const nothing = { rows: [], total: 0, page: 1, pageSize: 1 }
  const intervals = intervalsAnswer(asked, look, sums, nothing)
  const { basis } = intervals
  const { totals } = view.table === 'agents' ? agentsAnswer(asked, look, sums, nothing) : intervals
  const ofAgents = { all: agents, online: sums.get(null)?.agents ?? 0 }
  const ofIntervals = { all: basis.agentIntervals ?? 0, online: onlinePieces(sums) }
  const wanted = ({ all, online }: typeof ofAgents) => (view.offline ? all : online)
  const inFile = (counts: typeof ofAgents) => Math.min(wanted(counts), view.rows ?? Infinity)
  const shown = view.table === 'agents' ? ofAgents : ofIntervals
  return {
    ...{ view, asked, known: look, totals },
    rows: inFile(shown),
    agentRows: inFile(ofAgents),
    allRows: wanted(shown),
    offlineRows: shown.all - shown.online,
    inconsistentRows: basis.inconsistentAgentIntervals ?? 0,
  }
}

/** Agents with online time, over the intervals. */
function onlinePieces(sums: SumsByBucket): number {
  return [...sums].reduce((count, [bucket, figures]) => (bucket === null ? count : count + figures.agents), 0)
}
