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

/** Summary, series and coverage of a question. */
export function reportQuery(question: Question) {
  return timeSheetQuery('/reports/time-sheet', formatQuestion(question), (report: TimeSheetReport) => report)
}

/** A page of a table with what was asked for it: while the next is awaited, the address says something else already. */
export type TablePage<Answer, Sort extends string> = Answer & { table: TableView<Sort> }

/** One page of the agents table; totals are of all pages. */
export function agentsQuery(question: Question, table: TableView<AgentSort>) {
  const text = joined(formatQuestion(question), tableText(table))
  return timeSheetQuery('/reports/time-sheet/agents', text, (answer: AgentsAnswer) => ({ ...answer, table }))
}

/** One page of agent × interval. */
export function intervalsQuery(question: Question, table: TableView<IntervalSort>) {
  const text = joined(formatQuestion(question), tableText(table))
  return timeSheetQuery('/reports/time-sheet/intervals', text, (answer: IntervalsAnswer) => ({ ...answer, table }))
}

type Answer = { query: { to: string }; coverage: Coverage }

function timeSheetQuery<Told extends Answer, Found extends Told>(
  path: string,
  text: string,
  read: (answer: Told) => Found,
) {
  return queryOptions({
    queryKey: [TIME_SHEET_KEY, path, text],
    queryFn: async ({ signal }) => read(await fetchJson<Told>(text ? `${path}?${text}` : path, signal)),
    // A new question keeps the old numbers, dimmed, until its own have come.
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data ? nextAskMs(state.data, Date.now()) : false),
  })
}

/** When to ask again without being told: at the next try after trouble, soon while fetching or waiting for consent, each minute while an interval is running. */
export function nextAskMs({ query, coverage }: Answer, now: number): number | false {
  const retryAt = coverage.problem?.retryAt
  if (retryAt) return Math.max(2_000, Date.parse(retryAt) - now + 1_000)
  if (coverage.fetch) return FETCHING_MS
  // Somebody else may give the consent.
  if (coverage.problem?.code === 'needs-consent') return CONSENT_MS
  return Date.parse(query.to) > now ? RUNNING_INTERVAL_MS : false
}

function tableText({ sort, order, search, page, pageSize, only }: TableView): string {
  const params = new URLSearchParams({ sort, order, page: String(page), pageSize: String(pageSize) })
  if (search) params.set('search', search)
  if (only) params.set('only', only)
  return params.toString()
}

const joined = (...texts: string[]) => texts.filter(Boolean).join('&')
