import type { TimeSheetReport } from '@readyboard/contract'
import { resolvedDays } from '../question/range-words.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'

/** Says which kind of nothing it is, where there is nothing: nobody online, or nothing fetched. */
export function QuietRange({ report: { query, summary, coverage } }: { report: TimeSheetReport }) {
  const { ask } = useQuestion()
  const week =
    query.range === 'last-7-days' ? null : (
      <Button onClick={() => ask({ period: 'last-7-days' })}>Show the last 7 days</Button>
    )
  if (coverage.state === 'complete' && summary.onlineSeconds === 0)
    return (
      <div className="card">
        <Panel icon="calendar" title="Nothing happened in this range" action={week}>
          Fetched and complete: nobody was online, {resolvedDays(query)}.
        </Panel>
      </div>
    )
  if (summary.onlineSeconds === null && coverage.fetch === null && coverage.problem === null)
    return (
      <div className="card">
        <Panel icon="clock" title="Not fetched" action={week}>
          Nothing of this range is stored, and nothing is on its way: Zoom may no longer keep it.
        </Panel>
      </div>
    )
  return null
}
