import type { AgentsAnswer, Question, TimeSheetReport } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { provisionalWords } from '../coverage/coverage-words.ts'
import { coveredWords } from '../coverage/covered-words.ts'
import { plainAverageWords } from '../occupancy/plain-average.ts'
import { unitParameter } from '../question/duration-unit.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { ColumnsButton } from '../ui/columns-button.tsx'
import { DurationUnitChoice } from '../ui/duration-unit-choice.tsx'
import { FailedPart } from '../ui/failed-part.tsx'
import { formatCount } from '../ui/format.ts'
import { lateContent } from '../ui/late-content.ts'
import { lazyContent } from '../ui/lazy-content.ts'
import { Reason } from '../ui/reason.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { AGENTS_CARD as WORDS } from '../words/agents-card.ts'
import { AgentSkeleton } from './agent-skeleton.tsx'
import { AgentSort } from './agent-sort.tsx'
import { agentsPageQuery, agentsView } from './agents-view.ts'
import { listedReason } from './listed-reason.ts'
import './agents.css'

const columnsMenu = lazyContent(async () => (await import('./agent-columns-menu.tsx')).AgentColumnsMenu)
// The figures are read before the table's code is run.
const AgentRows = lateContent(async () => (await import('./agent-rows.tsx')).AgentRows, <AgentSkeleton />)

type AgentsCardProps = {
  report: TimeSheetReport | null
  now: number
  /** The card is the whole page: its name is the page's. */
  alone?: boolean
}

/** The agents of the question, a page at a time. While the first fetch runs it waits, so that no total is read too early. */
export function AgentsCard({ report, now, alone = false }: AgentsCardProps) {
  const Heading = alone ? 'h1' : 'h2'
  const { question, occupancy, setTable } = useQuestion()
  const view = useView()
  const { table, unit } = agentsView(view)
  const [early, setEarly] = useState<Question | null>(null)
  const answer = useQuery(agentsPageQuery(question, view))
  // The figures may be whole a moment before the table's own answer is.
  const own = answer.isPlaceholderData ? undefined : answer.data
  const waiting = early !== question && [report, own].some((told) => told?.coverage.state === 'fetching')
  const onSearch = useCallback((text: string) => setTable({ search: text }, { replace: true }), [setTable])
  const waitingNote = waiting && report && (
    <>
      {WORDS.waiting}{' '}
      {report.coverage.intervals.covered > 0 && (
        <button type="button" className="text-link underline underline-offset-2" onClick={() => setEarly(question)}>
          {WORDS.showNow({ covered: coveredWords(report.series, report.query.interval, now) })}
        </button>
      )}
    </>
  )
  return (
    <section className="card" aria-labelledby="agents-title">
      <div className="table-toolbar">
        <Heading id="agents-title" className="text-base font-semibold">
          {WORDS.title}
        </Heading>
        <span className="text-xs text-t3">
          {waitingNote || (answer.data && <AgentsNote answer={answer.data} occupancy={occupancy} />)}
        </span>
        {/* Hidden, not gone: what somebody began to type before the first answer stays. */}
        <div hidden={waiting} className="ml-auto flex flex-wrap items-center gap-2">
          <SearchField label={WORDS.find} value={table.search} onSearch={onSearch} className="w-[200px]" />
          <AgentSort
            {...{ sort: table, occupancy }}
            onSort={(sort) => setTable({ sort: sort?.sort ?? null, order: sort?.order ?? null })}
          />
          <DurationUnitChoice
            className="max-md:hidden"
            unit={unit}
            onChange={(next) => setTable(unitParameter(next), { replace: true })}
          />
          <span className="max-md:hidden">
            <ColumnsButton content={columnsMenu} />
          </span>
        </div>
      </div>
      {answer.error && !answer.data && !waiting ? (
        <FailedPart title={WORDS.failed} error={answer.error} retry={answer.refetch} />
      ) : !answer.data || waiting ? (
        <AgentSkeleton />
      ) : (
        <AgentRows answer={answer.data} now={answer.data.trueAt / 1000} stale={answer.isPlaceholderData} />
      )}
    </section>
  )
}

/** How many there are and what the numbers rest on. Whom the list holds is told behind the first of them. */
function AgentsNote({ answer, occupancy }: { answer: AgentsAnswer; occupancy: OccupancyChoice }) {
  return (
    <>
      <Reason reason={listedReason(answer.query)}>{WORDS.listed({ count: formatCount(answer.total) })}</Reason>
      {` · ${agentsNote(answer, occupancy)}`}
    </>
  )
}

function agentsNote({ totals, basis, coverage, query }: AgentsAnswer, occupancy: OccupancyChoice): string {
  if (totals.agents === null) return WORDS.nothingFetched
  const plain = plainAverageWords(totals, basis, occupancy)
  const average = plain && (plain.off ? WORDS.averageOff({ average: plain.value, off: plain.off }) : plain.value)
  return facts(
    WORDS.online({ count: formatCount(totals.agents) }),
    average ? WORDS.fromSumsBeside({ average }) : WORDS.fromSums,
    coverage.state === 'complete' ? null : WORDS.soFar,
    provisionalWords(coverage, query.interval),
  )
}

const facts = (...words: (string | null)[]) => words.filter(Boolean).join(' · ')
