import type { ResolvedQuery } from '@readyboard/contract'
import type { Period } from '@readyboard/timesheet'
import { useQuery } from '@tanstack/react-query'
import { startTransition, useEffect, useRef, useState } from 'react'
import { sessionQuery } from '../api/list-queries.ts'
import { newestAddress } from './address.ts'
import { type Ends, startsBy, stepPeriod } from './range-steps.ts'
import { isSameTime } from './same-time.ts'
import { useQuestion } from './use-question.ts'

/** Steps that follow faster pass over periods nobody wants to see, so those are not asked for. */
const REST_MS = 200
/** Later than this the address has followed, and one that shows an earlier period was led back to it. */
const FOLLOWED_MS = 1000

/** A run of steps: the periods it set out from and asked for, any of which the address may still show, and where it is. */
type Run = { own: readonly string[]; period: Ends }

export type PeriodSteps = {
  /** The period to show: that of the question, or what fast steps have led to and is about to be asked for. */
  period: Period
  canGoBack: boolean
  /** Null while that is not known. */
  canGoOn: boolean | null
  step: (direction: -1 | 1) => void
}

/** Steps from period to period, as fast as keys repeat; `resolved` is that of the question on the screen. */
export function usePeriodSteps(resolved: ResolvedQuery | null): PeriodSteps {
  const { question, ask } = useQuestion()
  const { data: session } = useQuery(sessionQuery)
  const [ahead, setAhead] = useState<Run | null>(null)
  // Steps come faster than the address follows and the page is drawn: each goes on from the one before, not from those.
  const run = useRef<Run | null>(null)
  const steppedAt = useRef(Number.NEGATIVE_INFINITY)

  useEffect(() => {
    if (!ahead) return
    const timer = setTimeout(() => {
      // Whoever asked for something else in the meantime wins.
      if (isOf(ahead, newestAddress().question.period)) ask({ period: ahead.period })
      startTransition(() => setAhead(null))
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [ahead, ask])

  const next = (period: Period, direction: -1 | 1, from = question) => {
    const came = resolved && (from === question || isSameTime(from, resolved)) ? resolved : null
    const zone = from.tz ?? session?.defaults.timeZone ?? came?.tz ?? null
    const found = stepPeriod(period, came, zone, direction)
    if (!found) return null
    const allowed = direction === -1 || (zone !== null && startsBy(Date.now(), found, zone))
    return { found, allowed }
  }
  const step = (direction: -1 | 1) => {
    const newest = newestAddress().question
    const since = performance.now() - steppedAt.current
    const going = since < FOLLOWED_MS && run.current && isOf(run.current, newest.period) ? run.current : null
    const stepped = next(going?.period ?? newest.period, direction, newest)
    if (!stepped?.allowed) return
    steppedAt.current = performance.now()
    const { found } = stepped
    run.current = { own: [...(going?.own ?? [periodText(newest.period)]), periodText(found)], period: found }
    const rested = since > REST_MS
    if (rested) ask({ period: found })
    setAhead(rested ? null : run.current)
  }
  const period = ahead && isOf(ahead, question.period) ? ahead.period : question.period
  return {
    period,
    canGoBack: next(period, -1) !== null,
    canGoOn: next(period, 1)?.allowed ?? null,
    step,
  }
}

const isOf = ({ own }: Run, period: Period) => own.includes(periodText(period))

const periodText = (period: Period) => (typeof period === 'string' ? period : `${period.from} ${period.to}`)
