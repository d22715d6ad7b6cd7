import {
  type AgentSort,
  type AgentsAnswer,
  type Coverage,
  formatQuestion,
  type IntervalSort,
  type IntervalsAnswer,
  type Question,
  type TableView,
  type TimeSheetReport,
} from '@readyboard/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchJson } from './fetch-json.ts'

/** Everything that changes when time sheets arrive: figures, series and both tables share this first part of their key. */
export const TIME_SHEET_KEY = 'time-sheet'

const RUNNING_INTERVAL_MS = 60_000
// Progress is told by events; this is for those who lose them, and for an answer that was on its way when all was in.
const FETCHING_MS = 3_000
const CONSENT_MS = 10_000

/** A question; with the id of a pinned link where the numbers that the link keeps are its answer. */
export type AskedQuestion = Question & { pinned?: string }

/** Summary, series and coverage of a question. */
export function reportQuery(question: AskedQuestion) {
  const read = (report: TimeSheetReport) => report
  if (question.pinned) return timeSheetQuery(pinnedPath(question.pinned, 'report'), '', read, true)
  return timeSheetQuery('/reports/time-sheet', formatQuestion(question), read)
}

/** A page of a table with what was asked for it: while the next is awaited, the address says something else already. */
export type TablePage<Answer, Sort extends string> = Answer & { table: TableView<Sort> }

/** One page of the agents table; totals are of all pages. */
export function agentsQuery(question: AskedQuestion, table: TableView<AgentSort>) {
  const read = (answer: AgentsAnswer) => ({ ...answer, table })
  if (question.pinned) return timeSheetQuery(pinnedPath(question.pinned, 'agents'), tableText(table), read, true)
  return timeSheetQuery('/reports/time-sheet/agents', joined(formatQuestion(question), tableText(table)), read)
}

/** One page of agent × interval. */
export function intervalsQuery(question: Question, table: TableView<IntervalSort>) {
  const text = joined(formatQuestion(question), tableText(table))
  return timeSheetQuery('/reports/time-sheet/intervals', text, (answer: IntervalsAnswer) => ({ ...answer, table }))
}

type Answer = {
  query: { to: string }
  coverage: Coverage
  /** What is compared with: in reports, in tables. */
  previous?: { coverage: Coverage } | null
  compared?: { coverage: Coverage } | undefined
}

/** With when its numbers were true, in epoch milliseconds: pinned ones when they were fetched, others when they came. */
export type Stamped<Found> = Found & { trueAt: number }

/**
 * Whatever changes when time sheets arrive. The answer itself says when it was true: while it stands in for the next
 * one, the query says only that its own has never come.
 */
export function timeSheetQuery<Told extends Answer, Found extends Told>(
  path: string,
  text: string,
  read: (answer: Told) => Found,
  pinned = false,
) {
  return queryOptions({
    queryKey: [TIME_SHEET_KEY, path, text],
    queryFn: async ({ signal }): Promise<Stamped<Found>> => {
      const found = read(await fetchJson<Told>(text ? `${path}?${text}` : path, signal))
      const { asOf } = found.coverage
      return { ...found, trueAt: pinned && asOf ? Date.parse(asOf) : Date.now() }
    },
    // A new question keeps the old numbers, dimmed, until its own have come.
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && !pinned ? nextAskMs(state.data, Date.now()) : false),
    // Pinned numbers never change.
    ...(pinned && { staleTime: Number.POSITIVE_INFINITY }),
  })
}

/** When to ask again without being told: at the next try after trouble, soon while fetching or waiting for consent, each minute while an interval is running. */
export function nextAskMs({ query, coverage, previous, compared }: Answer, now: number): number | false {
  const other = (previous ?? compared)?.coverage
  const running = Date.parse(query.to) > now && RUNNING_INTERVAL_MS
  const waits = [waitMs(coverage, now) || running, other !== undefined && waitMs(other, now)]
  const soonest = Math.min(...waits.filter((wait) => wait !== false))
  return Number.isFinite(soonest) && soonest
}

function waitMs({ problem, fetch }: Coverage, now: number): number | false {
  if (problem?.retryAt) return Math.max(2_000, Date.parse(problem.retryAt) - now + 1_000)
  if (fetch) return FETCHING_MS
  // Somebody else may give the consent.
  return problem?.code === 'needs-consent' && CONSENT_MS
}

function tableText({ sort, order, search, page, pageSize, only }: TableView): string {
  const params = new URLSearchParams({ sort, order, page: String(page), pageSize: String(pageSize) })
  if (search) params.set('search', search)
  if (only) params.set('only', only)
  return params.toString()
}

const pinnedPath = (id: string, part: 'report' | 'agents') => `/links/${encodeURIComponent(id)}/${part}`

const joined = (...texts: string[]) => texts.filter(Boolean).join('&')
