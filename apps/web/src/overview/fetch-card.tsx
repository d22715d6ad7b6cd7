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
    <section className="card px-4 pt-3 pb-4 max-md:pt-2 max-md:pb-3" aria-labelledby="fetch-title">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="fetch-title" className="text-[15px] font-[620]">
          Fetching {resolvedDays(report.query)} from Zoom<span className="max-md:hidden">, newest day first</span>
        </h2>
        <p className="text-xs text-t2">
          <b className="font-semibold text-t1">
            {formatCount(requestsDone)} of {formatCount(requestsExpected)} requests
          </b>
          {left > 0 && ` · about ${left < 90 ? `${left} s` : `${Math.round(left / 60)} min`} left`}
        </p>
      </div>
      <p className="text-t2 max-md:hidden">
        <b className="font-semibold text-t1">
          About {formatCount(requestsExpected)} {requestsExpected === 1 ? 'request' : 'requests'}.
        </b>{' '}
        What has arrived is stored, shown below, and not fetched twice once it is final.
      </p>
      <div
        className="progress-bar mt-2"
        role="progressbar"
        aria-label="Requests to Zoom"
        aria-valuenow={Math.min(requestsDone, requestsExpected)}
        aria-valuemin={0}
        aria-valuemax={requestsExpected}
      >
        <i style={{ width: `${(share * 100).toFixed(1)}%` }} />
      </div>
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
