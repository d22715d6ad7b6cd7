import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type ExportFormat, type ExportView, formatAddress, type Question, type ViewPair } from '@readyboard/contract'
import type { Viewer } from '../access/viewer.ts'
import { csvFile } from '../export/csv-file.ts'
import type { ExportFacts, ExportRows } from '../export/export-facts.ts'
import { fileName } from '../export/file-name.ts'
import { jsonFile } from '../export/json-file.ts'
import { xlsxFile } from '../export/xlsx-file.ts'
import { XLSX_TYPE } from '../export/xlsx-parts.ts'
import { type Asked, toCoverage } from '../reports/asked.ts'
import { agentsAnswer, intervalsAnswer } from '../reports/table-answers.ts'
import type { SumsByBucket } from '../reports/time-sheet-report.ts'
import type { Listed, Snapshot, Store } from '../store/store.ts'
import type { Directory } from '../sync/directory.ts'
import { SHORT_WAIT_MS, soon } from '../sync/soon.ts'
import type { AskingDefaults } from './answer-resolve.ts'
import { BadQuestion, type Waiting } from './answers.ts'
import type { ExportAnswers, ExportDescription, ExportFile, ExportOrigin } from './export-answers.ts'
import { exportRows } from './export-rows.ts'
import { fixedQuestion, withoutDefaults } from './fixed-question.ts'
import { listedNow } from './listed-now.ts'
import { coveredSecondsOf, filterOf, type Looked, type Looker, showsOf } from './looked.ts'
import { lookedSnapshot } from './looked-snapshot.ts'
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
    async exportFile(viewer, question, view, origin, waiting) {
      const at = await looker.looked(viewer, question, waiting)
      // A glance at the first rows is read at once and needs no place.
      if (view.rows !== null) return await glance(viewer, at, view, origin, waiting)
      // Only now: whoever waits for Zoom holds nothing of the store.
      if (open >= MOST_AT_ONCE)
        throw new Refusal('overloaded', 'Other files are being written at the moment. Try again in a while.', {
          headers: retryAfter(10),
        })
      open += 1
      const leave = () => {
        open -= 1
      }
      const { snapshot, description, body } = await begun(viewer, at, view, origin, waiting).catch((error: unknown) => {
        leave()
        throw error
      })
      let ending: Promise<void> | null = null
      const end = () => {
        ending ??= snapshot.end().finally(leave)
        return ending
      }
      return { ...description, body, end }
    },

    async describeFile(viewer, question, view, origin, waiting) {
      const { snapshot, description } = await begun(
        viewer,
        await looker.looked(viewer, question, waiting),
        view,
        origin,
        waiting,
      )
      await snapshot.end()
      return description
    },
  }

  /** Read whole before its client takes any of it: a slow one must not hold a connection of the store. */
  async function glance(...asked: Parameters<typeof begun>): Promise<ExportFile> {
    const { snapshot, description, body } = await begun(...asked)
    try {
      const bytes = await buffer(body())
      return { ...description, body: () => Readable.from([bytes]), end: async () => undefined }
    } finally {
      await snapshot.end()
    }
  }

  /** A file that is ready to be written, with the snapshot it is written from; the caller ends that. */
  async function begun(viewer: Viewer, looked: Looked, view: ExportView, origin: ExportOrigin, waiting: Waiting) {
    const { at, snapshot, listed } = await lookedSnapshot(
      store,
      looked,
      () => looker.lookedAt(viewer, looked.asked, { ...waiting, waitSeconds: 0 }),
      (seen) => listedNow(directory, seen),
    )
    try {
      const filter = filterOf(at, view.search, view.only === 'inconsistent')
      const sums = await snapshot.sums(filter)
      const agents = await agentTotal(at, snapshot, listed, view)
      const facts = { ...factsOf(at, view, sums, agents), ...(await contextOf(at, view, origin)) }
      const rows = exportRows({ at, snapshot, filter, sums, listed, view })
      const description: ExportDescription = {
        name: fileName(facts),
        contentType: CONTENT_TYPE[view.format],
        coverage: toCoverage(at.asked, at.look),
        shows: showsOf('export', at),
        rows: facts.rows,
        allRows: facts.allRows,
        offlineRows: facts.offlineRows,
        inconsistentRows: facts.inconsistentRows,
      }
      return { snapshot, description, body: () => BODY[view.format](facts, rows) }
    } catch (error) {
      await snapshot.end()
      throw error
    }
  }

  /** The same asked again, of the same range where a text can say it. */
  function linked(asked: Asked): Question {
    try {
      return fixedQuestion(asked, defaults, now() / 1000)
    } catch (error) {
      if (error instanceof BadQuestion) return withoutDefaults(asked, defaults)
      throw error
    }
  }

  async function contextOf({ asked }: Looked, view: ExportView, { linkBase, build }: ExportOrigin) {
    const { queue } = asked.question
    const queues = queue === null ? null : await soon(directory.queues(), SHORT_WAIT_MS)
    return {
      queueName: queues?.find(({ id }) => id === queue)?.name ?? null,
      link: `${linkBase}${view.table === 'agents' ? '/' : '/intervals'}?${formatAddress(linked(asked), shownAs(view))}`,
      build,
      madeAt: Math.floor(now() / 1000),
    }
  }
}

/** What a page needs besides the question to show the rows that are in the file. */
function shownAs({ search, only }: ExportView): ViewPair[] {
  const pairs: ViewPair[] = []
  if (search !== '') pairs.push(['search', search])
  if (only !== null) pairs.push(['only', only])
  return pairs
}

/** How many the agents' table has, with those who have no row; 0 where it is no part of the file. */
async function agentTotal(
  at: Looked,
  snapshot: Snapshot,
  listed: readonly Listed[],
  { table, format, only, search }: ExportView,
): Promise<number> {
  if (table === 'intervals' && (format !== 'xlsx' || only !== null)) return 0
  const page = { sort: 'displayName', order: 'asc', limit: 1, offset: 0 } as const
  return (await snapshot.agentSums(filterOf(at, search), page, coveredSecondsOf(at.look), 'day', listed)).total
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
