import { useQuery } from '@tanstack/react-query'
import { AgentsCard } from '../agents-table/agents-card.tsx'
import { reportQuery } from '../api/report-query.ts'
import { useQuestion } from '../question/use-question.ts'

/** All agents of the question, a row each; every row leads to that agent's own page. */
export function AgentsPage() {
  const { question } = useQuestion()
  const { data: report, error } = useQuery(reportQuery(question))
  if (!report && error) return null
  return <AgentsCard report={report ?? null} now={(report?.trueAt ?? 0) / 1000} alone />
}
