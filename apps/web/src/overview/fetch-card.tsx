import type { TimeSheetReport } from '@readyboard/contract'
import { useFetchProgress } from '../api/fetch-progress.ts'
import { resolvedDays } from '../question/range-words.ts'
import { formatCount } from '../ui/format.ts'

/** The first load: what is being fetched, and how far that is. */
export function FetchCard({ report }: { report: TimeSheetReport }) {
  const progress = useFetchProgress(report.coverage.fetch)
  if (!progress) return null
  const { requestsDone, requestsExpected, secondsLeft } = progress
  const share = requestsExpected === 0 ? 0 : Math.min(1, requestsDone / requestsExpected)
  const left = Math.ceil(secondsLeft)
  return (
    <section className="card px-4 pt-3.5 pb-4" aria-labelledby="fetch-title">
      <h2 id="fetch-title" className="text-[15px] font-[620]">
        Fetching {resolvedDays(report.query)} from Zoom, newest day first
      </h2>
      <p className="mt-0.5 text-t2">
        <b className="font-semibold text-t1">
          About {formatCount(requestsExpected)} {requestsExpected === 1 ? 'request' : 'requests'}.
        </b>{' '}
        What has arrived is stored, shown below, and not fetched twice once it is final.
      </p>
      <div
        className="progress-bar mt-2.5"
        role="progressbar"
        aria-label="Requests to Zoom"
        aria-valuenow={Math.min(requestsDone, requestsExpected)}
        aria-valuemin={0}
        aria-valuemax={requestsExpected}
      >
        <i style={{ width: `${(share * 100).toFixed(1)}%` }} />
      </div>
      <p className="mt-1.5 flex text-xs text-t2">
        <span>
          <b className="font-semibold text-t1">
            {formatCount(requestsDone)} of {formatCount(requestsExpected)} requests
          </b>
          {left > 0 && ` · about ${left < 90 ? `${left} s` : `${Math.round(left / 60)} min`} left`}
        </span>
      </p>
      <p className="visually-hidden" role="status">
        {quarterWords(share)}
      </p>
    </section>
  )
}

/** Spoken at every quarter only: each request would be too much to listen to. */
function quarterWords(share: number): string {
  const quarter = Math.floor(share * 4) * 25
  return quarter === 0 ? 'Fetching from Zoom' : `${quarter} percent fetched`
}
