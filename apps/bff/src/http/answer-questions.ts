import { setTimeout as delay } from 'node:timers/promises'
import {
  type AgentSort,
  type EstimateAnswer,
  formatQuestion,
  type IntervalSort,
  type Question,
  type TableView,
} from '@readyboard/contract'
import { formatInstant } from '@readyboard/timesheet'
import type { Asked } from '../reports/asked.ts'
import { spanOf } from '../reports/figures.ts'
import { agentsAnswer, intervalsAnswer } from '../reports/table-answers.ts'
import { timeSheetReport } from '../reports/time-sheet-report.ts'
import type { RowFilter, Store } from '../store/store.ts'
import { DayIsSpent } from '../sync/budget.ts'
import type { SyncRoom } from '../sync/create-sync.ts'
import { ListUnavailable } from '../sync/kept-list.ts'
import { digestOf, listedAgents } from '../sync/listed-agents.ts'
import type { Look } from '../sync/look.ts'
import type { Trouble } from '../sync/trouble.ts'
import { answerEstimate } from './answer-estimate.ts'
import { agentList, queueList } from './answer-lists.ts'
import { type AskingDefaults, resolveQuestion } from './answer-resolve.ts'
import { type Answers, NotFound, NothingStored, type Waiting } from './answers.ts'

type Told = Look & { trouble: (Trouble & { estimate?: EstimateAnswer }) | null }
type Looked = { asked: Asked; look: Told }

/** The routes' answers, from what is stored and what is on its way. */
export function answerQuestions(
  store: Store,
  room: SyncRoom,
  defaults: AskingDefaults,
  now: () => number = Date.now,
): Answers {
  const { sync, fetcher, directory, budget, settings } = room

  /** Looks, and while something is missing waits for it as long as the viewer does. */
  async function lookAt(question: Question, { waitSeconds, signal }: Waiting): Promise<Looked> {
    const asked = resolveQuestion(question, defaults, Math.floor(now() / 1000))
    await refuseUnknown(question)
    // By the steady clock: the other one may jump.
    const deadline = performance.now() + waitSeconds * 1000
    for (;;) {
      const { look, job } = await sync.look({ ...asked, queue: question.queue, agents: question.agents })
      // The table that opens when everything is in shall not wait for who there is.
      if (job) void directory.members(question.queue).catch(() => undefined)
      const covered = look.buckets.every((bucket) => bucket.covered)
      const left = deadline - performance.now()
      if (covered || left <= 0 || signal.aborted || fetcher.isClosing) return { asked, look }
      if (job) {
        await job.waitFor(within(left, signal))
        continue
      }
      const retryAt = look.trouble?.retryAt ?? null
      const retryIn = retryAt === null ? Number.POSITIVE_INFINITY : retryAt * 1000 - now()
      if (retryIn > left) return { asked, look }
      await within(Math.max(100, retryIn), signal)
    }
  }

  /** Someone else's queue and one that is not there get the same answer. */
  async function refuseUnknown({ queue, agents }: Pick<Question, 'queue' | 'agents'>): Promise<void> {
    if (queue !== null) {
      const queues = await directory.queues().catch(() => null)
      if (queues && !queues.some(({ id }) => id === queue)) throw new NotFound('queue')
    }
    if (agents.length === 0) return
    const known = await store.knownPeople(agents)
    const others = agents.filter((agent) => !known.has(agent))
    if (others.length === 0) return
    const everybody = await directory.agents(null).catch(() => null)
    if (everybody && !others.every((agent) => everybody.some(({ id }) => id === agent))) throw new NotFound('agent')
  }

  /** A list that nobody has kept is like a range that nobody has fetched. */
  async function unlessUnavailable<Answer>(list: Promise<Answer>): Promise<Answer> {
    return await list.catch((error: unknown) => {
      if (!(error instanceof ListUnavailable)) throw error
      throw new NothingStored(
        `${error.trouble.detail} The list is not stored yet.`,
        secondsUntil(error.trouble.retryAt),
      )
    })
  }

  const secondsUntil = (instant: number) => Math.max(1, instant - Math.floor(now() / 1000))

  function refuseNothing({ look: { fetch, trouble, buckets } }: Looked): void {
    // Trouble without an end is no trouble of Zoom's: somebody has to decide, and the answer says what.
    if (fetch || !trouble || trouble.retryAt === null || buckets.some(({ covered }) => covered)) return
    throw new NothingStored(`${trouble.detail} Nothing of this range is stored yet.`, secondsUntil(trouble.retryAt))
  }

  async function looked(question: Question, waiting: Waiting): Promise<Looked> {
    const result = await lookAt(question, waiting)
    refuseNothing(result)
    const { asked, look } = result
    if (look.trouble?.code === 'needs-consent')
      return { asked, look: { ...look, trouble: { ...look.trouble, estimate: await estimate(question) } } }
    const { outage } = fetcher.outcomes
    // Whose numbers are all stored should know, too, that nothing newer can come at present.
    if (look.trouble !== null || outage === null || !look.buckets.some(({ covered }) => covered)) return result
    return { asked, look: { ...look, trouble: outage, validUntil: 0 } }
  }

  const estimate = (question: Question) => answerEstimate(sync, question, defaults, Math.floor(now() / 1000))

  const filterOf = (look: Look, question: Question, search = '', onlyInconsistent = false): RowFilter => ({
    edges: look.edges,
    agents: question.agents,
    search,
    onlyInconsistent,
  })

  return {
    async report(question, waiting) {
      const { asked, look } = await looked(question, waiting)
      return {
        key: keyOf('report', asked, look),
        body: async () => timeSheetReport(asked, look, await store.sums(filterOf(look, question))),
      }
    },

    async agents(question, table: TableView<AgentSort>, waiting) {
      const first = await looked(question, waiting)
      const listedWhen = await listedAgents(directory, question)
      // What was on its way may have come while Zoom said who there is: nobody would tell the viewer again.
      const { asked, look } = first.look.fetch ? await looked(question, { ...waiting, waitSeconds: 0 }) : first
      const listed = listedWhen(look.buckets.some(({ covered }) => covered))
      return {
        key: keyOf('agents', asked, look, [table, digestOf(listed)]),
        body: async () => {
          const filter = filterOf(look, question, table.search)
          const span = spanOf(asked.to - asked.from, asked.interval)
          const [totals, { rows, total }] = await Promise.all([
            store.sums(filter),
            store.agentSums(filter, pageOf(table), coveredSecondsOf(look), span, listed),
          ])
          return agentsAnswer(asked, look, totals, { ...table, rows, total })
        },
      }
    },

    async intervals(question, table: TableView<IntervalSort>, waiting) {
      const { asked, look } = await looked(question, waiting)
      return {
        key: keyOf('intervals', asked, look, table),
        body: async () => {
          const filter = filterOf(look, question, table.search, table.only === 'inconsistent')
          const longest = Math.max(...asked.buckets.map(({ start, end }) => end - start))
          const span = spanOf(longest, asked.interval)
          const [totals, { rows, total }] = await Promise.all([
            store.sums(filter),
            store.intervalSums(filter, pageOf(table), coveredSecondsOf(look), span),
          ])
          return intervalsAnswer(asked, look, totals, { ...table, rows, total })
        },
      }
    },

    queueList: (search, cursor) => unlessUnavailable(queueList(directory, search, cursor)),
    async agentList(queue, search, cursor) {
      await refuseUnknown({ queue, agents: [] })
      return await unlessUnavailable(agentList(directory, queue, search, cursor))
    },

    async estimate(question) {
      await refuseUnknown(question)
      return await estimate(question)
    },

    async startFetch(question, how) {
      const { queue, agents } = question
      const asked = resolveQuestion(question, defaults, Math.floor(now() / 1000))
      await refuseUnknown(question)
      const job = await sync.fetch({ ...asked, queue, agents }, how).catch((error: unknown) => {
        if (!(error instanceof DayIsSpent)) throw error
        throw new NothingStored(`Nothing can be fetched: ${error.message}.`, (error.resetsAt - now()) / 1000)
      })
      const { id, requestsExpected, secondsLeft } = job.progress()
      return { id, requestsExpected, secondsLeft }
    },

    stopFetch: (id) => fetcher.stop(id),

    async quota() {
      const [used, mayUseToday, otherAppsSeen, stop] = await Promise.all([
        budget.usedToday(),
        budget.mayUseToday(),
        budget.othersSeen(),
        budget.stoppedUntil(),
      ])
      return {
        perSecond: settings.perSecond,
        perDay: settings.perDay,
        share: settings.share,
        usedToday: used.used,
        otherAppsSeen,
        resetsAt: formatInstant(budget.resetsAt() / 1000, 'UTC'),
        mayUseToday,
        refreshesToday: used.refreshes,
        backfillToday: used.backfills,
        stoppedUntil: stop === null ? null : formatInstant(Math.ceil(stop / 1000), 'UTC'),
      }
    },

    watchFetch(id, listener) {
      const job = fetcher.job(id)
      if (!job) return null
      const tell = () => {
        const { end } = job
        if (end === null || end.type === 'progress') listener({ type: 'progress', ...job.progress() })
        else if (end.type === 'done') listener({ type: 'done', id })
        else listener({ type: 'failed', id, detail: end.trouble.detail })
      }
      const stop = job.listen(tell)
      tell()
      return stop
    },

    async notReadyBecause() {
      const readable = await store.requestsUsed('').then(
        () => true,
        () => false,
      )
      if (!readable) return ['The store cannot be read.']
      const full = await store.cannotWriteBecause()
      return full === null ? [] : [`What Zoom sends cannot be kept: ${full}.`]
    },
  }
}

/** The end of the time, or nobody waiting any more. */
async function within(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal, ref: false }).catch(() => undefined)
}

function coveredSecondsOf({ coveredSeconds, buckets }: Look) {
  return { range: coveredSeconds, buckets: buckets.map((bucket) => bucket.coveredSeconds) }
}

function pageOf({ sort, order, page, pageSize }: TableView) {
  return { sort, order, limit: pageSize, offset: (page - 1) * pageSize }
}

/** All that an answer depends on; null while it changes by itself. */
function keyOf(route: string, { question, from, to, zone }: Asked, look: Look, table: unknown = null): string | null {
  if (look.validUntil === 0) return null
  return JSON.stringify([route, formatQuestion(question), from, to, zone, look.version, table])
}
