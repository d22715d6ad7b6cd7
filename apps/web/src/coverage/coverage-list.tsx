import type { TimeSheetReport } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useStartFetch } from '../api/fetch-actions.ts'
import { useFetchProgress } from '../api/fetch-progress.ts'
import { sessionQuery } from '../api/list-queries.ts'
import { requestsWords } from '../question/cost-words.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { COVERAGE_LIST as WORDS } from '../words/coverage-list.ts'
import { COVERAGE_STRIP } from '../words/coverage-strip.ts'
import { plural } from '../words/plural.ts'
import { CELL_MARKS } from './cell-marks.ts'
import { type CoverageStretch, coverageStretches } from './coverage-stretches.ts'
import { asOfWords, stretchWords } from './coverage-words.ts'
import { fetchedWords, stretchReason } from './stretch-words.ts'
import './coverage-list.css'

export type CoverageListProps = PopoverContentProps & { report: TimeSheetReport; receivedAt: number }

/** Every part of the range with its state in words, when it was fetched and why not, and what can be done about it. */
export function CoverageList({ triggerRef, close, report, receivedAt }: CoverageListProps) {
  const { coverage, query } = report
  const { question } = useQuestion()
  const { data: session } = useQuery(sessionQuery)
  const stretches = useMemo(() => coverageStretches(coverage.parts), [coverage.parts])
  const facts = { coverage, tz: query.tz, now: receivedAt, zoom: session?.zoom }
  return (
    <PopoverSurface triggerRef={triggerRef} close={close} label={WORDS.name} className="coverage-list">
      <div className="coverage-list-body">
        <header>
          <div className="min-w-0">
            <h2 className="text-base font-semibold">{WORDS.title}</h2>
            <p className="text-xs text-t2">{countWords(report, receivedAt)}</p>
          </div>
          <IconButton icon="close" label={WORDS.close} onClick={close} />
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer */}
        <ul tabIndex={0} aria-label={WORDS.parts}>
          {stretches.map((stretch) => (
            <li key={`${stretch.from} ${stretch.state}`}>
              <span aria-hidden="true" className={`coverage-cell sample ${stretch.state}`}>
                {CELL_MARKS[stretch.state] && <Icon name={CELL_MARKS[stretch.state] ?? 'check'} />}
              </span>
              <div>
                <p>
                  <b className="font-semibold">{stretchWords(stretch.from, stretch.to)}</b>
                  <span className="whitespace-nowrap text-t2"> · {WORDS.states[stretch.state]}</span>
                </p>
                <p className="text-xs text-t2">
                  {[fetchedWords(stretch, query.tz), stretchReason(stretch, facts)].filter(Boolean).join(' ')}
                </p>
              </div>
            </li>
          ))}
        </ul>
        {coverage.rowsRejected > 0 && <p className="rejected">{rejectedWords(coverage.rowsRejected)}</p>}
        {/* Pinned numbers stay as they are. */}
        {!question.pinned && <Actions report={report} stretches={stretches} />}
      </div>
    </PopoverSurface>
  )
}

function countWords({ coverage, query }: TimeSheetReport, now: number): string {
  const { covered, total, provisional } = coverage.intervals
  return [
    plural(total, WORDS.covered)({ covered: formatCount(covered), total: formatCount(total) }),
    provisional > 0 && WORDS.provisional({ count: formatCount(provisional) }),
    coverage.asOf && COVERAGE_STRIP.asOf({ time: asOfWords(coverage.asOf, query.tz, now) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

const rejectedWords = (rows: number) => plural(rows, WORDS.rejected)({ count: formatCount(rows) })

type ActionsProps = { report: TimeSheetReport; stretches: readonly CoverageStretch[] }

/** What can be done now, and how far what was started is. */
function Actions({ report: { coverage }, stretches }: ActionsProps) {
  const { question } = useQuestion()
  const start = useStartFetch()
  const progress = useFetchProgress(coverage.fetch)
  const has = (state: CoverageStretch['state']) => stretches.some((stretch) => stretch.state === state)
  const busy = start.isPending || progress !== null
  const run = (again: boolean) => !busy && start.mutate({ question, again })
  return (
    <footer>
      {has('failed') && (
        <Button icon="refresh" aria-disabled={busy} onClick={() => run(false)}>
          {WORDS.tryAgain}
        </Button>
      )}
      {has('provisional') && (
        <Button icon="refresh" aria-disabled={busy} onClick={() => run(true)}>
          {WORDS.refresh}
        </Button>
      )}
      <p role="status" className="text-xs text-t2">
        {statusWords(start, progress)}
      </p>
    </footer>
  )
}

type Started = Pick<ReturnType<typeof useStartFetch>, 'data' | 'error'>

function statusWords({ data, error }: Started, progress: ReturnType<typeof useFetchProgress>): string {
  if (error) return WORDS.notStarted
  if (progress) {
    const { requestsDone, requestsExpected } = progress
    return WORDS.underWay({ requests: requestsWords(requestsExpected), done: formatCount(requestsDone) })
  }
  if (!data) return ''
  return data.requestsExpected === 0
    ? WORDS.nothingToAsk
    : WORDS.done({ requests: requestsWords(data.requestsExpected) })
}
