import type { TimeSheetReport } from '@readyboard/contract'
import { useStartFetch } from '../api/fetch-actions.ts'
import { useFetchProgress, useFollowFetch } from '../api/fetch-progress.ts'
import { fixedPeriod } from '../question/fixed-period.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Banner } from '../ui/panel.tsx'
import { COMPARED_NOTICE } from '../words/compared-notice.ts'
import { comparedNotice } from './compared-notice-words.ts'

/** What is missing of the range that is compared with, and what can be done about it. Follows its fetch to the end. */
export function ComparedNotice({ report }: { report: TimeSheetReport }) {
  const { question, ask } = useQuestion()
  const start = useStartFetch()
  const compared = report.previous
  const fetch = compared?.coverage.fetch ?? null
  useFollowFetch(fetch?.id ?? null)
  const progress = useFetchProgress(fetch)
  const notice = comparedNotice(report, Date.now() / 1000, progress)
  if (!notice || !compared) return null
  const { tz, interval } = compared.query
  const fetchIt = () =>
    start.mutate({
      question: { ...question, period: fixedPeriod(compared.query), tz, interval, compare: 'none' },
      again: false,
    })
  return (
    <Banner
      tone="note"
      icon={fetch ? 'clock' : 'info'}
      title={notice.title}
      actions={
        <>
          {notice.action && (
            <Button aria-disabled={start.isPending} onClick={() => !start.isPending && fetchIt()}>
              {notice.action}
            </Button>
          )}
          {notice.byDays && <Button onClick={() => ask({ interval: '1_day' })}>{COMPARED_NOTICE.byDays}</Button>}
          <Button kind="ghost" onClick={() => ask({ compare: 'none' })}>
            {COMPARED_NOTICE.stopComparing}
          </Button>
        </>
      }
    >
      {start.error ? <p role="alert">{start.error.message}</p> : notice.detail}
    </Banner>
  )
}
