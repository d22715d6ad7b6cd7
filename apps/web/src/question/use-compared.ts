import { useQuery } from '@tanstack/react-query'
import { reportQuery } from '../api/report-query.ts'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import { comparedWords } from './compared-range.ts'
import { useQuestion } from './use-question.ts'

/** What is compared with, as the server resolved it: `vs 22 – 28 Oct`. Null where nothing is, or nobody has said yet. */
export function useCompared(): string | null {
  const { question } = useQuestion()
  const { data: report, isPlaceholderData } = useQuery(reportQuery(question))
  if (!report?.previous || isPlaceholderData) return null
  return COMPARE_SWITCH.versus({ range: comparedWords(report.previous.query, report.query) })
}
