import type { FetchProgress } from '@readyboard/contract'
import type { ReactNode } from 'react'
import { formatCount } from '../ui/format.ts'
import { useNow } from '../ui/use-now.ts'
import { FETCHING } from '../words/fetching.ts'
import { quarterWords, timeWords } from './fetch-words.ts'

type LineProps = {
  progress: FetchProgress
  /** Epoch milliseconds; null where the fetch was joined later. */
  startedAt: number | null
  trouble: ReactNode
}

/** How far a fetch is: the bar, requests and seconds, and what is in its way. */
export function FetchProgressLine({ progress, startedAt, trouble }: LineProps) {
  const { requestsDone, requestsExpected, secondsLeft } = progress
  const now = useNow(1000)
  const share = requestsExpected === 0 ? 0 : Math.min(1, requestsDone / requestsExpected)
  const time = timeWords(startedAt === null ? null : (now - startedAt) / 1000, secondsLeft)
  return (
    <div className="col-span-full md:mt-2">
      <div
        className="progress-bar"
        role="progressbar"
        aria-label={FETCHING.requests}
        aria-valuenow={Math.min(requestsDone, requestsExpected)}
        aria-valuemin={0}
        aria-valuemax={requestsExpected}
      >
        <i style={{ width: `${(share * 100).toFixed(1)}%` }} />
      </div>
      <div className="mt-[6px] flex flex-wrap justify-between gap-x-4 text-xs text-t2">
        <p>
          <b className="font-semibold text-t1">
            {FETCHING.done({ done: formatCount(requestsDone), expected: formatCount(requestsExpected) })}
          </b>
          {time && ` · ${time}`}
        </p>
        {trouble}
      </div>
      <p className="visually-hidden" role="status">
        {quarterWords(share)}
      </p>
    </div>
  )
}
