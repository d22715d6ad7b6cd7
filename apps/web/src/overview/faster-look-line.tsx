import type { FetchProgress, ResolvedQuery } from '@readyboard/contract'
import { isClockInterval } from '@readyboard/timesheet'
import { useQuery } from '@tanstack/react-query'
import { estimateQuery } from '../api/estimate-query.ts'
import { isShownAt } from '../question/clock-question.ts'
import { requestsWords } from '../question/cost-words.ts'
import { useQuestion } from '../question/use-question.ts'
import { formatCount } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { FETCHING } from '../words/fetching.ts'
import { isMuchFaster } from './faster-look.ts'
import '../ui/note-line.css'

const TWO_DAYS_MS = 2 * 86_400_000

type FasterLookProps = { query: ResolvedQuery; progress: FetchProgress }

/** Offers the days of a range whose hours are awaited, where they come much sooner. */
export function FasterLook({ query, progress }: FasterLookProps) {
  const { pathname, question, ask } = useQuestion()
  // Weeks and months are made of the same days, so nothing is coarser than those.
  const isLong = Date.parse(query.to) - Date.parse(query.from) >= TWO_DAYS_MS
  const hasDays = isShownAt(pathname, '1_day') && isClockInterval(query.interval) && isLong
  const { data: byDay } = useQuery({ ...estimateQuery({ ...question, interval: '1_day' }), enabled: hasDays })
  const left = {
    requests: Math.max(0, progress.requestsExpected - progress.requestsDone),
    seconds: progress.secondsLeft,
  }
  if (!byDay || !isMuchFaster(byDay, left)) return null
  return (
    <div className="note-line">
      <Icon name="info" />
      <p className="min-w-0">
        <b className="font-semibold">{FETCHING.faster}</b>{' '}
        <span className="text-t2">
          {byDay.requests === 0
            ? FETCHING.byDayStored
            : FETCHING.byDay({
                requests: requestsWords(byDay.requests),
                instead: formatCount(progress.requestsExpected),
              })}
        </span>{' '}
        <button
          type="button"
          className="text-link font-medium whitespace-nowrap"
          onClick={() => ask({ interval: '1_day' })}
        >
          {FETCHING.switchToDay}
        </button>
      </p>
      <p className="ml-auto text-t3 max-lg:hidden">{FETCHING.othersJoin}</p>
    </div>
  )
}
