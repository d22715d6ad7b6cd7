import type { TimeSheetReport } from '@readyboard/contract'
import { useStartFetch } from '../api/fetch-actions.ts'
import { coverageCounts } from '../coverage/coverage-words.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Banner } from '../ui/panel.tsx'
import { asOfWords } from './as-of.tsx'
import { Countdown } from './countdown.tsx'
import { ageWords, detailBeyond, troubleTitle } from './trouble-words.ts'

/** Zoom was asked too much already: trying before the day is over would bring nothing. */
const ENDS_WITH_THE_DAY = new Set(['daily-limit', 'refresh-limit'])

/** What keeps the answer from being whole: what is wrong, how old the data is, what is missing, when it is tried again. */
export function TroubleBanner({ report }: { report: TimeSheetReport }) {
  const { question } = useQuestion()
  const start = useStartFetch()
  const { coverage, series, query } = report
  const { problem, asOf } = coverage
  if (!problem) return null
  const now = Date.now()
  const { main, closed } = coverageCounts(series, query.interval, now)
  const age = asOf ? ageWords((now - Date.parse(asOf)) / 1000) : ''
  const seen = asOf ? ` You are seeing data as of ${asOfWords(report)}${age && `, ${age} old`}.` : ''
  const title = troubleTitle(problem.code)
  // Every interval is there, only not as fresh as it could be.
  const whole = coverage.state === 'complete'
  return (
    <Banner
      tone={whole ? 'note' : 'danger'}
      icon={whole ? 'info' : 'alert'}
      title={`${title}${seen}`}
      actions={
        <>
          {problem.retryAt && <Countdown to={Date.parse(problem.retryAt)} />}
          {!ENDS_WITH_THE_DAY.has(problem.code) && (
            <Button icon="refresh" disabled={start.isPending} onClick={() => start.mutate({ question, again: whole })}>
              Try now
            </Button>
          )}
        </>
      }
    >
      {detailBeyond(title, problem.detail)} What was fetched before is safe.
      {!whole && ` The totals below are of ${closed || main}.`}
    </Banner>
  )
}
