import type { LinkTarget } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { reportQuery } from '../api/report-query.ts'
import { withView } from '../question/address.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { linkPage, linkTarget } from './link-target.ts'

/** Where the viewer is, as a view would keep it: from the first page of a table on; null where nothing can be saved. */
export function useCurrentTarget(): LinkTarget | null {
  const { pathname, question, along, occupancy } = useQuestion()
  const search = withView(useView(), {})
  const here = linkPage(pathname)
  const { data: report, isPlaceholderData } = useQuery({ ...reportQuery(question), enabled: here !== null })
  if (!here) return null
  const resolved = report && !isPlaceholderData ? report.query : null
  return linkTarget({ pathname, question: along, occupancy, search }, resolved, {
    kind: 'rolling',
    look: true,
    wallboard: false,
  })
}
