import type { AgentsAnswer, Question, TimeSheetReport } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { agentsQuery } from '../api/report-query.ts'
import { resolvedDays } from '../question/range-words.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table/data-table.tsx'
import { DurationUnitChoice } from '../ui/duration-unit-choice.tsx'
import { formatCount } from '../ui/format.ts'
import { USUAL_PAGE_SIZE } from '../ui/page-sizes.ts'
import { Pager } from '../ui/pager.tsx'
import { Panel } from '../ui/panel.tsx'
import { PastTheEnd } from '../ui/past-the-end.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { useMedia } from '../ui/use-media.ts'
import { agentColumns, totalCells } from './agent-columns.tsx'
import { AgentList } from './agent-list.tsx'
import { AgentSkeleton } from './agent-skeleton.tsx'
import { agentsView, OWN_SORT } from './agents-view.ts'
import { coveredWords } from './covered-words.ts'
import './agents.css'

type AgentsCardProps = { report: TimeSheetReport | null; now: number }

/** The agents of the question, a page at a time. While the first fetch runs it waits, so that no total is read too early. */
export function AgentsCard({ report, now }: AgentsCardProps) {
  const { question, search, setTable } = useQuestion()
  const { table, unit } = agentsView(search)
  const [early, setEarly] = useState<Question | null>(null)
  const waiting = report?.coverage.state === 'fetching' && early !== question
  const answer = useQuery(agentsQuery(question, table))
  const onSearch = useCallback((text: string) => setTable({ search: text }, { replace: true }), [setTable])
  const waitingNote = waiting && report && (
    <>
      Opens when all of the range is in, so totals are not read too early.{' '}
      {report.coverage.intervals.covered > 0 && (
        <button type="button" className="text-link underline underline-offset-2" onClick={() => setEarly(question)}>
          Show {coveredWords(report.series, report.query.interval, now)} now
        </button>
      )}
    </>
  )
  return (
    <section className="card" aria-labelledby="agents-title">
      <div className="table-toolbar">
        <h2 id="agents-title" className="text-base font-semibold">
          Agents
        </h2>
        <span className="text-xs text-t3">{waitingNote || (answer.data && agentsNote(answer.data))}</span>
        {!waiting && (
          <div className="ml-auto flex flex-wrap items-center gap-2">
            <SearchField label="Find an agent" value={table.search} onSearch={onSearch} className="w-[200px]" />
            <DurationUnitChoice
              className="max-md:hidden"
              unit={unit}
              onChange={(next) => setTable({ units: next === 'decimal' ? next : null }, { replace: true })}
            />
          </div>
        )}
      </div>
      {!answer.data || waiting ? (
        <AgentSkeleton />
      ) : (
        <AgentRows answer={answer.data} stale={answer.isPlaceholderData} />
      )}
    </section>
  )
}

function AgentRows({ answer, stale }: { answer: AgentsAnswer; stale: boolean }) {
  const { search, setTable, ask } = useQuestion()
  const { table, unit } = agentsView(search)
  const narrow = useMedia('(max-width: 767.98px)')
  const onAgent = useCallback((userId: string) => ask({ agents: [userId] }), [ask])
  const columns = useMemo(() => agentColumns(unit, onAgent), [unit, onAgent])
  const { rows, totals, total } = answer
  if (total === 0 && table.search)
    return (
      <Panel
        icon="search"
        title={`No agents match “${table.search}”`}
        action={<Button onClick={() => setTable({ search: null })}>Clear search</Button>}
      >
        Check the spelling, or clear the search.
      </Panel>
    )
  if (rows.length === 0 && total > 0) return <PastTheEnd onFirst={() => setTable({ page: null })} />
  if (rows.length === 0) return <NobodyListed answer={answer} />
  const name = total === 1 ? '1 agent' : `All ${formatCount(total)} agents`
  const toSort = (sort: { sort: string; order: string } | null) =>
    setTable({ sort: sort?.sort ?? null, order: sort?.order ?? null })
  return (
    <>
      {narrow ? (
        <AgentList rows={rows} stale={stale} sort={table} onSort={toSort} onAgent={onAgent} />
      ) : (
        <DataTable
          caption="Time in each state by agent"
          className="agents-table"
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          sort={table}
          ownSort={OWN_SORT}
          onSort={toSort}
          totals={totalCells(totals, name, unit)}
          stale={stale}
        />
      )}
      <div className="table-footer">
        <span>{addsUpNote(answer)}</span>
        <span className="grow" />
        <Pager
          {...{ page: answer.page, pageSize: answer.pageSize, total }}
          onPage={(page) => setTable({ page: page === 1 ? null : String(page) })}
          onPageSize={(size) => setTable({ pageSize: size === USUAL_PAGE_SIZE ? null : String(size) })}
        />
      </div>
    </>
  )
}

/** Which kind of nothing it is: nobody was online, or nothing is fetched. */
function NobodyListed({ answer: { coverage, query } }: { answer: AgentsAnswer }) {
  const { ask } = useQuestion()
  const week = query.range !== 'last-7-days' && (
    <Button onClick={() => ask({ period: 'last-7-days' })}>Show the last 7 days</Button>
  )
  if (coverage.state === 'complete')
    return (
      <Panel icon="calendar" title="Nothing happened in this range" action={week}>
        Fetched and complete: nobody was online, {resolvedDays(query)}.
      </Panel>
    )
  return (
    <Panel icon="clock" title={coverage.fetch ? 'On its way from Zoom' : 'Not fetched'} action={week}>
      Nothing of this range is stored yet, so there is nobody to list.
    </Panel>
  )
}

const rowKey = ({ userId }: { userId: string }) => userId

function agentsNote({ total, totals, coverage }: AgentsAnswer): string {
  const online = totals.agents === null ? '' : ` · ${formatCount(totals.agents)} online`
  const partial = coverage.state === 'complete' ? '' : ' · of what is fetched so far'
  return `${formatCount(total)} listed${online} · ratios from sums${partial}`
}

function addsUpNote({ totals }: AgentsAnswer): string {
  const off = totals.inconsistentRows
  if (off === null) return ''
  return off === 0 ? 'Every row adds up.' : `${formatCount(off)} ${off === 1 ? 'row does' : 'rows do'} not add up.`
}
