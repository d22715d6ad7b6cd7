import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { agentQuery } from '../api/agent-queries.ts'
import { type AskedQuestion, reportQuery } from '../api/report-query.ts'
import { useQueueName } from '../question/queue-filter.tsx'
import { periodWords } from '../question/range-words.ts'
import { isSameTime } from '../question/same-time.ts'
import { useQuestion } from '../question/use-question.ts'
import { FailedPart } from '../ui/failed-part.tsx'
import { AGENT_WORDS, STRIP_WORDS } from '../words/agent.ts'
import { agentFacts } from './agent-facts.ts'
import { AgentHeader } from './agent-header.tsx'
import { AgentHours } from './agent-hours.tsx'
import { AgentSkeleton } from './agent-skeleton.tsx'
import { ComparedCard } from './compared-card.tsx'
import { HoursNotice } from './hours-notice.tsx'
import { NoSuchAgent } from './no-such-agent.tsx'
import { PeersCard } from './peers-card.tsx'
import { sameAgent } from './same-agent.ts'
import { peersQuestion } from './shown-hours.ts'
import { useAgentHours } from './use-agent-hours.ts'
import './agent.css'

/** One agent: beside colleagues in the same hours, each hour of each day, and the rows behind them. */
export function AgentPage() {
  const { question } = useQuestion()
  const [id] = question.agents
  return id === undefined ? <NoSuchAgent /> : <Agent id={id} question={question} />
}

function Agent({ id, question }: { id: string; question: AskedQuestion }) {
  const queue = useQueueName()
  const { data: agent } = useQuery(agentQuery(id, question.queue))
  const { data: report, isPlaceholderData: old } = useQuery({
    ...reportQuery(question),
    placeholderData: sameAgent(id),
  })
  // Until its own answer is here nobody knows how long a range is, nor whether it has hours at all.
  const settled = report !== undefined && (!old || isSameTime(question, report.query))
  const { answer: hours, error, refetch } = useAgentHours(id, question, { report, settled })
  const target = useId()
  const name = agent?.name ?? ''
  // Cards dim while their numbers are those of the question before; a line of words cannot.
  const fresh = old ? null : report
  const drawn = old || hours?.stale ? null : hours
  return (
    <div className="agent-page">
      <title>
        {AGENT_WORDS.title({
          name: name || AGENT_WORDS.loading,
          period: periodWords(question.period, fresh?.query ?? null).name,
        })}
      </title>
      <AgentHeader
        {...{ id, name }}
        facts={fresh ? agentFacts(queue, fresh, drawn) : queue}
        unbroken={drawn && drawn.found.length > 0 ? { count: drawn.found.length, target } : null}
      />
      {report && <ComparedCard report={report} now={report.trueAt / 1000} />}
      {report && (
        <PeersCard
          id={id}
          question={peersQuestion(question, report.query)}
          settled={settled}
          range={fresh ? { summary: fresh.summary, complete: fresh.coverage.state === 'complete' } : null}
        />
      )}
      {report && hours ? (
        <>
          <HoursNotice report={report} hours={hours} />
          <AgentHours {...{ id, name, report, target }} answer={hours} />
        </>
      ) : error ? (
        <section className="card">
          <FailedPart title={STRIP_WORDS.failed} error={error} retry={refetch} />
        </section>
      ) : (
        <AgentSkeleton peers={!report} />
      )}
    </div>
  )
}
