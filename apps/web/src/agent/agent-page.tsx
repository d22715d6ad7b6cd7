import type { TimeSheetReport } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { agentQuery } from '../api/agent-queries.ts'
import { useFollowFetch } from '../api/fetch-progress.ts'
import { type AskedQuestion, reportQuery } from '../api/report-query.ts'
import { useQueueName } from '../question/queue-filter.tsx'
import { periodWords } from '../question/range-words.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { AGENT_WORDS } from '../words/agent.ts'
import { agentFacts } from './agent-facts.ts'
import { AgentHeader } from './agent-header.tsx'
import { AgentSkeleton } from './agent-skeleton.tsx'
import { ComparedCard } from './compared-card.tsx'
import { HoursCard } from './hours-card.tsx'
import { NoSuchAgent } from './no-such-agent.tsx'
import { PeersCard } from './peers-card.tsx'
import { sameAgent } from './same-agent.ts'
import { peersQuestion, shownHours } from './shown-hours.ts'
import { StripCard } from './strip-card.tsx'
import { stripDays } from './strip-days.ts'
import { UnbrokenCard } from './unbroken-card.tsx'
import { unbrokenStates, unbrokenView } from './unbroken-view.ts'
import './agent.css'

/** One agent: beside colleagues in the same hours, each hour of each day, and the rows behind them. */
export function AgentPage() {
  const { question } = useQuestion()
  const [id] = question.agents
  return id === undefined ? <NoSuchAgent /> : <Agent id={id} question={question} />
}

function Agent({ id, question }: { id: string; question: AskedQuestion }) {
  const { setTable, occupancy } = useQuestion()
  const search = useView()
  const queue = useQueueName()
  const { data: agent } = useQuery(agentQuery(id, question.queue))
  const { data: report } = useQuery({ ...reportQuery(question), placeholderData: sameAgent(id) })
  const shown = useMemo(
    () => report && shownHours(question, report.query, search.get('days')),
    [question, report, search],
  )
  const strip = useQuery({
    ...reportQuery(shown?.question ?? question),
    placeholderData: sameAgent(id),
    enabled: shown !== undefined,
  })
  const { data: hours, isPlaceholderData: stale } = strip
  useFollowFetch(hours?.coverage.fetch?.id ?? null)
  const now = hours ? hours.trueAt / 1000 : 0
  const days = useMemo(() => (hours ? stripDays(hours.series, hours.query.tz, now) : []), [hours, now])
  const view = unbrokenView(search)
  const { hours: longest, cut } = view
  const found = useMemo(
    () => (hours ? unbrokenStates(days, hours.query.tz, { hours: longest, cut }, now) : []),
    [days, hours, longest, cut, now],
  )
  const target = useId()
  const name = agent?.name ?? ''
  const period = periodWords(question.period, report?.query ?? null).name
  const complete = hours?.coverage.state === 'complete'
  const known = hours &&
    shown && {
      list: days,
      parts: hours.coverage.parts,
      whole: shown.pages === 1 && complete,
      newest: shown.page === 1,
    }
  return (
    <div className="agent-page">
      <title>{AGENT_WORDS.title({ name: name || AGENT_WORDS.loading, period })}</title>
      <AgentHeader
        {...{ id, name }}
        facts={report ? agentFacts(queue, report, known ?? null) : queue}
        unbroken={found.length > 0 ? { count: found.length, target } : null}
      />
      {report && <ComparedCard report={report} now={report.trueAt / 1000} />}
      {report && <PeersCard id={id} question={peersQuestion(question, report.query)} />}
      {hours && shown ? (
        <>
          <StripCard
            {...{ days, occupancy, now, shown, stale }}
            query={hours.query}
            parts={hours.coverage.parts}
            unbroken={found}
            onDays={(day) => setTable({ days: day })}
          />
          <UnbrokenCard id={target} {...{ name, days, found, view, complete }} />
          <HoursCard id={id} question={shown.rows} withOnline={withOnline(hours)} />
        </>
      ) : (
        <AgentSkeleton peers={!report} />
      )}
    </div>
  )
}

const withOnline = ({ series }: TimeSheetReport) =>
  series.filter(({ onlineSeconds }) => (onlineSeconds ?? 0) > 0).length
