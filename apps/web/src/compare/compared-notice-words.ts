import type { ComparedReport, FetchProgress, TimeSheetReport } from '@readyboard/contract'
import type { Interval } from '@readyboard/timesheet'
import { coveredWords } from '../coverage/covered-words.ts'
import { isOutOfReach } from '../coverage/out-of-reach.ts'
import { comparedWords } from '../question/compared-range.ts'
import { costWords, secondsWords } from '../question/cost-words.ts'
import { formatCount } from '../ui/format.ts'
import { zoneShortName } from '../ui/local-time.ts'
import { formatTime } from '../ui/wall-clock.ts'
import { COMPARED_NOTICE as WORDS } from '../words/compared-notice.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { OUT_OF_REACH } from '../words/out-of-reach.ts'

/**
 * What is said of the compared side, and what a button says that fetches it; null where that would not help. `byDays`:
 * shorter intervals would.
 */
export type ComparedNotice = { title: string; detail: string; action: string | null; byDays?: true }

type Report = Pick<TimeSheetReport, 'query' | 'coverage' | 'previous'>

/**
 * Why the compared range is not whole, or has nothing in common; null where there is nothing to say. `now`: epoch
 * seconds; `progress`: how far its fetch is.
 */
export function comparedNotice(report: Report, now: number, progress: FetchProgress | null): ComparedNotice | null {
  const { query, coverage: own, previous } = report
  if (!previous) return null
  const { coverage } = previous
  const range = comparedWords(previous.query, query)
  const isWhole = coverage.state === 'complete'
  if (isWhole && (previous.alike !== null || own.state !== 'complete')) return null
  if (isWhole) return nothingAlike(query.interval, previous, range)

  const covered = coveredWords(previous.series, previous.query.interval, now)
  if (coverage.fetch)
    return {
      title: WORDS.fetching({ range, covered }),
      detail: `${progressWords(progress ?? coverage.fetch)}. ${WORDS.soFar}`,
      action: null,
    }
  const { problem, intervals, parts } = coverage
  if (problem?.code === 'needs-consent')
    return {
      title: problem.estimate
        ? WORDS.consent({ range, cost: costWords(problem.estimate) })
        : WORDS.consentUnknown({ range }),
      detail: intervals.covered > 0 ? WORDS.stored({ covered }) : WORDS.nothingStored,
      action: intervals.covered > 0 ? WORDS.fetchRest : WORDS.fetch,
    }
  if (isOutOfReach(coverage)) return { title: WORDS.outOfReach({ range }), detail: OUT_OF_REACH.why, action: null }
  if (problem) {
    const at = problem.retryAt && `${formatTime(problem.retryAt)} ${zoneShortName(problem.retryAt, query.tz)}`
    const detail = [problem.detail, at && WORDS.retry({ time: at })].filter(Boolean).join(' ')
    return { title: WORDS.failed({ range, covered }), detail, action: WORDS.tryAgain }
  }
  if (parts.every(({ state }) => state === 'final' || state === 'provisional' || state === 'out-of-reach'))
    return { title: WORDS.partOutOfReach({ range, covered }), detail: WORDS.outOfReachWhy, action: null }
  return { title: WORDS.missing({ range, covered }), detail: WORDS.soFar, action: WORDS.fetchRest }
}

function nothingAlike(interval: Interval, { counterparts }: ComparedReport, range: string): ComparedNotice {
  if (counterparts.some((place) => place !== null))
    return { title: WORDS.nothingAlike({ range }), detail: WORDS.nothingAlikeWhy, action: null }
  if (interval === '1_week' || interval === '1_month') {
    const unit = INTERVAL_NAMES[interval].one
    return {
      title: WORDS.cutDifferently({ range, unit }),
      detail: WORDS.cutDifferentlyWhy,
      action: null,
      byDays: true,
    }
  }
  return { title: WORDS.noCounterpart({ range }), detail: WORDS.noCounterpartWhy, action: null }
}

function progressWords({ requestsDone, requestsExpected, secondsLeft }: FetchProgress): string {
  const requests = WORDS.requests({ done: formatCount(requestsDone), expected: formatCount(requestsExpected) })
  return secondsLeft > 0 ? `${requests}, ${WORDS.left({ time: secondsWords(secondsLeft) })}` : requests
}
