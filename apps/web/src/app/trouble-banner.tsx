import type { TimeSheetReport } from '@readyboard/contract'
import { coverageCounts } from '../coverage/coverage-words.ts'
import { Button } from '../ui/button.tsx'
import { Banner } from '../ui/panel.tsx'
import { asOfWords } from './as-of.tsx'
import { Countdown } from './countdown.tsx'
import { ageWords, detailBeyond, troubleTitle } from './trouble-words.ts'

type TroubleProps = { report: TimeSheetReport; busy: boolean; retry: () => void }

/** What keeps the answer from being whole: what is wrong, how old the data is, what is missing, when it is tried again. */
export function TroubleBanner({ report, busy, retry }: TroubleProps) {
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
          <Button icon="refresh" disabled={busy} onClick={retry}>
            Try now
          </Button>
        </>
      }
    >
      {detailBeyond(title, problem.detail)} What was fetched before is safe.
      {!whole && ` The totals below are of ${closed || main}.`}
    </Banner>
  )
}
