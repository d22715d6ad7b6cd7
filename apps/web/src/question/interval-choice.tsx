import type { ResolvedQuery } from '@readyboard/contract'
import { INTERVALS, type Interval } from '@readyboard/timesheet'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { estimateQuery } from '../api/estimate-query.ts'
import { Segmented } from '../ui/segmented.tsx'
import { BY_THE_CLOCK } from '../words/by-the-clock.ts'
import { FILTERS } from '../words/filters.ts'
import { INTERVAL_CHOICE } from '../words/interval-choice.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { isShownAt } from './clock-question.ts'
import { intervalCostWords } from './cost-words.ts'
import { lengthOf, tooMany } from './intervals.ts'
import { useQuestion } from './use-question.ts'

type IntervalChoiceProps = { resolved: ResolvedQuery | null; shortcuts?: boolean; className?: string }

/**
 * How the range is divided. The interval in force is on, also where nobody asked for one. What another would cost is
 * asked only for the one that somebody points at.
 */
export function IntervalChoice({ resolved, shortcuts = false, className = '' }: IntervalChoiceProps) {
  const { pathname, question, ask } = useQuestion()
  const value = question.interval ?? resolved?.interval ?? null
  const [pointed, setPointed] = useState<Interval | null>(null)
  const reasonAgainst = (interval: Interval) => {
    if (!isShownAt(pathname, interval)) return BY_THE_CLOCK.noCoarser
    return resolved ? tooMany(lengthOf(resolved), interval) : null
  }
  const priced = pointed !== null && pointed !== value && reasonAgainst(pointed) === null
  const { data: cost } = useQuery({ ...estimateQuery({ ...question, interval: pointed }), enabled: priced })
  const segments = INTERVALS.map((interval, index) => {
    const disabled = reasonAgainst(interval)
    return {
      value: interval,
      label: INTERVAL_NAMES[interval].label,
      title: INTERVAL_CHOICE.by({ interval: INTERVAL_NAMES[interval].one }),
      ...(disabled && { disabled }),
      ...(shortcuts && { shortcut: String(index + 1) }),
    }
  })
  const note = priced && cost && cost.requests > 0 && { of: pointed, words: intervalCostWords(pointed, cost) }
  return (
    <Segmented
      label={FILTERS.interval}
      segments={segments}
      value={value}
      onChange={(interval) => ask({ interval })}
      onIntent={setPointed}
      note={note || null}
      className={className}
    />
  )
}
