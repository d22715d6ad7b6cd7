import type { Question, TimeSheetReport } from '@readyboard/contract'
import { useStartFetch } from '../api/fetch-actions.ts'
import { coverageCounts } from '../coverage/coverage-words.ts'
import { Button } from '../ui/button.tsx'
import { Banner } from '../ui/panel.tsx'
import { TROUBLE } from '../words/trouble.ts'
import { asOfWords } from './as-of.tsx'
import { Countdown } from './countdown.tsx'
import { ageWords, detailBeyond, troubleTitle } from './trouble-words.ts'

/** Zoom was asked too much already: trying before the day is over would bring nothing. */
const ENDS_WITH_THE_DAY = new Set(['daily-limit', 'refresh-limit'])

/** What keeps the answer from being whole: what is wrong, how old the data is, what is missing, when it is tried again. */
export function TroubleBanner({ report, question }: { report: TimeSheetReport; question: Question }) {
  const start = useStartFetch()
  const { coverage, series, query } = report
  const { problem, asOf } = coverage
  if (!problem) return null
  const now = Date.now()
  const { main, closed } = coverageCounts(series, query.interval, now)
  const age = asOf ? ageWords((now - Date.parse(asOf)) / 1000) : ''
  const title = troubleTitle(problem.code)
  const seen = { title, time: asOfWords(report) }
  // Every interval is there, only not as fresh as it could be.
  const whole = coverage.state === 'complete'
  return (
    <Banner
      tone={whole ? 'note' : 'danger'}
      icon={whole ? 'info' : 'alert'}
      title={asOf ? (age ? TROUBLE.seenOld({ ...seen, age }) : TROUBLE.seen(seen)) : title}
      actions={
        <>
          {problem.retryAt && <Countdown to={Date.parse(problem.retryAt)} />}
          {!ENDS_WITH_THE_DAY.has(problem.code) && (
            <Button icon="refresh" disabled={start.isPending} onClick={() => start.mutate({ question, again: whole })}>
              {TROUBLE.tryNow}
            </Button>
          )}
        </>
      }
    >
      {detailBeyond(title, problem.detail)} {TROUBLE.safe}
      {!whole && ` ${TROUBLE.totals({ covered: closed || main })}`}
    </Banner>
  )
}
