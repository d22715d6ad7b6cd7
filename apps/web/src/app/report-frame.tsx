import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Outlet } from 'react-router'
import { useFollowFetch } from '../api/fetch-progress.ts'
import { reportQuery } from '../api/report-query.ts'
import { CoverageStrip } from '../coverage/coverage-strip.tsx'
import { NoticeContext, type NoticeProps } from '../coverage/notice-context.ts'
import { ExportButton } from '../export/export-button.tsx'
import { agentOfPath } from '../question/agent-path.ts'
import { FilterBar } from '../question/filter-bar.tsx'
import { useQueueName } from '../question/queue-filter.tsx'
import { rangeNote } from '../question/range-note.ts'
import { periodWords } from '../question/range-words.ts'
import { isSameTime } from '../question/same-time.ts'
import { useQuestion } from '../question/use-question.ts'
import { PinPlace } from '../share/pin-place.tsx'
import { ShareButton } from '../share/share-button.tsx'
import { lateContent } from '../ui/late-content.ts'
import { FRAME } from '../words/frame.ts'
import { AsOfChip, asOfWords } from './as-of.tsx'
import { LinkNote } from './link-note.tsx'
import { pageName } from './pages.ts'
import { ReportNotice } from './report-notice.tsx'
import { TopBar } from './top-bar.tsx'
import { useForgivenLink } from './use-forgiven-link.ts'

// Nobody prints before there is something to see.
const PrintHeader = lateContent(async () => (await import('./print-header.tsx')).PrintHeader, null)

// Most answers are there. The code comes a moment after the first page, so that it is here when the network is gone.
const FailedPanel = lateContent(async () => (await import('./failed-panel.tsx')).FailedPanel, null)

const OfflineNote = lateContent(async () => (await import('./offline-note.tsx')).OfflineNote, null)

const RangeNote = lateContent(async () => (await import('./range-note.tsx')).RangeNote, null)

const SeveralQueues = lateContent(async () => (await import('./several-queues.tsx')).SeveralQueues, null)

const notice = (props: NoticeProps) => <ReportNotice {...props} />

/** Around the pages that answer a question: freshness, filters, coverage, and what is wrong in plain words. */
export function ReportFrame() {
  const { pathname, question } = useQuestion()
  const { data: answer, error, isPlaceholderData, errorUpdatedAt, refetch } = useQuery(reportQuery(question))
  // The answer of a first load that failed afterwards holds no number: what went wrong is all there is to say.
  const report = error && answer?.coverage.intervals.covered === 0 ? undefined : answer
  const queueName = useQueueName()
  useForgivenLink(error)
  useFollowFetch(report?.coverage.fetch?.id ?? null)
  // What was resolved for the question before holds as long as the time asked about is the same.
  const resolved = report && (!isPlaceholderData || isSameTime(question, report.query)) ? report.query : null
  const note = resolved && !question.pinned ? rangeNote(question.period, resolved) : null
  return (
    <>
      {/* One agent's page is called by the agent's name. */}
      {agentOfPath(pathname) === null && (
        <title>
          {FRAME.questionTitle({ page: pageName(pathname), range: periodWords(question.period, resolved).name })}
        </title>
      )}
      <TopBar
        chip={<AsOfChip report={report} failed={error !== null} />}
        narrowTitle={
          <>
            <b className="block truncate text-base leading-[18px] font-semibold">{queueName}</b>
            <span className="text-xs text-t2">
              {report?.coverage.asOf ? FRAME.asOf({ time: asOfWords(report) }) : FRAME.product}
            </span>
          </>
        }
        narrowAction={
          <span className="flex md:hidden">
            <ExportButton iconOnly />
            <ShareButton iconOnly />
          </span>
        }
      />
      <div className="question-bar">
        <FilterBar resolved={resolved} action={<FileAndLink />} />
        {(report || !error) && (
          <div className="coverage-line">
            {report && <CoverageStrip report={report} receivedAt={report.trueAt} old={isPlaceholderData} />}
          </div>
        )}
      </div>
      <main id="content" tabIndex={-1} className="page outline-none">
        {report && <PrintHeader report={report} />}
        <LinkNote />
        <OfflineNote />
        <PinPlace />
        {report?.queues && !question.pinned && <SeveralQueues {...report.queues} />}
        {note && resolved && <RangeNote note={note} query={resolved} />}
        {/* What was missing when numbers were pinned is not fetched for them any more. */}
        {report && !question.pinned && <ReportNotice {...{ report, question }} stale={isPlaceholderData} />}
        {error && !report ? (
          <FailedPanel error={error} failedAt={errorUpdatedAt} retry={() => void refetch()} />
        ) : (
          <Suspense fallback={null}>
            <NoticeContext value={notice}>
              <Outlet />
            </NoticeContext>
          </Suspense>
        )}
      </main>
    </>
  )
}

function FileAndLink() {
  return (
    <div className="flex gap-[7px]">
      <ExportButton />
      <ShareButton />
    </div>
  )
}
