import { formatQuestion, type Question } from '@readyboard/contract'
import type { ResolvedPeriod } from '@readyboard/timesheet'
import { useQuery } from '@tanstack/react-query'
import { estimateQuery } from '../api/estimate-query.ts'
import { useDebounced } from '../ui/use-debounced.ts'
import { useDelay } from '../ui/use-delay.ts'
import { RANGE_COST } from '../words/range-cost.ts'
import { rangeCostWords } from './range-cost-words.ts'

const DAY_SECONDS = 86_400

type RangeCostProps = {
  /** The question as Apply would ask it. */
  draft: Question
  /** What its period comes to; null where it cannot be asked. */
  resolved: ResolvedPeriod | null
  /** Epoch seconds. */
  now: number
}

/** What a range would cost, before it is asked for. Two lines high, whatever it says. */
export function RangeCost({ draft, resolved, now }: RangeCostProps) {
  const text = formatQuestion(draft)
  const settled = useDebounced(text) === text
  const enabled = settled && resolved !== null
  const { data: estimate, error } = useQuery({ ...estimateQuery(draft), enabled })
  const counting = useDelay(enabled && !estimate && !error)
  return (
    <p aria-live="polite" className="range-cost">
      {resolved && estimate && (
        <Words
          {...rangeCostWords(estimate, {
            days: daysBegun(resolved.to - resolved.from),
            running: resolved.to > now,
          })}
        />
      )}
      {resolved && !estimate && error && RANGE_COST.unknown({ why: error.message })}
      {counting && RANGE_COST.counting}
    </p>
  )
}

/** Days that have begun; clocks that are put back by an hour or two make no day of their own. */
function daysBegun(seconds: number): number {
  return Math.ceil((seconds - 7200) / DAY_SECONDS)
}

function Words({ cost, more }: { cost: string; more: string }) {
  return (
    <>
      <b className="font-semibold text-t1">{cost}</b> {more}
    </>
  )
}
