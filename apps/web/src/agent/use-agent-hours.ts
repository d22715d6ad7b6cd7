import type { TimeSheetReport } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useFollowFetch } from '../api/fetch-progress.ts'
import { type AskedQuestion, reportQuery } from '../api/report-query.ts'
import { useView } from '../question/use-question.ts'
import { sameAgent } from './same-agent.ts'
import { shownHours } from './shown-hours.ts'
import { stripDays } from './strip-days.ts'
import { unbrokenStates, unbrokenView } from './unbroken-view.ts'

/**
 * The intervals of one agent that the page shows, by days, and the states in them that lasted. `report`: the answer to
 * the question, or to the one before. `settled`: the range in it holds for this one, so that it can be shared out.
 */
export function useAgentHours(
  id: string,
  question: AskedQuestion,
  { report, settled }: { report: TimeSheetReport | undefined; settled: boolean },
) {
  const search = useView()
  const shown = useMemo(
    () => report && shownHours(question, report.query, search.get('days')),
    [question, report, search],
  )
  const { data, isPlaceholderData, error, refetch } = useQuery({
    ...reportQuery(shown?.question ?? question),
    placeholderData: sameAgent(id),
    enabled: settled,
  })
  useFollowFetch(data?.coverage.fetch?.id ?? null)
  const { hours: longest, cut } = unbrokenView(search)
  const drawn = useMemo(() => {
    if (!data) return null
    const { series, query } = data
    const now = data.trueAt / 1000
    const days = stripDays(series, query.tz, now)
    return { now, days, found: unbrokenStates(days, query.tz, { hours: longest, cut }, now) }
  }, [data, longest, cut])
  const answer = data && shown && drawn ? { report: data, shown, ...drawn, stale: isPlaceholderData, settled } : null
  return { answer, error, refetch }
}
