import type { AgentSort, AgentsAnswer } from '@readyboard/contract'
import { useCallback, useMemo } from 'react'
import type { TablePage } from '../api/report-query.ts'
import { comparedLook } from '../compare/compared-column.tsx'
import { isOutOfReach } from '../coverage/out-of-reach.ts'
import { agentIntervalName, agentIntervalWords } from '../occupancy/sum-words.ts'
import { EVERYBODY } from '../question/everybody.ts'
import { resolvedDays } from '../question/range-words.ts'
import { useColumns } from '../question/use-columns.ts'
import { usePrepare } from '../question/use-prepare.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { arranged, withWidth } from '../ui/data-table/column-choice.ts'
import { DataTable } from '../ui/data-table/data-table.tsx'
import { sortParameters } from '../ui/data-table/next-sort.ts'
import { formatCount, formatPercent } from '../ui/format.ts'
import { Panel } from '../ui/panel.tsx'
import { PastTheEnd } from '../ui/past-the-end.tsx'
import { QuietKey } from '../ui/quiet-cell.tsx'
import { TableFooter } from '../ui/table-footer.tsx'
import { useMedia } from '../ui/use-media.ts'
import { AGENTS_TABLE as WORDS } from '../words/agents-table.ts'
import { OUT_OF_REACH } from '../words/out-of-reach.ts'
import { plural } from '../words/plural.ts'
import { agentColumnInfos, agentColumns, totalCells } from './agent-columns.tsx'
import { AgentList } from './agent-list.tsx'
import { agentsPageQuery, agentsView, OWN_SORT } from './agents-view.ts'
import { RowsOffLink } from './rows-off-link.tsx'

type AgentRowsProps = {
  answer: TablePage<AgentsAnswer, AgentSort>
  /** Epoch seconds at which the answer arrived. */
  now: number
  stale: boolean
}

/** One page of the agents, or which kind of nothing it is. */
export function AgentRows({ answer, now, stale }: AgentRowsProps) {
  const { setTable, ask, occupancy } = useQuestion()
  const prepare = usePrepare(agentsPageQuery)
  const { table, unit } = agentsView(useView())
  const narrow = useMedia('(max-width: 767.98px)')
  const onAgent = useCallback((userId: string) => ask({ ...EVERYBODY, agents: [userId] }), [ask])
  const { rows, totals, total, query, coverage } = answer
  const { interval } = query
  const compared = useMemo(() => comparedLook(answer, answer.compared, now), [answer, now])
  const look = useMemo(() => ({ unit, occupancy, interval, compared }), [unit, occupancy, interval, compared])
  const { choice, choose } = useColumns('agents')
  const infos = agentColumnInfos(compared !== null)
  const columns = useMemo(
    () => arranged(agentColumns(look, onAgent), agentColumnInfos(look.compared !== null), choice),
    [look, onAgent, choice],
  )
  if (total === 0 && answer.table.search)
    return (
      <Panel
        icon="search"
        title={WORDS.noMatch({ search: answer.table.search })}
        action={<Button onClick={() => setTable({ search: null })}>{WORDS.clearSearch}</Button>}
      >
        {WORDS.noMatchHelp}
      </Panel>
    )
  if (rows.length === 0 && total > 0) return <PastTheEnd onFirst={() => setTable({ page: null })} />
  // Where nothing is fetched a table of everybody would only say so as often as there are people.
  if (rows.length === 0 || (totals.agents === null && query.agents.length === 0))
    return <NobodyOnline answer={answer} />
  const nobody = !answer.table.search && !totals.agents && rows.some(({ presence }) => presence !== 'not-a-member')
  return (
    <>
      {nobody && <NobodyOnline answer={answer} />}
      {narrow ? (
        <AgentList rows={rows} look={look} notFinal={isNotFinal(coverage)} stale={stale} />
      ) : (
        <DataTable
          caption={WORDS.caption}
          className={`agents-table ${isNotFinal(coverage) ? 'not-final' : ''}`}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          sorted={answer.table}
          sort={table}
          ownSort={OWN_SORT}
          onSort={(sort) => setTable(sortParameters(sort))}
          onSortIntent={(sort) => prepare(sortParameters(sort))}
          totals={totalCells(answer, look)}
          stale={stale}
          widths={choice.widths}
          onWidth={(id, width) => choose((now) => withWidth(now, id, width), infos)}
        />
      )}
      <TableFooter page={answer.page} pageSize={answer.pageSize} {...{ total, setTable, prepare }}>
        <AddsUpNote answer={answer} />
        <QuietKey rows={rows} />
      </TableFooter>
    </>
  )
}

/** Which kind of nothing it is: nobody was online, or nothing is fetched. */
function NobodyOnline({ answer: { coverage, query, total } }: { answer: AgentsAnswer }) {
  const { ask } = useQuestion()
  const week = query.range !== 'last-7-days' && (
    <Button onClick={() => ask({ period: 'last-7-days' })}>{WORDS.lastWeek}</Button>
  )
  if (coverage.state === 'complete')
    return (
      <Panel icon="calendar" title={WORDS.nothing} action={week}>
        {plural(Math.max(1, total), WORDS.nothingHelp)({ count: formatCount(total), days: resolvedDays(query) })}
      </Panel>
    )
  if (isOutOfReach(coverage))
    return (
      <Panel icon="clock" title={OUT_OF_REACH.title} action={week}>
        {OUT_OF_REACH.why}
      </Panel>
    )
  if (coverage.problem?.code === 'needs-consent')
    return (
      <Panel icon="clock" title={WORDS.undecided} action={week}>
        {WORDS.undecidedHelp}
      </Panel>
    )
  return (
    <Panel icon="clock" title={coverage.fetch ? WORDS.onItsWay : WORDS.notFetched} action={week}>
      {WORDS.notFetchedHelp}
    </Panel>
  )
}

/** Whether Zoom may still change every number of an answer. */
function isNotFinal({ intervals: { covered, provisional } }: AgentsAnswer['coverage']): boolean {
  return covered > 0 && provisional === covered
}

const rowKey = ({ userId }: { userId: string }) => userId

/** `1,562 of 1,571 agent-hours add up (99.4 %).`, and the way to those that don't. */
function AddsUpNote({ answer: { basis, query } }: { answer: AgentsAnswer }) {
  const { agentIntervals: all, inconsistentAgentIntervals: off } = basis
  if (!all || off === null) return null
  if (off === 0)
    return plural(all, WORDS.allAddUp)({ count: formatCount(all), unit: agentIntervalName(all, query.interval) })
  const words = plural(all - off, WORDS.addUp)
  const count = formatCount(all - off)
  const percent = formatPercent((all - off) / all)
  return (
    <span>
      {words({ count, pieces: agentIntervalWords(all, query.interval), percent })}{' '}
      <RowsOffLink agent={null} className="text-link underline underline-offset-2">
        {plural(off, WORDS.showThose)({ count: formatCount(off) })}
      </RowsOffLink>
    </span>
  )
}
