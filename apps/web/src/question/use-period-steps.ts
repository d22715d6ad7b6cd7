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

/** `period`: what the steps have led to; `over`: the period of the address they set out from. */
type Ahead = { period: Ends; over: string }

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
  const [ahead, setAhead] = useState<Ahead | null>(null)
  const steppedAt = useRef(Number.NEGATIVE_INFINITY)

  useEffect(() => {
    if (!ahead) return
    const timer = setTimeout(() => {
      // Whoever asked for something else in the meantime wins.
      if (periodText(newestAddress().question.period) === ahead.over) ask({ period: ahead.period })
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
  // The address may be ahead of the screen, and fast steps ahead of the address.
  const step = (direction: -1 | 1) => {
    const newest = newestAddress().question
    const over = periodText(newest.period)
    const stepped = next(ahead?.over === over ? ahead.period : newest.period, direction, newest)
    if (!stepped?.allowed) return
    const rested = performance.now() - steppedAt.current > REST_MS
    steppedAt.current = performance.now()
    if (rested) ask({ period: stepped.found })
    else setAhead({ period: stepped.found, over })
  }
  const period = ahead?.over === periodText(question.period) ? ahead.period : question.period
  return {
    period,
    canGoBack: next(period, -1) !== null,
    canGoOn: next(period, 1)?.allowed ?? null,
    step,
  }
}

const periodText = (period: Period) => (typeof period === 'string' ? period : `${period.from} ${period.to}`)
