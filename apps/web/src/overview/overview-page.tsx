import { useQuery } from '@tanstack/react-query'
import { AgentsCard } from '../agents-table/agents-card.tsx'
import { reportQuery, trueAt } from '../api/report-query.ts'
import { useQuestion } from '../question/use-question.ts'
import { Figures } from './figures.tsx'
import { OverviewSkeleton } from './overview-skeleton.tsx'
import { TimeCard } from './time-card.tsx'
import './overview.css'

/** How the agents' time of the question divides: figures, the course over the range, and each agent. */
export function OverviewPage() {
  const { question } = useQuestion()
  const { data: report, dataUpdatedAt, isPlaceholderData: stale, error } = useQuery(reportQuery(question))
  const now = (report ? trueAt(report, question.pinned, dataUpdatedAt) : dataUpdatedAt) / 1000
  if (!report && error) return null
  return (
    <div className="report-page">
      <h1 className="visually-hidden">Overview</h1>
      {report ? (
        <>
          <Figures {...{ report, now, stale }} />
          <TimeCard {...{ report, now, stale }} />
        </>
      ) : (
        <OverviewSkeleton />
      )}
      <AgentsCard report={report ?? null} now={now} />
    </div>
  )
}
