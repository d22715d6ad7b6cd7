import type { FetchProgress, TimeSheetReport } from '@readyboard/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, type Ref, useId, useState } from 'react'
import { useFetchProgress } from '../api/fetch-progress.ts'
import { agentListQuery, quotaQuery } from '../api/list-queries.ts'
import { keptWords } from '../coverage/covered-words.ts'
import { Button } from '../ui/button.tsx'
import { FETCHING } from '../words/fetching.ts'
import { ActionError } from './action-error.tsx'
import { FasterLook } from './faster-look-line.tsx'
import { FetchProgressLine } from './fetch-progress-line.tsx'
import { namedToZoom, rowsWords } from './fetch-sum.ts'
import { fetchTitle, wholeCostWords } from './fetch-words.ts'

type FetchCardProps = {
  ref: Ref<HTMLElement>
  report: TimeSheetReport
  /** Of what is asked besides the address. */
  aside: boolean
  fetch: FetchProgress
  /** What is wrong while the fetch goes on. */
  trouble: ReactNode
  busy: boolean
  error: Error | null
  onStop: () => void
}

/** So few requests are done within the moment in which the page learns of a fetch that has just begun. */
const JUST_BEGUN = 2

/** What is being fetched, why it takes so many requests, how far that is, and how to end it. */
export function FetchCard({ ref, report, aside, fetch, trouble, busy, error, onStop }: FetchCardProps) {
  const id = useId()
  const progress = useFetchProgress(fetch) ?? fetch
  const [first] = useState(() => ({ at: Date.now(), fetch, covered: report.coverage.intervals.covered }))
  const { data: quota } = useQuery(quotaQuery)
  const { data: agents } = useInfiniteQuery(agentListQuery(report.query.queue, ''))
  const seenFromStart = first.fetch.requestsDone <= JUST_BEGUN
  const requests = progress.requestsExpected
  const asked = namedToZoom(report.query) || (agents?.pages[0]?.total ?? 0)
  // Where part of the range was stored before, the whole range does not explain the requests.
  const rows = first.covered > 0 ? null : rowsWords({ ...report, agents: asked, requests })
  const cost = wholeCostWords({
    requests,
    seconds: seenFromStart ? first.fetch.secondsLeft : null,
    shareOfDay: quota && quota.perDay > 0 ? requests / quota.perDay : null,
  })
  const takes = rows ? FETCHING.takes({ rows, cost }) : FETCHING.takesAlone({ cost: capital(cost) })
  const kept = keptWords(report.series, report.query.interval, Date.now() / 1000)
  return (
    <>
      <section ref={ref} className="card notice-card" aria-labelledby={id}>
        <div className="min-w-0">
          <h2 id={id} tabIndex={-1} className="notice-title">
            {fetchTitle(report.query, aside)}
            <span className="max-md:hidden">{FETCHING.newestFirst}</span>
          </h2>
          <p className="text-t2 max-md:hidden">
            {takes.before}
            <b className="font-semibold text-t1">{takes.bold}</b>
            {takes.after}
          </p>
          <ActionError error={error} />
        </div>
        <Button icon="stop" aria-disabled={busy} title={FETCHING.stopHelp} onClick={() => !busy && onStop()}>
          {kept ? FETCHING.stopAndKeep({ kept }) : FETCHING.stop}
        </Button>
        <FetchProgressLine progress={progress} startedAt={seenFromStart ? first.at : null} trouble={trouble} />
      </section>
      {!aside && <FasterLook query={report.query} progress={progress} />}
    </>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
