import { useQuery } from '@tanstack/react-query'
import { AgentsCard } from '../agents-table/agents-card.tsx'
import { reportQuery } from '../api/report-query.ts'
import { useQuestion } from '../question/use-question.ts'
import { lateContent } from '../ui/late-content.ts'
import { PAGE_WORDS } from '../words/pages.ts'
import { Figures } from './figures.tsx'
import { OverviewSkeleton } from './overview-skeleton.tsx'
import './overview.css'

// The chart library is larger than all the rest: the figures are read before it is even asked for.
const TimeCard = lateContent(
  async () => (await import('./time-card.tsx')).TimeCard,
  <div className="card skeleton-chart" aria-hidden="true" />,
)

/** How the agents' time of the question divides: figures, the course over the range, and each agent. */
export function OverviewPage() {
  const { question } = useQuestion()
  const { data: report, isPlaceholderData: stale, error } = useQuery(reportQuery(question))
  const now = (report?.trueAt ?? 0) / 1000
  if (!report && error) return null
  return (
    <div className="report-page">
      <h1 className="visually-hidden">{PAGE_WORDS.overview}</h1>
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
